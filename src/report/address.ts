/** Addresses of cells: one flat string per cell, `table/row/column`, the same in files, rules and the form. */

/** `table/row/column`, each part an id of the template. */
export type CellKey = string;

/** Builds the address of a cell. */
export function cellKey(table: string, row: string, column: string): CellKey {
  return `${table}/${row}/${column}`;
}

/** Splits an address; `null` when it does not have exactly three parts. */
export function splitCellKey(key: CellKey): { table: string; row: string; column: string } | null {
  const [table, row, column, ...rest] = key.split('/');
  return table && row && column && rest.length === 0 ? { table, row, column } : null;
}
