/** The printed grid of a table: how many columns hold labels, units and figures, and how blocks share them. */
import type { Block, Table } from './schema';
import { depth, leafColumns, walkRows } from './tree';

export interface Grid {
  /** Columns of row labels. */
  stub: number;
  /** 1 when a column prints the rows' units. */
  unit: number;
  /** Columns of figures. */
  figures: number;
}

/** Measures the grid of a table: the widest block decides. */
export function measureGrid(table: Table): Grid {
  const rowDepth = Math.max(...table.blocks.map((block) => depth(walkRows(block.rows))));
  return {
    stub: table.stub === 'none' ? 0 : table.stub === 'indent' ? 1 : rowDepth,
    unit: table['unit-column'] === undefined ? 0 : 1,
    figures: Math.max(...table.blocks.map((block) => leafColumns(block.columns).length)),
  };
}

/** The number of grid columns of a table. */
export function gridColumns(grid: Grid): number {
  return grid.stub + grid.unit + grid.figures;
}

/** How many grid columns each figure column of a block takes, so that a narrow block fills the table's width. */
export function figureSpans(block: Block, grid: Grid): number[] {
  const count = leafColumns(block.columns).length;
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * grid.figures) / count);
    return Math.floor(((index + 1) * grid.figures) / count) - from;
  });
}
