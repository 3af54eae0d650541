/** The labels that are printed beside and above a cell, by which people and programs know it. */
import type { Cell } from './format';
import type { Column } from './schema';
import { leafColumns } from './tree';

export interface CellLabels {
  /** Row labels, outermost first; none where the form prints none (table 四). */
  path: string[];
  /** Column labels, outermost first, without a header above all columns. */
  column: string[];
}

/** How many headers of a block stand above all its columns, as 申请人情况 does: they tell no column from another. */
function sharedHeaders([only, second]: readonly Column[]): number {
  return only?.columns && !second ? 1 + sharedHeaders(only.columns) : 0;
}

/** The printed labels of a cell. */
export function labelsOf({ table, column, path, columnPath }: Cell): CellLabels {
  const block = table.blocks.find(({ columns }) => leafColumns(columns).some(({ node }) => node === column));
  return {
    path: table.stub === 'none' ? [] : path,
    column: columnPath.slice(sharedHeaders(block?.columns ?? [])),
  };
}
