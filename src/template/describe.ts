/** Tells a format as a reader wants it: what each section holds, and its rules in words with their sources. */
import type {
  DescribedGuidance,
  DescribedPart,
  DescribedRules,
  DescribedSection,
  DescribedTable,
  TemplateDescription,
} from './description';
import type { Format } from './format';
import { namePlaceholders } from './placeholder-names';
import { plainLabel } from './plain-label';
import { dateRuleWords, ruleWords } from './rule-words';
import type { Content, Guidance, Section, Table, Template } from './schema';
import { hasFigure, walkColumns, walkRows } from './tree';

interface Explained {
  label: string;
  guidance?: Guidance | undefined;
}

/** A table's own guidance, then that of its columns and rows; what several blocks say alike is said once. */
function guidanceOf(table: Table): DescribedGuidance[] {
  const nodes: Explained[] = [
    { label: table.name, guidance: table.guidance },
    ...table.blocks.flatMap(({ columns }) => walkColumns(columns).map(({ node }) => node)),
    ...table.blocks.flatMap(({ rows }) => walkRows(rows).map(({ node }) => node)),
  ];
  const said = new Set<string>();
  return nodes.flatMap(({ label, guidance }) => {
    const of = plainLabel(label);
    if (!guidance || said.has(`${of}\n${guidance.text}`)) return [];
    said.add(`${of}\n${guidance.text}`);
    return [{ of, ...guidance }];
  });
}

function describeTable(table: Table, format: Format): DescribedTable {
  return {
    id: table.id,
    name: table.name,
    unit: table.unit ?? '',
    cells: format.tableCells.get(table.id)?.length ?? 0,
    blocks: table.blocks.map(({ band = null, columns, rows }) => ({
      band,
      columns: walkColumns(columns).map(({ node }) => node.label),
      rows: walkRows(rows).map(({ node, path }) => ({
        label: node.label,
        depth: path.length - 1,
        unit: hasFigure(node) ? (node.unit ?? table.unit ?? '') : '',
      })),
    })),
    guidance: guidanceOf(table),
  };
}

function describePart(content: Content, format: Format): DescribedPart[] {
  if ('narrative' in content) {
    const { name = '', required, limit = null, standard, guidance = null } = content;
    return [{ kind: 'narrative', name, required, limit, standard: standard !== undefined, guidance }];
  }
  const named = (lines: readonly string[]): string[] => lines.map((line) => namePlaceholders(line, format.template));
  if ('lines' in content) return [{ kind: 'lines', lines: named(content.lines) }];
  if ('signature' in content) return [{ kind: 'signature', lines: named(content.signature) }];
  const printed = 'table' in content;
  const id = printed ? content.table : content.figures;
  const table = format.template.tables.find((each) => each.id === id);
  return table ? [{ kind: 'table', printed, table: describeTable(table, format) }] : [];
}

/** Lines that follow each other are one run of lines: templates part them only where their type differs. */
function joinLines(parts: readonly DescribedPart[]): DescribedPart[] {
  return parts.reduce<DescribedPart[]>((joined, part) => {
    const last = joined[joined.length - 1];
    if (part.kind !== 'lines' || last?.kind !== 'lines') return [...joined, part];
    return [...joined.slice(0, -1), { kind: 'lines', lines: [...last.lines, ...part.lines] }];
  }, []);
}

function describeSection(section: Section, format: Format): DescribedSection {
  const { id, heading, name, guidance = null, content } = section;
  return {
    id,
    title: namePlaceholders(heading ?? name ?? id, format.template),
    guidance,
    parts: joinLines(content.flatMap((part) => describePart(part, format))),
  };
}

function describeRules(template: Template, format: Format): DescribedRules[] {
  const ofTables = template.tables.map(({ id, name }) => ({
    table: { id, name },
    rules: template.rules
      .filter((rule) => rule.table === id)
      .map((rule) => ({
        id: `${id}/${rule.id}`,
        title: rule.title,
        words: ruleWords(rule, format),
        severity: rule.severity,
        computes: rule.compute,
        source: rule.source,
      })),
  }));
  const dates = template['date-rules'].map((rule) => ({
    id: rule.id,
    title: rule.title,
    words: dateRuleWords(rule, template),
    severity: rule.severity,
    computes: false,
    source: rule.source,
  }));
  return [...ofTables, { table: null, rules: dates }].filter(({ rules }) => rules.length > 0);
}

/** Describes a format. */
export function describeTemplate(format: Format): TemplateDescription {
  const { template } = format;
  return {
    id: template.id,
    title: template.title,
    documentTitle: namePlaceholders(template.document.title, template),
    source: template.source,
    years: template.years,
    levels: template.levels ?? null,
    fields: template.fields,
    sections: template.sections.map((section) => describeSection(section, format)),
    rules: describeRules(template, format),
  };
}
