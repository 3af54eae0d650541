/** Places a table's cells on its grid as HTML's own rules do: spans end with their group of rows. */
import { MAX_SPAN, MAX_TABLE_CELLS } from '../limits';
import type { ReadCell, ReadRow } from '../read-document';
import { attribute, type Element } from './node';
import { cellsOf, rowGroupsOf } from './table-kind';

function span(cell: Element, name: string, whole: number): number {
  const declared = /^\s*(\d{1,9})/.exec(attribute(cell, name))?.[1];
  if (declared === undefined) return 1;
  const value = Number(declared);
  // A rowspan of 0 reaches to the end of the group.
  if (value === 0) return name === 'rowspan' ? whole : 1;
  return Math.min(value, whole);
}

/**
 * @param textOf what stands in a cell, its lines divided by line ends
 * @returns `null` when the table has more cells than the limit, spans counted in full
 */
export function readGrid(table: Element, textOf: (cell: Element) => string): ReadRow[] | null {
  const rows: ReadRow[] = [];
  let places = 0;
  for (const group of rowGroupsOf(table)) {
    /** For each column the row of the group from which on it is free. */
    const free: number[] = [];
    const head = group[0] !== undefined && group[0].parentNode?.nodeName === 'thead';
    for (const [index, row] of group.entries()) {
      const elements = cellsOf(row);
      if (elements.length === 0 && !free.some((from) => from > index)) continue;
      let column = 0;
      const cells: ReadCell[] = [];
      for (const element of elements) {
        while ((free[column] ?? 0) > index) column += 1;
        const colspan = span(element, 'colspan', MAX_SPAN);
        const rowspan = span(element, 'rowspan', group.length - index);
        places += colspan * rowspan;
        if (places > MAX_TABLE_CELLS || column + colspan > 2 * MAX_SPAN) return null;
        for (let each = column; each < column + colspan; each += 1) {
          free[each] = Math.max(free[each] ?? 0, index + rowspan);
        }
        const header = head || element.tagName === 'th';
        cells.push({ text: textOf(element), column, colspan, rowspan, header, key: attribute(element, 'data-cell') });
        column += colspan;
      }
      rows.push({ cells });
    }
  }
  return rows;
}
