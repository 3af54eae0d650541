/** Puts the pieces of a document on pages: as much on each as fits, and no break between what stays together. */

/** The least that a page takes whole: a line of a paragraph, a row of a table or a line of one, a block that has no such parts. */
export interface Piece {
  /** Index of the block it belongs to. */
  block: number;
  /** Which line or row of the block, from 0. */
  part: number;
  /** Of a row that no page holds: which of its lines, from 0. */
  line?: { at: number; of: number };
  /** In any one unit, the page's. */
  height: number;
  /** Begins a page. */
  newPage: boolean;
  /** Stays on the page of the next piece, where a page is high enough for both. */
  keepNext: boolean;
  /** What comes with it when it is the first of its page: the table header that stands again, the edges of a row that is cut. */
  repeated: number;
}

/** Where a page has to end so that what stays together does: at most `end`; `end` itself where nothing else helps. */
function breakBefore(pieces: readonly Piece[], start: number, end: number): number {
  let at = end;
  while (at > start && pieces[at - 1]?.keepNext === true) at -= 1;
  return at > start ? at : end;
}

/**
 * @param height of a page
 * @returns the pieces of each page; a piece higher than a page has one of its own
 */
export function fillPages(pieces: readonly Piece[], height: number): Piece[][] {
  const pages: Piece[][] = [];
  let start = 0;
  while (start < pieces.length) {
    let end = start;
    let filled = pieces[start]?.repeated ?? 0;
    for (let next = pieces[end]; next !== undefined; next = pieces[end]) {
      if (end > start && (next.newPage || filled + next.height > height)) break;
      filled += next.height;
      end += 1;
    }
    const forced = end === pieces.length || pieces[end]?.newPage === true;
    const at = forced ? end : breakBefore(pieces, start, end);
    pages.push(pieces.slice(start, at));
    start = at;
  }
  return pages;
}
