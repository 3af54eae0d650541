/** A read table as a full rectangle: every place knows the cell that covers it. */
import type { ReadCell, ReadTable } from '../read-document';

/** Far beyond any report's table: what lies outside is left out and said. */
const MAX_ROWS = 600;
const MAX_COLUMNS = 80;

export interface Grid {
  rows: (ReadCell | null)[][];
  width: number;
  /** Rows or columns were left out. */
  cut: boolean;
}

/** Spreads the cells over the places that they span; a place claimed twice belongs to the first. */
export function gridOf(table: ReadTable): Grid {
  const height = Math.min(table.rows.length, MAX_ROWS);
  const used = table.rows.slice(0, height);
  const widest = used.reduce((most, { cells }) => cells.reduce((end, cell) => Math.max(end, cell.column + cell.colspan), most), 0);
  const width = Math.min(widest, MAX_COLUMNS);
  const rows = Array.from({ length: height }, () => new Array<ReadCell | null>(width).fill(null));
  used.forEach(({ cells }, start) => {
    for (const cell of cells) {
      const bottom = Math.min(height, start + Math.max(1, cell.rowspan));
      const right = Math.min(width, cell.column + Math.max(1, cell.colspan));
      for (let y = start; y < bottom; y += 1) {
        const row = rows[y];
        if (row) for (let x = Math.max(0, cell.column); x < right; x += 1) row[x] ??= cell;
      }
    }
  });
  return { rows, width, cut: table.rows.length > height || widest > width };
}

/** The table with rows and columns exchanged. */
export function transposed(grid: Grid): Grid {
  const rows = Array.from({ length: grid.width }, (_, x) => grid.rows.map((row) => row[x] ?? null));
  return { rows, width: grid.rows.length, cut: grid.cut };
}
