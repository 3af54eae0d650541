/** Finds the header cells that a figure's row path and column path name, so that they can be announced with it. */
import type { TableCell, TableRow } from '../../document/document';

export interface PlacedCell {
  cell: TableCell;
  /** The grid row where the cell starts, from 0. */
  row: number;
}

/** Every cell with its row, in reading order. */
export function placeCells(rows: readonly TableRow[]): PlacedCell[] {
  return rows.flatMap(({ cells }, row) => cells.map((cell) => ({ cell, row })));
}

function reachesRow({ cell, row }: PlacedCell, figure: PlacedCell): boolean {
  return row <= figure.row && figure.row < row + cell.rowspan;
}

function coversColumn({ cell }: PlacedCell, figure: PlacedCell): boolean {
  return cell.column <= figure.cell.column && figure.cell.column < cell.column + cell.colspan;
}

/** The nearest candidate above or beside the figure. */
function last(candidates: readonly PlacedCell[]): PlacedCell[] {
  return candidates.slice(-1);
}

/**
 * The header cells of one figure: its row's from the outermost group inwards, then its column's likewise. A label of
 * the path that is not printed as a header has none.
 * @param headers all header cells of the table, in reading order
 */
export function headersOfFigure(figure: PlacedCell, headers: readonly PlacedCell[]): PlacedCell[] {
  const before = headers.filter(({ row }) => row <= figure.row);
  const ofRow = figure.cell.rowPath.flatMap((label) => {
    const named = before.filter(({ cell }) => cell.role === 'row-header' && cell.text === label);
    // Groups stand beside the row when labels have columns of their own, above it when they are indented.
    const beside = named.filter((each) => reachesRow(each, figure));
    return last(beside.length > 0 ? beside : named);
  });
  const ofColumn = figure.cell.columnPath.flatMap((label) =>
    last(
      before.filter(
        (each) => each.cell.role === 'column-header' && each.cell.text === label && coversColumn(each, figure),
      ),
    ),
  );
  return [...ofRow, ...ofColumn];
}
