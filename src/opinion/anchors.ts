/** Finds where in a composed report a finding or a remark stands: the figure, the words, the heading, else the title. */
import type { Finding, Place } from '../check/finding';
import type { NarrativeText } from '../check/report-text';
import type { CommentAnchor, CommentSpan } from '../document/comment';
import type { DocumentTree } from '../document/document';
import type { CellKey } from '../report/address';
import { findQuote } from '../report/find-quote';
import type { RemarkPlace } from '../report/review';
import type { FormattedReport } from '../audit/formatted-report';
import { fillPlaceholders, PLACEHOLDER } from '../template/placeholders';

export interface FoundPlace {
  anchor: CommentAnchor;
  /** False for words that the text does not have any more, and for cells that it does not print. */
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
}

function indexTree({ blocks }: DocumentTree): TreeIndex {
  const sections = new Map<string, number>();
  const cells = new Map<CellKey, number>();
  const narratives = new Map<string, number[]>();
  const first = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') sections.set(block.section, index);
    if (block.kind === 'paragraph') narratives.set(block.narrative, [...(narratives.get(block.narrative) ?? []), index]);
    if ((block.kind === 'paragraph' || block.kind === 'picture') && !first.has(block.narrative)) first.set(block.narrative, index);
    if (block.kind !== 'table') continue;
    for (const { key } of block.rows.flatMap((row) => row.cells)) if (key !== null && !cells.has(key)) cells.set(key, index);
  }
  return { title: blocks.reduce((last, { kind }, index) => (kind === 'title' ? index : last), 0), sections, cells, narratives, first };
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
  const { title, sections, cells, narratives, first } = indexTree(tree);
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

  /** The fixed line, or the line of the signature, that prints a field. */
  const ofField = (field: string): CommentAnchor => {
    const content = template.sections.flatMap((section) => section.content);
    const lines = content.flatMap((part) => ('lines' in part ? part.lines : 'signature' in part ? part.signature : []));
    const named = lines.filter((line) => [...line.matchAll(PLACEHOLDER)].some(([, name]) => name === field));
    const filled = named.map((line) => fillPlaceholders(line, template, report)).filter((line) => line !== '');
    for (const [block, each] of tree.blocks.entries()) {
      if (each.kind === 'line' && filled.includes(each.text)) return whole(block);
      const signed = each.kind === 'signature' ? each.lines.findIndex((line) => filled.includes(line)) : -1;
      if (each.kind !== 'signature' || signed < 0) continue;
      const start = each.lines.slice(0, signed).reduce((sum, line) => sum + line.length + 1, 0);
      return { block, span: { start, end: start + (each.lines[signed]?.length ?? 0) } };
    }
    return whole(title);
  };

  const ofPlace = (place: Place): CommentAnchor => {
    switch (place.kind) {
      case 'section':
        return ofSection(place.section);
      case 'field':
        return ofField(place.field);
      case 'narrative':
        return (place.span && ofSpan(place.narrative, place.span.paragraph, place.span)) ?? ofNarrative(place.narrative);
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
      case 'field':
        return { anchor: ofField(place.field), exact: true };
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
