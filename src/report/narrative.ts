/** Narrative text: paragraphs whose figures may be bound to cells and then follow them; between them simple tables and pictures. */
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

/** A simple table between paragraphs: texts in a rectangle, no statistics of the format. */
export interface NarrativeTable {
  table: {
    /** Without its number, which the document gives; '' for none. */
    caption: string;
    /** The first row heads the columns. */
    header: boolean;
    /** At least one row; all rows have as many cells, at least two. A line end in a cell is kept. */
    rows: string[][];
  };
}

export interface Picture {
  /** Without its number, which the document gives; '' for none. */
  caption: string;
  /** What the picture shows, for who does not see it. */
  alternative: string;
  type: PictureType;
  /** Pixels. */
  width: number;
  height: number;
  /** The file in base64. */
  data: string;
}

/** A picture between paragraphs. */
export interface NarrativePicture {
  picture: Picture;
}

export type PictureType = 'png' | 'jpeg';

/** What a narrative is made of. Places in texts count blocks. */
export type NarrativeBlock = Paragraph | NarrativeTable | NarrativePicture;

export function isParagraph(block: NarrativeBlock): block is Paragraph {
  return typeof block === 'string' || Array.isArray(block);
}

/** The inlines of a paragraph; a table or a picture has none. */
export function inlinesOf(block: NarrativeBlock): readonly Inline[] {
  if (typeof block === 'string') return [block];
  return Array.isArray(block) ? block : [];
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
