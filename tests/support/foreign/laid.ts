/** A document on its way to somebody else's file: plain blocks, and tables whose places still know which figure they print. */
import type { DocumentBlock, DocumentTree, TableBlock, TableCell } from '../../../src/document/document';
import type { CellKey } from '../../../src/report/address';

export interface Place {
  role: TableCell['role'] | 'other';
  text: string;
  /** The figure that is printed here; `null` for a label. */
  key: CellKey | null;
  /** What has to be read of a figure that is printed otherwise than it stands in the report; '' for blank. */
  reads?: string;
  /** The figure is printed in a way that has to be looked at. */
  doubt?: boolean;
  /** What is read of it is left to the reader, as long as nothing wrong passes for sure. */
  open?: boolean;
}

/** Every place of a table; a cell over several places is the same object in all of them. */
export type Grid = Place[][];

export interface LaidTable {
  kind: 'table';
  caption: string;
  /** Leading rows that head the columns. */
  headerRows: number;
  grid: Grid;
}

export interface LaidText {
  kind: 'title' | 'heading' | 'paragraph';
  text: string;
}

export type LaidBlock = LaidText | LaidTable;

/** A cell of a table with the places that it covers. */
export interface Spanned {
  place: Place;
  column: number;
  colspan: number;
  rowspan: number;
}

const text = (kind: LaidText['kind'], words: string): LaidText => ({ kind, text: words });

function gridOf({ rows, widths }: TableBlock): Grid {
  const grid: Grid = rows.map(() => []);
  rows.forEach(({ cells }, start) => {
    for (const { role, text: printed, key, column, colspan, rowspan } of cells) {
      const place: Place = { role, text: printed, key };
      for (let y = start; y < start + rowspan; y += 1) for (let x = column; x < column + colspan; x += 1) (grid[y] ??= [])[x] = place;
    }
  });
  return grid.map((row) => Array.from({ length: widths.length }, (_, column) => row[column] ?? label('')));
}

function laidBlocks(block: DocumentBlock): LaidBlock[] {
  switch (block.kind) {
    case 'title':
      return [text('title', block.lines.join(''))];
    case 'heading':
      return [text('heading', block.text)];
    case 'paragraph':
      return [text('paragraph', block.lead + block.text)];
    case 'line':
      return [text('paragraph', block.text)];
    case 'signature':
      return block.lines.map((line) => text('paragraph', line));
    case 'table': {
      const heads = block.rows.findIndex(({ cells }) => cells.some(({ role }) => role !== 'column-header'));
      const table: LaidTable = { kind: 'table', caption: block.caption, headerRows: heads, grid: gridOf(block) };
      return block.title === null ? [table] : [text('paragraph', block.title), table];
    }
    case 'figure':
    case 'picture':
      return [];
  }
}

/** A composed document with nothing of this program's own about it. */
export function laid({ blocks }: DocumentTree): LaidBlock[] {
  return blocks.flatMap(laidBlocks);
}

/** A cell with words. */
export function label(words: string): Place {
  return { role: 'other', text: words, key: null };
}

/** A paragraph. */
export function line(words: string): LaidText {
  return text('paragraph', words);
}

export function transposed(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? label('')));
}

/** The same cells in other words; a cell over several places stays one. */
export function mapped(grid: Grid, change: (place: Place) => Place): Grid {
  const made = new Map<Place, Place>();
  const changed = (place: Place): Place => {
    const found = made.get(place) ?? change(place);
    made.set(place, found);
    return found;
  };
  return grid.map((row) => row.map(changed));
}

/** How many places from one on, in steps of such a length, are the same cell. */
function reach(row: readonly Place[], column: number): number {
  let to = column + 1;
  while (to < row.length && row[to] === row[column]) to += 1;
  return to - column;
}

/** The cells that begin in each row, from left to right; places that lie apart are cells of their own. */
export function spannedRows(grid: Grid): Spanned[][] {
  const taken = grid.map((row) => row.map(() => false));
  return grid.map((row, y) => {
    const cells: Spanned[] = [];
    for (let column = 0; column < row.length; column += 1) {
      const place = row[column];
      if (!place || taken[y]?.[column] === true) continue;
      const colspan = reach(row, column);
      let rowspan = 1;
      while (grid[y + rowspan]?.slice(column, column + colspan).every((each) => each === place) === true && grid[y + rowspan]?.[column - 1] !== place) rowspan += 1;
      for (let down = 0; down < rowspan; down += 1) taken[y + down]?.fill(true, column, column + colspan);
      cells.push({ place, column, colspan, rowspan });
    }
    return cells;
  });
}
