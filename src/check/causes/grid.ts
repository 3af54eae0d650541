/** The figures as they stand in the printed tables: which is beside which. */
import type { System } from './system';

/** The variables of a table by row and column in reading order; -1 where there is none that may change. */
export interface VariableGrid {
  rows: number[][];
}

/** Where a variable stands. */
export interface GridPlace {
  grid: VariableGrid;
  row: number;
  column: number;
}

export interface Grids {
  grids: VariableGrid[];
  /** By variable. */
  places: ReadonlyMap<number, GridPlace>;
}

export function layOut(system: System): Grids {
  const { format, variableOf, variables } = system;
  const grids: VariableGrid[] = [];
  const places = new Map<number, GridPlace>();
  for (const cells of format.tableCells.values()) {
    const rowIds = [...new Set(cells.map((cell) => cell.row.id))];
    const columnIds = [...new Set(cells.map((cell) => cell.column.id))];
    const grid: VariableGrid = { rows: rowIds.map(() => columnIds.map(() => -1)) };
    for (const cell of cells) {
      const variable = variableOf.get(cell.key);
      if (variable === undefined || variables[variable]?.movable !== true) continue;
      const [row, column] = [rowIds.indexOf(cell.row.id), columnIds.indexOf(cell.column.id)];
      const line = grid.rows[row];
      if (line) line[column] = variable;
      places.set(variable, { grid, row, column });
    }
    grids.push(grid);
  }
  return { grids, places };
}

/** The variables beside one in its row and in its column. */
export function neighbours(variable: number, { places }: Grids): number[] {
  const place = places.get(variable);
  if (!place) return [];
  const { grid, row, column } = place;
  return [
    grid.rows[row]?.[column - 1],
    grid.rows[row]?.[column + 1],
    grid.rows[row - 1]?.[column],
    grid.rows[row + 1]?.[column],
  ].filter((other): other is number => other !== undefined && other >= 0);
}
