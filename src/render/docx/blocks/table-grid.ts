/** A table's rows on its grid: every place of every row is a cell, the continuation of one above, or a gap. */
import type { TableCell, TableRow } from '../../../document/document';

/** What stands at one place; a cell that spans columns is one place. */
export interface Place {
  /** `null` for a gap that the rows leave. */
  cell: TableCell | null;
  column: number;
  colspan: number;
  /** For a cell that spans rows: whether it begins in this row or comes from above. */
  merge: 'none' | 'start' | 'continue';
}

interface Spanning {
  cell: TableCell;
  /** Rows still to cover. */
  left: number;
}

const gap = (column: number): Place => ({ cell: null, column, colspan: 1, merge: 'none' });

/**
 * @param columns number of grid columns
 * @returns for each row its places from left to right; their spans add up to `columns`
 * @throws Error when cells overlap or leave the grid, for then text would be lost
 */
export function placeCells(rows: readonly TableRow[], columns: number): Place[][] {
  const above = new Map<number, Spanning>();
  return rows.map(({ cells }, row) => {
    const places: Place[] = [];
    const starting = new Map(cells.map((cell) => [cell.column, cell]));
    let column = 0;
    let placed = 0;
    while (column < columns) {
      const span = above.get(column);
      const cell = starting.get(column);
      let place: Place;
      if (span) {
        place = { cell: span.cell, column, colspan: span.cell.colspan, merge: 'continue' };
        if (span.left === 1) above.delete(column);
        else above.set(column, { ...span, left: span.left - 1 });
      } else if (cell) {
        place = { cell, column, colspan: cell.colspan, merge: cell.rowspan > 1 ? 'start' : 'none' };
        if (cell.rowspan > 1) above.set(column, { cell, left: cell.rowspan - 1 });
        placed += 1;
      } else {
        place = gap(column);
      }
      places.push(place);
      column += place.colspan;
    }
    if (column !== columns || placed !== cells.length) throw new Error(`Cells of row ${row + 1} overlap`);
    return places;
  });
}

/** Widths of the grid columns in whole twips, in the given proportion; they add up to `total`. */
export function columnWidths(proportions: readonly number[], total: number): number[] {
  const sum = proportions.reduce((all, each) => all + each, 0);
  let passed = 0;
  let edge = 0;
  return proportions.map((each) => {
    passed += each;
    const next = Math.round((total * passed) / sum);
    const width = next - edge;
    edge = next;
    return width;
  });
}
