/** Places of printed text in the editor's document: the findings speak of the one, the editor of the other. */
import type { Node } from 'prosemirror-model';
import type { TextSpan } from '../../check/cause';
import { figureText } from '../../check/figure-text';
import type { Ledger } from '../../check/ledger';
import { figureOf } from './schema';

export interface DocumentRange {
  from: number;
  to: number;
}

const isParagraph = ({ type }: Node): boolean => type.name === 'paragraph';

/** How many blank paragraphs stand before the text; they are not printed and not counted. */
function leadingBlanks(document: Node): number {
  let count = 0;
  while (count < document.childCount && isParagraph(document.child(count)) && document.child(count).childCount === 0) count += 1;
  return count === document.childCount ? 0 : count;
}

/** What a paragraph of the document prints; '' for a table or a picture, which have several texts. */
export function printedText(paragraph: Node, ledger: Ledger): string {
  if (!isParagraph(paragraph)) return '';
  let text = '';
  paragraph.forEach((node) => {
    text += node.isText ? (node.text ?? '') : figureText(figureOf(node), ledger);
  });
  return text;
}

/** The position in a paragraph of an offset in its printed text; a figure counts as a whole. */
export function positionIn(paragraph: Node, offset: number, edge: 'start' | 'end', ledger: Ledger): number {
  let printed = 0;
  let position = 0;
  for (let index = 0; index < paragraph.childCount; index += 1) {
    const node = paragraph.child(index);
    const length = node.isText ? node.nodeSize : figureText(figureOf(node), ledger).length;
    if (offset < printed + length || (edge === 'end' && offset === printed + length)) {
      if (node.isText) return position + offset - printed;
      return offset > printed && edge === 'end' ? position + 1 : position;
    }
    printed += length;
    position += node.nodeSize;
  }
  return position;
}

/** A text beside a table or a picture, which is an attribute of its node. */
export type TextField = 'caption' | 'alternative';

/** Blocks are counted from 0, blank paragraphs at the beginning left out. */
type Span = Pick<TextSpan, 'paragraph' | 'part' | 'start' | 'end'>;

interface Placed {
  node: Node;
  /** Where it begins. */
  at: number;
}

/** A child of a node that begins at a position. */
function childAt({ node, at }: Placed, index: number, opening: 0 | 1): Placed | null {
  if (index >= node.childCount) return null;
  let before = at + opening;
  for (let each = 0; each < index; each += 1) before += node.child(each).nodeSize;
  return { node: node.child(index), at: before };
}

function blockAt(document: Node, index: number): Placed | null {
  return childAt({ node: document, at: 0 }, index + leadingBlanks(document), 0);
}

/**
 * @param span a stretch of a paragraph's printed text or of a cell
 * @returns `null` when there is no such text in the document
 */
export function rangeOf(document: Node, { paragraph: index, part, start, end }: Span, ledger: Ledger): DocumentRange | null {
  const block = blockAt(document, index);
  if (block === null) return null;
  if (part === undefined) {
    if (!isParagraph(block.node)) return null;
    return {
      from: block.at + 1 + positionIn(block.node, start, 'start', ledger),
      to: block.at + 1 + positionIn(block.node, end, start === end ? 'start' : 'end', ledger),
    };
  }
  const row = part.kind === 'cell' && block.node.type.name === 'table' ? childAt(block, part.row, 1) : null;
  const cell = row && part.kind === 'cell' ? childAt(row, part.column, 1) : null;
  if (cell === null) return null;
  const within = (offset: number): number => cell.at + 1 + Math.min(offset, cell.node.content.size);
  return { from: within(start), to: within(end) };
}

/** The node whose attribute holds the text of a span; `null` for a paragraph and a cell. */
export function fieldOf(document: Node, { paragraph, part }: Span): (Placed & { field: TextField }) | null {
  const block = part === undefined || part.kind === 'cell' ? null : blockAt(document, paragraph);
  return block && part && part.kind !== 'cell' && part.kind in block.node.attrs ? { ...block, field: part.kind } : null;
}
