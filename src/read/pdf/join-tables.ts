/** Joins the parts of a table that pages cut, without the heads that each page repeats. */
import type { ReadCell, ReadRow } from '../read-document';
import type { PlacedTable } from './ruled-rows';

/** Points by which the columns of two parts may differ. */
const SAME_EDGE = 4;
/** A head has at most so many rows. */
const HIGHEST_HEAD = 6;

/** Whether two tables have the same columns. */
export function sameColumns(a: PlacedTable, b: PlacedTable): boolean {
  return a.columns.length === b.columns.length && a.columns.every((edge, at) => Math.abs(edge - (b.columns[at] ?? Infinity)) <= SAME_EDGE);
}

const plain = (text: string): string => text.replace(/\s+/g, '');
const shape = ({ cells }: ReadRow): string => cells.map(({ text, column, colspan, rowspan }) => `${plain(text)}@${column}+${colspan}x${rowspan}`).join('|');
const isHead = ({ cells }: ReadRow): boolean => cells.length > 0 && cells.every(({ text }) => text !== '' && !/^[\d.,%-]+$/.test(plain(text)));

/** How many rows at the beginning of a part are the head of the table once more. */
function repeatedHead(first: readonly ReadRow[], part: readonly ReadRow[]): number {
  let count = 0;
  while (count < HIGHEST_HEAD) {
    const [head, again] = [first[count], part[count]];
    if (!head || !again || !isHead(head) || shape(head) !== shape(again)) break;
    count += 1;
  }
  return count;
}

/** The cells that reach the bottom of the rows, by the column where they start. */
function lowest(rows: readonly ReadRow[]): Map<number, ReadCell> {
  const cells = new Map<number, ReadCell>();
  rows.forEach((row, at) => {
    for (const cell of row.cells) if (at + cell.rowspan >= rows.length) cells.set(cell.column, cell);
  });
  return cells;
}

/** The table with the rows of its next part: a merged cell that the page cut, blank in this part, is one again. */
export function joinTables(table: PlacedTable, part: PlacedTable): PlacedTable {
  const rows = part.rows.slice(repeatedHead(table.rows, part.rows));
  const above = lowest(table.rows);
  const grown = new Map<ReadCell, ReadCell>();
  const dropped = new Set<ReadCell>();
  for (const cell of rows[0]?.cells ?? []) {
    const upper = above.get(cell.column);
    if (upper?.colspan !== cell.colspan || cell.text !== '' || upper.text === '') continue;
    // A blank figure below a figure is one of its own; only what already spans rows goes on.
    if (cell.rowspan === 1 && upper.rowspan === 1) continue;
    grown.set(upper, { ...upper, rowspan: upper.rowspan + cell.rowspan });
    dropped.add(cell);
  }
  const whole = [
    ...table.rows.map(({ cells }) => ({ cells: cells.map((cell) => grown.get(cell) ?? cell) })),
    ...rows.map(({ cells }) => ({ cells: cells.filter((cell) => !dropped.has(cell)) })),
  ];
  return { ...table, rows: whole };
}
