/** Lays the cells of a sheet out as a table: without empty rows and margins, merged cells as spans. */
import { MAX_TABLE_CELLS } from '../limits';
import type { ReadCell, ReadRow } from '../read-document';
import type { Range } from './cell-reference';
import type { SheetCells } from './scan-sheet';

interface Span {
  colspan: number;
  rowspan: number;
}

/** The first index that is not below the number. */
function lowerBound(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans by place in the table; `null` for places that a span covers. */
function spans(merged: readonly Range[], rows: readonly number[], left: number, width: number): Map<number, Span | null> {
  const found = new Map<number, Span | null>();
  let room = rows.length * width;
  for (const { first, last } of merged) {
    const [top, bottom] = [lowerBound(rows, first.row), lowerBound(rows, last.row + 1)];
    const [start, end] = [Math.max(0, first.column - left), Math.min(width, last.column - left + 1)];
    const [rowspan, colspan] = [bottom - top, end - start];
    if (rowspan < 1 || colspan < 1) continue;
    // Ranges that overlap are no merged cells: all of them together cannot be larger than the table.
    room -= rowspan * colspan;
    if (room < 0) break;
    for (let row = top; row < bottom; row += 1) {
      for (let column = start; column < end; column += 1) found.set(row * width + column, null);
    }
    found.set(top * width + start, { rowspan, colspan });
  }
  return found;
}

export interface LaidOutSheet {
  /** With all places, also empty ones. */
  rows: ReadRow[];
  /** Of each row its index on the sheet, where empty rows count, too. */
  numbers: number[];
  width: number;
}

/** @returns `null` when the places are more than a table may have */
export function layOutSheet({ rows: texts, merged }: SheetCells): LaidOutSheet | null {
  const rows = [...texts.keys()].sort((a, b) => a - b);
  let [left, right] = [Infinity, -1];
  for (const columns of texts.values()) {
    for (const column of columns.keys()) [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  const width = right - left + 1;
  if (rows.length === 0) return { rows: [], numbers: [], width: 0 };
  if (rows.length * width > MAX_TABLE_CELLS) return null;
  const bySpan = spans(merged, rows, left, width);
  const laid = rows.map((row, index) => {
    const cells: ReadCell[] = [];
    for (let column = 0; column < width; column += 1) {
      const span = bySpan.get(index * width + column);
      if (span === null) continue;
      const text = texts.get(row)?.get(left + column) ?? '';
      cells.push({ text, column, colspan: span?.colspan ?? 1, rowspan: span?.rowspan ?? 1, header: false, key: '' });
    }
    return { cells };
  });
  return { rows: laid, numbers: rows, width };
}
