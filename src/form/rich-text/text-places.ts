/** Places of printed text in the editor's document: the findings speak of the one, the editor of the other. */
import type { Node } from 'prosemirror-model';
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

/** What a paragraph of the document prints; '' for a table or a picture, which the checks do not read. */
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

/**
 * @param span a stretch of a paragraph's printed text; blocks are counted from 0, blank paragraphs at the beginning left out
 * @returns `null` when there is no such paragraph
 */
export function rangeOf(
  document: Node,
  { paragraph: index, start, end }: { paragraph: number; start: number; end: number },
  ledger: Ledger,
): DocumentRange | null {
  const place = index + leadingBlanks(document);
  if (place >= document.childCount) return null;
  const paragraph = document.child(place);
  if (!isParagraph(paragraph)) return null;
  let before = 1;
  for (let each = 0; each < place; each += 1) before += document.child(each).nodeSize;
  return {
    from: before + positionIn(paragraph, start, 'start', ledger),
    to: before + positionIn(paragraph, end, start === end ? 'start' : 'end', ledger),
  };
}
