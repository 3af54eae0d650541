/** Checks of the narrative and the front matter: what is missing, too long, or no date. */
import { characterCount } from '../report/characters';
import { isParagraph, type NarrativeBlock } from '../report/narrative';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import { formatDate } from '../template/placeholders';
import type { NarrativeContent, Section } from '../template/schema';
import { blockTexts } from './block-texts';
import type { Finding, Place } from './finding';
import type { Ledger } from './ledger';
import {
  agencyMissingMessage,
  dateRuleMessage,
  fieldDateMessage,
  fieldMissingMessage,
  narrativeLengthMessage,
  narrativeMissingMessage,
  unknownNarrativeMessage,
  yearMessage,
} from './messages';

type Draft = Pick<Finding, 'id' | 'rule' | 'severity' | 'message' | 'source'> & { place: Place | null };

function finding(draft: Draft): Finding {
  return { ...draft, left: null, right: null, difference: null, cells: [] };
}

/**
 * Characters of a narrative as a reader counts them: blanks and line ends do not count, captions and the cells of tables
 * do, alternative texts, which are not printed, do not.
 */
export function countCharacters(blocks: readonly NarrativeBlock[], ledger: Ledger): number {
  const printed = blocks.flatMap((block) => blockTexts(block, ledger)).filter(({ part }) => part?.kind !== 'alternative');
  const text = printed.map((each) => each.text).join('');
  return characterCount(text.replace(/\s/g, ''));
}

/** Whether anything stands in a narrative: text, a table or a picture. */
export function isWritten(blocks: readonly NarrativeBlock[], ledger: Ledger): boolean {
  return countCharacters(blocks, ledger) > 0 || !blocks.every(isParagraph);
}

/** Whether the template's standard sentences still stand for a narrative: then it is neither missing nor written. */
export function standsByStandard(content: NarrativeContent, report: Report): boolean {
  return content.standard !== undefined && report.narrative[content.narrative] === undefined;
}

/** The narratives of a template with their sections, in document order. */
export function narrativesOf(format: Format): { section: Section; content: NarrativeContent }[] {
  return format.template.sections.flatMap((section) =>
    section.content.flatMap((content) => ('narrative' in content ? [{ section, content }] : [])),
  );
}

/** What a narrative is called: by its own name, or by its section's name or heading. */
export function nameOfNarrative(section: Section, content: NarrativeContent): string {
  return content.name ?? section.name ?? section.heading ?? content.narrative;
}

/** Missing and too long narratives, and paragraphs that the format has no place for. */
export function checkNarratives(format: Format, report: Report, ledger: Ledger): Finding[] {
  const known = narrativesOf(format);
  const findings = known.flatMap(({ section, content }) => {
    const place: Place = { kind: 'narrative', narrative: content.narrative };
    if (standsByStandard(content, report)) return [];
    const blocks = report.narrative[content.narrative] ?? [];
    const count = countCharacters(blocks, ledger);
    const name = nameOfNarrative(section, content);
    if (!isWritten(blocks, ledger)) {
      if (!content.required) return [];
      const message = narrativeMissingMessage(name);
      const id = `narrative-missing@${content.narrative}`;
      return [finding({ id, rule: 'narrative-missing', severity: 'error', message, place, source: format.template.source })];
    }
    if (!content.limit || count <= content.limit.characters) return [];
    const message = narrativeLengthMessage(name, count, content.limit.characters);
    const id = `narrative-length@${content.narrative}`;
    return [finding({ id, rule: 'narrative-length', severity: 'warning', message, place, source: content.limit.source })];
  });
  const ids = new Set(known.map(({ content }) => content.narrative));
  const strangers = Object.keys(report.narrative).filter((id) => !ids.has(id));
  return [
    ...findings,
    ...strangers.map((id) =>
      finding({
        id: `unknown-narrative@${id}`,
        rule: 'unknown-narrative',
        severity: 'warning',
        message: unknownNarrativeMessage(id),
        place: null,
        source: format.template.source,
      }),
    ),
  ];
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** Missing fields, texts that are no dates, and dates in the wrong order. */
export function checkFields(format: Format, report: Report): Finding[] {
  const { template } = format;
  const fields = template.fields.flatMap((field): Finding[] => {
    const text = report.fields[field.id] ?? '';
    const place: Place = { kind: 'field', field: field.id };
    const base = { severity: 'error', place, source: template.source } as const;
    if (text.trim() === '') {
      if (!field.required) return [];
      const message = fieldMissingMessage(field.label);
      return [finding({ ...base, id: `field-missing@${field.id}`, rule: 'field-missing', message })];
    }
    if (field.type !== 'date' || isDate(text)) return [];
    const message = fieldDateMessage(field.label, text);
    return [finding({ ...base, id: `field-date@${field.id}`, rule: 'field-date', message })];
  });
  const labels = new Map(template.fields.map((field) => [field.id, field.label]));
  const orders = template['date-rules'].flatMap((rule): Finding[] => {
    const [left = '', right = ''] = [report.fields[rule.left], report.fields[rule.right]];
    if (!isDate(left) || !isDate(right)) return [];
    const fine = rule.relation === '=' ? left === right : rule.relation === '<=' ? left <= right : left >= right;
    if (fine) return [];
    const names = [labels.get(rule.left) ?? rule.left, labels.get(rule.right) ?? rule.right] as const;
    const message = dateRuleMessage(names[0], formatDate(left), names[1], formatDate(right), rule.relation);
    const place: Place = { kind: 'field', field: rule.left };
    return [finding({ id: rule.id, rule: rule.id, severity: rule.severity, message, place, source: rule.source })];
  });
  return [...fields, ...orders];
}

/** The agency's name and the report year. */
export function checkIdentity(format: Format, report: Report): Finding[] {
  const { template } = format;
  const findings: Finding[] = [];
  const base = { source: template.source, place: { kind: 'field', field: 'agency' } } as const;
  if (report.agency.name.trim() === '') {
    const message = agencyMissingMessage();
    findings.push(finding({ ...base, id: 'agency-missing', rule: 'agency-missing', severity: 'error', message }));
  }
  const { from, to } = template.years;
  if (report.year < from || report.year > (to ?? Infinity)) {
    const message = yearMessage(template.title, report.year, from, to);
    const place: Place = { kind: 'field', field: 'year' };
    findings.push(finding({ ...base, place, id: 'format-year', rule: 'format-year', severity: 'error', message }));
  }
  return findings;
}
