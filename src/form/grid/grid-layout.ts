/** The grid on the screen: the printed table's rows in row groups, each figure with the headers it stands under. */
import type { TableBlock, TableCell, TableRow } from '../../document/document';

export interface GridCellLayout {
  cell: TableCell;
  /** Id of a header cell in the page; `null` for other cells. */
  id: string | null;
  /** Ids of the headers of a figure, columns first, outermost first. */
  headers: string[];
}

export interface GridRowLayout {
  id: string;
  cells: GridCellLayout[];
}

export interface GridGroupLayout {
  id: string;
  /** Whether the group is the table's head: header rows that hold for the whole table. */
  head: boolean;
  rows: GridRowLayout[];
}

function isHeader(row: TableRow): boolean {
  return row.cells.every(({ role }) => role === 'column-header' || role === 'band');
}

/** The rows of a table block by block: a header row after a figure row begins the next block. */
function splitBlocks(rows: readonly TableRow[]): TableRow[][] {
  const blocks: TableRow[][] = [];
  let afterFigures = true;
  for (const row of rows) {
    const header = isHeader(row);
    if (header && afterFigures) blocks.push([]);
    blocks[blocks.length - 1]?.push(row);
    afterFigures = !header;
  }
  return blocks;
}

interface Placed {
  cell: TableCell;
  id: string;
  row: number;
}

function covers(from: number, span: number, at: number): boolean {
  return at >= from && at < from + span;
}

function layOutBlock(rows: readonly TableRow[], prefix: string): GridRowLayout[] {
  const placed: Placed[] = rows.flatMap((row, index) =>
    row.cells
      .filter(({ role }) => role === 'column-header' || role === 'row-header' || role === 'band')
      .map((cell) => ({ cell, row: index, id: `${prefix}-${String(index)}-${String(cell.column)}` })),
  );
  const headersOf = (figure: TableCell, at: number): string[] => [
    ...placed.filter(({ cell }) => cell.role === 'column-header' && covers(cell.column, cell.colspan, figure.column)),
    ...placed.filter(({ cell, row }) => cell.role === 'row-header' && covers(row, cell.rowspan, at)),
  ].map(({ id }) => id);
  return rows.map((row, index) => ({
    id: `${prefix}-${String(index)}`,
    cells: row.cells.map((cell) => ({
      cell,
      id: placed.find((each) => each.cell === cell)?.id ?? null,
      headers: cell.role === 'figure' ? headersOf(cell, index) : [],
    })),
  }));
}

/** Lays a composed table out for the screen. */
export function layOutGrid(block: TableBlock): GridGroupLayout[] {
  const blocks = splitBlocks(block.rows);
  const only = blocks.length === 1;
  return blocks.flatMap((rows, index): GridGroupLayout[] => {
    const id = `head-${block.table}-${String(index)}`;
    const all = layOutBlock(rows, id);
    const headerCount = rows.findIndex((row) => !isHeader(row));
    if (!only || headerCount <= 0) return [{ id, head: false, rows: all }];
    return [
      { id: `${id}-head`, head: true, rows: all.slice(0, headerCount) },
      { id, head: false, rows: all.slice(headerCount) },
    ];
  });
}
