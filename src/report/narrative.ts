/** Narrative text: paragraphs whose figures may be bound to cells and then follow them. */
import type { CellKey } from './address';

/** A figure that stands in a text and follows its cell until the clerk frees it. */
export type BoundFigure =
  /** The cell's own figure. */
  | { cell: CellKey }
  /** What per cent `share` is of `of`, rounded half up to so many decimals, with the sign %. */
  | { share: CellKey; of: CellKey; decimals: number }
  /** How the cell changed from last year, in words and per cent: 增长12.50%, 下降3%, 持平. */
  | { change: CellKey; decimals: number };

export type Inline = string | BoundFigure;

/** A paragraph: plain text, or text with bound figures. */
export type Paragraph = string | Inline[];

/** The inlines of a paragraph. */
export function inlinesOf(paragraph: Paragraph): readonly Inline[] {
  return typeof paragraph === 'string' ? [paragraph] : paragraph;
}

/** A paragraph in its shortest form: neighbouring texts joined, and a plain string when nothing is bound. */
export function paragraphOf(inlines: readonly Inline[]): Paragraph {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined[joined.length - 1];
    if (inline === '') continue;
    if (typeof inline === 'string' && typeof last === 'string') joined[joined.length - 1] = last + inline;
    else joined.push(inline);
  }
  const [only, second] = joined;
  if (only === undefined) return '';
  return typeof only === 'string' && second === undefined ? only : joined;
}
