/** Finds where in a composed report a finding or a remark stands: the figure, the words, the heading, else the title. */
import { narrativesOf } from '../check/check-text';
import type { Finding, Place } from '../check/finding';
import type { NarrativeText } from '../check/report-text';
import type { CommentAnchor, CommentSpan } from '../document/comment';
import type { DocumentTree } from '../document/document';
import type { CellKey } from '../report/address';
import type { TextSpan } from '../check/cause';
import { findQuote } from '../report/find-quote';
import type { RemarkPlace } from '../report/review';
import type { TextPart } from '../report/text-part';
import type { FormattedReport } from '../audit/formatted-report';
import { fillPlaceholders } from '../template/placeholders';
import { fieldSpans } from './field-spans';

export interface FoundPlace {
  anchor: CommentAnchor;
  /** False for words that the text does not have any more, and for cells and fields that it does not print. */
  exact: boolean;
}

export interface Anchors {
  ofFinding(finding: Pick<Finding, 'cells' | 'place'>): CommentAnchor;
  ofRemark(place: RemarkPlace): FoundPlace;
}

/** A paragraph of a narrative where it is printed. */
interface PrintedParagraph {
  block: number;
  /** Blanks at its beginning, which are not printed. */
  cut: number;
}

type Index = ReadonlyMap<string, number>;

/** Where things stand in a tree, by the places of their blocks. */
interface TreeIndex {
  title: number;
  sections: Index;
  cells: Index;
  /** The paragraphs of each narrative. */
  narratives: ReadonlyMap<string, readonly number[]>;
  /** The first block of each narrative. */
  first: Index;
  /** The tables and pictures of each narrative, in order. */
  inserts: ReadonlyMap<string, readonly number[]>;
}

function indexTree({ blocks }: DocumentTree): TreeIndex {
  const sections = new Map<string, number>();
  const cells = new Map<CellKey, number>();
  const narratives = new Map<string, number[]>();
  const first = new Map<string, number>();
  const inserts = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') sections.set(block.section, index);
    if (block.kind === 'paragraph') narratives.set(block.narrative, [...(narratives.get(block.narrative) ?? []), index]);
    if ((block.kind === 'paragraph' || block.kind === 'picture') && !first.has(block.narrative)) first.set(block.narrative, index);
    if ((block.kind === 'picture' || block.kind === 'table') && block.narrative !== undefined) {
      inserts.set(block.narrative, [...(inserts.get(block.narrative) ?? []), index]);
    }
    if (block.kind !== 'table') continue;
    for (const { key } of block.rows.flatMap((row) => row.cells)) if (key !== null && !cells.has(key)) cells.set(key, index);
  }
  return { title: blocks.reduce((last, { kind }, index) => (kind === 'title' ? index : last), 0), sections, cells, narratives, first, inserts };
}

/** The printed paragraphs of each narrative, by their place in it; blank ones, tables and pictures print none. */
function printedParagraphs(
  texts: readonly NarrativeText[],
  narratives: TreeIndex['narratives'],
): ReadonlyMap<string, readonly (PrintedParagraph | null)[]> {
  return new Map(
    texts.map(({ narrative, paragraphs }) => {
      const blocks = [...(narratives.get(narrative) ?? [])];
      const printed = paragraphs.map((text): PrintedParagraph | null => {
        const block = text.trim() === '' ? undefined : blocks.shift();
        return block === undefined ? null : { block, cut: text.length - text.trimStart().length };
      });
      return [narrative, printed];
    }),
  );
}

