/** Where in the report the comments of a read document belong: the figure, the words, the heading, the field. */
import { FIELD_NAMES } from '../../document/comment-words';
import { fieldText } from '../../report/field-text';
import { QUOTE_CONTEXT, type RemarkPlace } from '../../report/review';
import { fillPlaceholders } from '../../template/placeholders';
import type { ReadAnchor, ReadDocument, ReadHeading, ReadParagraph } from '../read-document';
import { labelOf, likeness, SAME_LABEL } from '../recognise/label';
import type { Recognised } from '../recognise/recognised';
import { MAX_HEADING } from '../recognise/text-items';
import { bare } from './bare';

/** Longest stretch of words that is kept. */
const MAX_QUOTE = 2_000;

/** Finds the section that a line heads. */
function createHeadings({ format, report }: Recognised): (text: string) => string | null {
  const { template } = format;
  const headings = template.sections.flatMap(({ id, heading }) =>
    heading === undefined ? [] : [{ id, label: labelOf(fillPlaceholders(heading, template, report)) }],
  );
  return (text) => {
    if (text.length > MAX_HEADING) return null;
    const label = labelOf(text);
    const alike = headings.map(({ id, label: expected }) => ({ id, likeness: likeness(label, expected) }));
    const best = alike.reduce((a, b) => (b.likeness > a.likeness ? b : a), { id: '', likeness: 0 });
    return best.likeness >= SAME_LABEL ? best.id : null;
  };
}

/** By the words for the place in the file: the narrative that a paragraph became part of, or the fields that it prints. */
function createOrigins({ narratives, fields, format }: Recognised): { narratives: Map<string, string>; fields: Map<string, string[]> } {
  const known = new Set(['agency', ...format.template.fields.map(({ id }) => id)]);
  const byPlace = new Map<string, string[]>();
  for (const [id, { from }] of fields) if (known.has(id)) byPlace.set(from.place, [...(byPlace.get(from.place) ?? []), id]);
  return {
    narratives: new Map([...narratives].flatMap(([id, texts]) => texts.map(({ from }) => [from.place, id] as const))),
    fields: byPlace,
  };
}

/** Of the fields of one line that whose value is marked; the first where none of them is. */
function markedField(fields: readonly string[], text: string, { start, end }: ReadAnchor, { format, report }: Recognised): string | undefined {
  const words = text.slice(start, end).trim();
  const printed = (field: string): string => fillPlaceholders(`{{${field}}}`, format.template, report);
  return fields.find((field) => words !== '' && printed(field) === words) ?? fields[0];
}

/** The field that a comment names because the report does not print it. */
export function namedField(label: string, { format, report }: Recognised): RemarkPlace | null {
  const named = [...FIELD_NAMES, ...format.template.fields.map((field): [string, string] => [field.id, field.label])].find((each) => each[1] === label);
  return named ? { kind: 'field', field: named[0], text: fieldText(report, named[0]) } : null;
}

/** A comment at a point is about the paragraph. */
function quoteOf(text: string, narrative: string, { start, end }: ReadAnchor): RemarkPlace {
  const isStretch = text.slice(start, end).trim() !== '';
  const from = isStretch ? start : 0;
  const to = Math.min(isStretch ? end : text.length, from + MAX_QUOTE);
  return {
    kind: 'text',
    narrative,
    quote: text.slice(from, to),
    before: text.slice(Math.max(0, from - QUOTE_CONTEXT), from),
    after: text.slice(to, to + QUOTE_CONTEXT),
  };
}

/** @returns by the comment's id; a comment that stands nowhere in the report is not there */
export function commentPlaces({ blocks }: ReadDocument, recognised: Recognised): Map<string, RemarkPlace> {
  const places = new Map<string, RemarkPlace>();
  const sectionOf = createHeadings(recognised);
  const origins = createOrigins(recognised);
  for (const [cell, { comments = [], text }] of recognised.figures) for (const id of comments) places.set(id, { kind: 'cell', cell, text });
  let section: string | null = null;
  const inSection = (): RemarkPlace => (section === null ? { kind: 'report' } : { kind: 'section', section });
  const put = (id: string, place: RemarkPlace): void => {
    if (!places.has(id)) places.set(id, place);
  };
  const ofText = ({ text, from }: ReadHeading | ReadParagraph, anchor: ReadAnchor, heads: boolean): RemarkPlace => {
    if (heads) return inSection();
    const narrative = origins.narratives.get(from.place);
    if (narrative !== undefined) return quoteOf(text, narrative, anchor);
    // The agency's name is read from the title; the signature prints it, too.
    const signed = bare(text) !== '' && bare(text) === bare(recognised.report.agency.name) ? ['agency'] : [];
    const field = markedField([...(origins.fields.get(from.place) ?? []), ...signed], text, anchor, recognised);
    return field === undefined ? inSection() : { kind: 'field', field, text: fieldText(recognised.report, field) };
  };
  for (const block of blocks) {
    if (block.kind === 'picture') continue;
    if (block.kind === 'table') {
      for (const { comments = [] } of block.rows.flatMap(({ cells }) => cells)) for (const id of comments) put(id, inSection());
      continue;
    }
    const { comments = [] } = block;
    if (block.kind === 'heading' && block.level === 0) {
      for (const { comment } of comments) put(comment, { kind: 'report' });
      continue;
    }
    const found = sectionOf(block.text);
    section = found ?? section;
    for (const anchor of comments) put(anchor.comment, ofText(block, anchor, found !== null));
  }
  return places;
}
