/** What `gongkai templates show ID` prints of a format: its parts, its tables, and its rules in words. */
import type { Format } from '../../template/format';
import { ruleWords } from '../../template/rule-words';
import { tableOf } from '../../template/content';
import type { Content, Section } from '../../template/schema';
import { hasFigure, walkColumns, walkRows } from '../../template/tree';
import { contentText, levelsText, ruleSource, SHOW, sourceText, tableHeading, yearSpan } from '../messages';
import type { Printer } from '../terminal';

const INDENT = '  ';

function printContent(content: Content, format: Format, printer: Printer): void {
  const id = tableOf(content);
  const table = format.template.tables.find((each) => each.id === id);
  if (!table) {
    printer.line(`${INDENT}${contentText(content)}`);
    return;
  }
  printer.line(`${INDENT}${tableHeading(table.name, format.tableCells.get(table.id)?.length ?? 0, 'figures' in content)}`);
  for (const block of table.blocks) {
    if (block.band !== undefined) printer.line(`${INDENT.repeat(2)}${block.band}`);
    printer.line(`${INDENT.repeat(2)}${SHOW.columns}${walkColumns(block.columns).map(({ node }) => node.label).join('、')}`);
    for (const { node, path } of walkRows(block.rows)) {
      const unit = hasFigure(node) ? (node.unit ?? table.unit ?? '') : '';
      printer.line(`${INDENT.repeat(path.length + 2)}${node.label}${unit === '' ? '' : `\u3000${unit}`}`);
    }
  }
}

function printSection(section: Section, format: Format, printer: Printer): void {
  printer.line(section.heading ?? section.name ?? section.id, 'bold');
  if (section.guidance) printer.line(`${INDENT}${section.guidance.text}`, 'dim');
  for (const content of section.content) printContent(content, format, printer);
}

/** Prints a whole format. */
export function printFormat(format: Format, printer: Printer): void {
  const { template } = format;
  printer.line(template.title, 'bold');
  printer.line(yearSpan(template.years));
  if (template.levels) printer.line(levelsText(template.levels));
  printer.line(sourceText(template.source), 'dim');
  for (const section of template.sections) {
    printer.line('');
    printSection(section, format, printer);
  }
  printer.line('');
  printer.line(SHOW.rules, 'bold');
  for (const rule of template.rules) {
    printer.line(`${INDENT}${rule.title}`);
    printer.line(`${INDENT.repeat(2)}${ruleWords(rule, format)}`);
    printer.line(`${INDENT.repeat(2)}${ruleSource(rule.severity, rule.source)}`, 'dim');
  }
}
