/** Tables that go on beside themselves to save paper: the header says the same again, and further rows stand under it. */
import type { ReadCell } from '../read-document';
import type { Grid } from './grid';
import { labelOf } from './label';
import { looksLikeFigure } from './printed-figure';

type Row = (ReadCell | null)[];

/** A table could hold a label and a figure in each part, at most so many times. */
const MOST_PARTS = 4;

const textAt = (row: Row, column: number): string => row[column]?.text.trim() ?? '';

/** One text, or none, in the whole width. */
const isOne = (row: Row): boolean => new Set(row.filter((cell) => cell !== null && cell.text.trim() !== '')).size <= 1;

/** Whether a header is so many times the same words, each part with cells of its own. */
function repeats(header: Row, width: number): boolean {
  return header.every((cell, column) => {
    const { full } = labelOf(textAt(header, column));
    const isApart = column % width !== 0 || column === 0 || cell !== header[column - 1];
    return full !== '' && isApart && full === labelOf(textAt(header, column % width)).full;
  });
}

/** Whether labels, and no figures, stand first in each part of each row; the last part may end earlier. */
function isLabelled(row: Row, width: number): boolean {
  for (let column = 0; column < row.length; column += width) {
    if (column > 0 && row[column] !== null && row[column] === row[column - 1]) return false;
    const text = textAt(row, column);
    const isBlank = row.slice(column, column + width).every((cell) => (cell?.text.trim() ?? '') === '');
    if (!isBlank && (text === '' || looksLikeFigure(text))) return false;
  }
  return true;
}

/** Without the columns in which no cell begins, as a sheet has them that is finer than its table. */
function narrowed({ rows, width }: Grid): { rows: Row[]; width: number } {
  const begins = Array.from({ length: width }, (_, column) => column).filter((column) => column === 0 || rows.some((row) => row[column] !== row[column - 1]));
  return { rows: rows.map((row) => begins.map((column) => row[column] ?? null)), width: begins.length };
}

/**
 * The table with its parts one below the other.
 * @returns for each row also which one of the given table it was
 */
export function oneBelowTheOther(grid: Grid): { grid: Grid; numbers: number[] } {
  const asItIs = { grid, numbers: grid.rows.map((_, index) => index) };
  const whole = narrowed(grid);
  const head = whole.rows.findIndex((row) => !isOne(row));
  const header = whole.rows[head];
  if (!header) return asItIs;
  let last = whole.rows.length;
  while (last > head + 1 && isOne(whole.rows[last - 1] ?? [])) last -= 1;
  const body = whole.rows.slice(head + 1, last);
  for (let parts = MOST_PARTS; parts > 1; parts -= 1) {
    const width = whole.width / parts;
    if (width < 2 || !Number.isInteger(width) || body.length === 0) continue;
    if (!repeats(header, width) || !body.every((row) => isLabelled(row, width))) continue;
    const cut = (row: Row, part: number): Row => row.slice(part * width, (part + 1) * width);
    const rows = whole.rows.flatMap((row, number) => (number <= head || number >= last ? [{ row: cut(row, 0), number }] : []));
    const below = Array.from({ length: parts }, (_, part) =>
      body.flatMap((row, index) => (cut(row, part).every((cell) => (cell?.text.trim() ?? '') === '') ? [] : [{ row: cut(row, part), number: head + 1 + index }])),
    ).flat();
    rows.splice(head + 1, 0, ...below);
    return { grid: { ...grid, rows: rows.map(({ row }) => row), width }, numbers: rows.map(({ number }) => number) };
  }
  return asItIs;
}
