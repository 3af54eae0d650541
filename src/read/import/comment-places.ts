/** Where in the report the comments of a read document belong: the figure, the words, the heading, the field. */
import { QUOTE_CONTEXT, type RemarkPlace } from '../../report/review';
import { fillPlaceholders } from '../../template/placeholders';
import type { ReadAnchor, ReadDocument, ReadHeading, ReadParagraph } from '../read-document';
import { labelOf, likeness, SAME_LABEL } from '../recognise/label';
import type { Recognised } from '../recognise/recognised';
import { MAX_HEADING } from '../recognise/text-items';

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

/** By the words for the place in the file: the narrative that a paragraph became part of, or the field that it prints. */
function createOrigins({ narratives, fields, format }: Recognised): { narratives: Map<string, string>; fields: Map<string, string> } {
  const known = new Set(['agency', ...format.template.fields.map(({ id }) => id)]);
  return {
    narratives: new Map([...narratives].flatMap(([id, texts]) => texts.map(({ from }) => [from.place, id] as const))),
    fields: new Map([...fields].flatMap(([id, { from }]) => (known.has(id) ? [[from.place, id] as const] : []))),
  };
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
    const field = origins.fields.get(from.place);
    return field === undefined ? inSection() : { kind: 'field', field };
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
