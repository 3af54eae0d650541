/** Addresses of cells and ranges: B3 is column 1, row 2, both from 0. */

export interface Position {
  row: number;
  column: number;
}

export interface Range {
  first: Position;
  last: Position;
}

/** Rows and columns that a sheet may have. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** @returns `null` for what is no address, or lies outside of any sheet */
export function parsePosition(reference: string): Position | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row < MOST_ROWS && column < MOST_COLUMNS ? { row, column } : null;
}

/** A range from its upper left to its lower right cell; a single address is a range of one cell. */
export function parseRange(reference: string): Range | null {
  const [start = '', end = start] = reference.split(':');
  const first = parsePosition(start);
  const last = parsePosition(end);
  return first && last && first.row <= last.row && first.column <= last.column ? { first, last } : null;
}
