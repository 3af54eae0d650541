/** Divides a table's rows into head and bodies: a new body begins at each band. */
import type { TableBlock } from '../../document/document';

export interface RowGroup {
  element: 'thead' | 'tbody';
  /** First row, and the row after the last. */
  from: number;
  to: number;
}

/** Row groups from top to bottom. A boundary that a spanning cell crosses is none: HTML would cut the span there. */
export function rowGroups({ rows, headerRows }: TableBlock): RowGroup[] {
  const crossed = new Set<number>();
  const bands = new Set<number>();
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      if (cell.role === 'band') bands.add(row);
      for (let below = row + 1; below < row + cell.rowspan; below += 1) crossed.add(below);
    }
  });
  const head = headerRows > 0 && !crossed.has(headerRows) ? Math.min(headerRows, rows.length) : 0;
  const starts = rows.map((_, row) => row).filter((row) => row > head && bands.has(row) && !crossed.has(row));
  const bounds = [...new Set([head, ...starts, rows.length])];
  const bodies = bounds
    .slice(0, -1)
    .map((from, index): RowGroup => ({ element: 'tbody', from, to: bounds[index + 1] ?? rows.length }));
  return head > 0 ? [{ element: 'thead', from: 0, to: head }, ...bodies] : bodies;
}
