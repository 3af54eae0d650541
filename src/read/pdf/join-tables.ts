/** Joins the parts of a table that pages cut, without the heads that each page repeats. */
import type { ReadCell, ReadRow } from '../read-document';
import type { PlacedTable } from './ruled-rows';

/** Points by which the columns of two parts may differ. */
const SAME_EDGE = 4;
/** Part of their edges that two parts of a table have in common. */
const SHARED = 0.75;
/** A head has at most so many rows. */
const HIGHEST_HEAD = 6;

const near = (edge: number, other: number | undefined): boolean => other !== undefined && Math.abs(edge - other) <= SAME_EDGE;

/**
 * The columns of both parts of a table: a part in which cells are merged shows fewer of them, and one in which a merged cell
 * goes on lacks the columns on the left that only this cell is in.
 * @returns the edges of both; `null` when the parts are of different tables
 */
function commonColumns({ columns: upper }: PlacedTable, { columns: lower }: PlacedTable): readonly number[] | null {
  const own = lower.filter((edge) => !upper.some((other) => near(edge, other)));
  const shared = lower.length - own.length;
  const isSame = near(upper.at(-1) ?? Infinity, lower.at(-1)) && shared >= SHARED * Math.min(upper.length, lower.length);
  return isSame ? [...upper, ...own].sort((a, b) => a - b) : null;
}

/** The same rows, their cells placed by other edges, among which are those of the table. */
function rowsBy(edges: readonly number[], { columns, rows }: PlacedTable): ReadRow[] {
  const places = columns.map((edge) => edges.findIndex((other) => near(edge, other)));
  const placeOf = (column: number): number => places[column] ?? column;
  const lacking = placeOf(0);
  return rows.map(({ cells }, at) => {
    const placed = cells.map((cell) => {
      const column = placeOf(cell.column);
      return { ...cell, column, colspan: placeOf(cell.column + cell.colspan) - column };
    });
    const goingOn: ReadCell = { text: '', column: 0, colspan: lacking, rowspan: rows.length, header: false, key: '' };
    return { cells: at === 0 && lacking > 0 ? [goingOn, ...placed] : placed };
  });
}

/** Without a row: what reached over it is one row lower. */
function withoutRow(rows: readonly ReadRow[], index: number): ReadRow[] {
  return rows.flatMap(({ cells }, at) => {
    if (at === index) return [];
    return [{ cells: cells.map((cell) => (at < index && at + cell.rowspan > index ? { ...cell, rowspan: cell.rowspan - 1 } : cell)) }];
  });
}

const isBlank = ({ cells }: ReadRow): boolean => cells.every(({ text }) => text === '');

/**
 * Without the rows that only the cut made: the strip that the page left below the last row before it, and those in which
 * nothing but the blank end of a merged cell begins.
 * @param last the row before the cut
 */
function withoutStrips(joined: readonly ReadRow[], last: number, width: number): ReadRow[] {
  let rows = [...joined];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (!row || !isBlank(row)) continue;
    const isStrip = at <= last && rows.slice(at, last + 1).every(isBlank);
    const isWritten = row.cells.some(({ column, colspan }) => column + colspan >= width);
    if (isStrip || !isWritten) {
      rows = withoutRow(rows, at);
      last -= at <= last ? 1 : 0;
    }
  }
  return rows;
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

/**
 * The table with the rows of its next part: a merged cell that the page cut, blank in this part, is one again; the strip
 * that the page left below the last row is none.
 * @returns `null` when the part is of another table
 */
export function joinTables(table: PlacedTable, part: PlacedTable): PlacedTable | null {
  const columns = commonColumns(table, part);
  if (columns === null) return null;
  const upperRows = rowsBy(columns, table);
  const lowerRows = rowsBy(columns, part);
  const rows = lowerRows.slice(repeatedHead(upperRows, lowerRows));
  const above = lowest(upperRows);
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
    ...upperRows.map(({ cells }) => ({ cells: cells.map((cell) => grown.get(cell) ?? cell) })),
    ...rows.map(({ cells }) => ({ cells: cells.filter((cell) => !dropped.has(cell)) })),
  ];
  return { ...table, columns, rows: withoutStrips(whole, upperRows.length - 1, columns.length - 1) };
}
