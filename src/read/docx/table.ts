/** Lays the tables of a Word file out: merged cells become spans, and tables that only hold a layout are taken apart. */
import type { ReadCell, ReadRow } from '../read-document';
import type { RawBlock, RawCell, RawTable } from './raw-block';
import { columnsBefore } from './slivers';

const isTable = (block: RawBlock): block is RawTable => block.kind === 'table';

/** Figures stand in a grid; a list of lines set in a table within a cell is text. */
function isGrid({ rows }: RawTable): boolean {
  return rows.length > 1 && rows.some(({ cells }) => cells.length > 1);
}

/**
 * A table as it is, or what it holds in reading order: one with a single cell is a frame, and one with another grid
 * in a cell is there for the layout.
 */
export function withoutLayout(table: RawTable): RawBlock[] {
  const cells = table.rows.flatMap((row) => row.cells);
  const isLayout = cells.length < 2 || cells.some(({ blocks }) => blocks.some((block) => isTable(block) && isGrid(block)));
  return isLayout ? cells.filter(({ continues }) => !continues).flatMap(({ blocks }) => blocks) : [table];
}

function textOf(blocks: readonly RawBlock[]): string {
  return blocks
    .map((block) => {
      if (isTable(block)) return block.rows.map(({ cells }) => cells.map((cell) => textOf(cell.blocks)).join('\t')).join('\n');
      return block.kind === 'text' ? block.text : '';
    })
    .join('\n');
}

function readCell({ column, colspan, blocks, comments }: RawCell, header: boolean): ReadCell {
  const commented = comments.length > 0 ? { comments: [...new Set(comments)] } : {};
  return { text: textOf(blocks).trim(), column, colspan, rowspan: 1, header, key: '', ...commented };
}

/** The cells of a row in the grid without slivers; those that are nothing but one are left out. */
function regular(cells: readonly RawCell[], before: (boundary: number) => number): RawCell[] {
  return cells.flatMap((cell) => {
    const column = before(cell.column);
    const colspan = before(cell.column + cell.colspan) - column;
    return colspan > 0 ? [{ ...cell, column, colspan }] : [];
  });
}

/** A cell that continues nothing above it stands for itself. */
export function layOut(table: RawTable): ReadRow[] {
  const before = columnsBefore(table);
  let above = new Map<number, ReadCell>();
  return table.rows.map(({ cells, header }) => {
    const here = new Map<number, ReadCell>();
    const starting: ReadCell[] = [];
    for (const cell of regular(cells, before)) {
      const origin = cell.continues ? above.get(cell.column) : undefined;
      const continued = origin?.colspan === cell.colspan ? origin : undefined;
      if (continued) {
        continued.rowspan += 1;
        if (cell.comments.length > 0) continued.comments = [...new Set([...(continued.comments ?? []), ...cell.comments])];
      }
      const read = continued ?? readCell(cell, header);
      if (!continued) starting.push(read);
      here.set(cell.column, read);
    }
    above = here;
    return { cells: starting };
  });
}