/** @param tree composed of the same report; further blocks, with a title of their own, may stand in front */
export function createAnchors(tree: DocumentTree, { format, report }: FormattedReport, texts: readonly NarrativeText[]): Anchors {
  const { title, sections, cells, narratives, first, inserts } = indexTree(tree);
  const printed = printedParagraphs(texts, narratives);
  const { template } = format;
  const whole = (block: number): CommentAnchor => ({ block, span: null });

  const ofSection = (id: string): CommentAnchor => whole(sections.get(id) ?? title);
  const ofNarrative = (id: string): CommentAnchor => {
    const block = first.get(id);
    return block === undefined ? ofSection(texts.find(({ narrative }) => narrative === id)?.section ?? '') : whole(block);
  };
  const ofSpan = (narrative: string, paragraph: number, { start, end }: CommentSpan): CommentAnchor | null => {
    const found = printed.get(narrative)?.[paragraph];
    return found ? { block: found.block, span: { start: Math.max(0, start - found.cut), end: Math.max(0, end - found.cut) } } : null;
  };

  /** Words of a table or a picture; those that are not printed, and captions, which print a number too, as a whole. */
  const ofPart = (narrative: string, paragraph: number, part: TextPart, { start, end }: CommentSpan): CommentAnchor | null => {
    const place = texts.find((text) => text.narrative === narrative)?.inserts.findIndex((insert) => insert.paragraph === paragraph) ?? -1;
    const block = inserts.get(narrative)?.[place];
    if (block === undefined) return null;
    return part.kind === 'cell' ? { block, row: part.row, column: part.column, span: { start, end } } : whole(block);
  };
  const ofText = ({ narrative, paragraph, part, ...span }: TextSpan): CommentAnchor | null =>
    part ? ofPart(narrative, paragraph, part, span) : ofSpan(narrative, paragraph, span);

  const spans = fieldSpans(tree, format, report);
  /** What prints a field in a fixed line or in the signature; all of the line where it is blank. */
  const inLine = (field: string): CommentAnchor | null => {
    const span = spans.get(field);
    const block = span && tree.blocks[span.block];
    if (!block) return null;
    if (block.kind !== 'signature') return { block: span.block, span: span.start < span.end ? { start: span.start, end: span.end } : null };
    const from = block.lines.slice(0, span.line).reduce((sum, line) => sum + line.length + 1, 0);
    const [start, end] = span.start < span.end ? [span.start, span.end] : [0, block.lines[span.line]?.length ?? 0];
    return { block: span.block, span: { start: from + start, end: from + end } };
  };
  /** What prints a field in the text of which its standard sentences are a part, as a telephone number in the preamble. */
  const inText = (field: string): CommentAnchor | null => {
    const value = fillPlaceholders(`{{${field}}}`, template, report);
    if (value === '') return null;
    for (const { content } of narrativesOf(format)) {
      if (content.standard?.includes(`fields.${field}`) !== true) continue;
      const paragraphs = texts.find(({ narrative }) => narrative === content.narrative)?.paragraphs ?? [];
      const paragraph = paragraphs.findIndex((text) => text.includes(value));
      const start = paragraphs[paragraph]?.indexOf(value) ?? 0;
      const anchor = paragraph < 0 ? null : ofSpan(content.narrative, paragraph, { start, end: start + value.length });
      if (anchor) return anchor;
    }
    return null;
  };
  const ofField = (field: string): CommentAnchor | null => inLine(field) ?? inText(field);

  const ofPlace = (place: Place): CommentAnchor => {
    switch (place.kind) {
      case 'section':
        return ofSection(place.section);
      case 'field':
        return ofField(place.field) ?? whole(title);
      case 'narrative':
        return (place.span && ofText(place.span)) ?? ofNarrative(place.narrative);
    }
  };
  const ofCell = (cell: CellKey): CommentAnchor | null => {
    const block = cells.get(cell);
    return block === undefined ? null : { block, cell };
  };

  const ofFinding: Anchors['ofFinding'] = ({ cells: keys, place }) => {
    // What is said of words stands at the words, also where it compares them with a cell.
    if (place?.kind === 'narrative' && place.span) return ofPlace(place);
    const found = keys.map(ofCell).find((anchor) => anchor !== null);
    return found ?? (place === null ? whole(title) : ofPlace(place));
  };
  const ofRemark: Anchors['ofRemark'] = (place) => {
    switch (place.kind) {
      case 'report':
        return { anchor: whole(title), exact: true };
      case 'section':
        return { anchor: ofSection(place.section), exact: sections.has(place.section) };
      case 'field': {
        const anchor = ofField(place.field);
        return { anchor: anchor ?? whole(title), exact: anchor !== null };
      }
      case 'cell': {
        const anchor = ofCell(place.cell);
        return { anchor: anchor ?? whole(title), exact: anchor !== null };
      }
      case 'text': {
        const found = findQuote(texts.find(({ narrative }) => narrative === place.narrative)?.paragraphs ?? [], place);
        const anchor = found && ofSpan(place.narrative, found.paragraph, found);
        return { anchor: anchor ?? ofNarrative(place.narrative), exact: anchor !== null };
      }
    }
  };
  return { ofFinding, ofRemark };
}
