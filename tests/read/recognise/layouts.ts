/** Tables written by hand, and changes that make our own document look like other people's. */
import type { ReadBlock, ReadCell, ReadDocument, ReadRow, ReadTable } from '../../../src/read/read-document';

/** A cell as text, or with its spans. */
export type Written = string | { text: string; colspan?: number; rowspan?: number };

/** Lays rows out from left to right, around the cells that reach down from above. */
export function table(rows: readonly (readonly Written[])[], place = '第1个表'): ReadTable {
  const taken = new Map<number, number>();
  const laid = rows.map((row): ReadRow => {
    let column = 0;
    const cells = row.map((written): ReadCell => {
      const { text, colspan = 1, rowspan = 1 } = typeof written === 'string' ? { text: written } : written;
      while ((taken.get(column) ?? 0) > 0) column += 1;
      const cell = { text, column, colspan, rowspan, header: false, key: '' };
      for (let at = column; at < column + colspan; at += 1) taken.set(at, rowspan);
      column += colspan;
      return cell;
    });
    for (const [at, left] of taken) taken.set(at, left - 1);
    return { cells };
  });
  return { kind: 'table', caption: '', rows: laid, from: { page: null, place } };
}

/** The texts of a table's full rectangle: spanned places repeat the text of their cell. */
export function rectangle({ rows }: ReadTable): string[][] {
  const grid = rows.map((): string[] => []);
  rows.forEach(({ cells }, start) => {
    for (const cell of cells) {
      for (let y = start; y < start + cell.rowspan; y += 1) {
        for (let x = cell.column; x < cell.column + cell.colspan; x += 1) {
          const row = grid[y];
          if (row) row[x] = cell.text;
        }
      }
    }
  });
  return grid;
}

export function transpose(grid: readonly (readonly string[])[]): string[][] {
  return (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? ''));
}

/** Changes the tables of a document, each given with its number from 1. */
export function withTables(document: ReadDocument, change: (each: ReadTable, number: number) => ReadBlock[]): ReadDocument {
  let number = 0;
  const blocks = document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [block];
    number += 1;
    return change(block, number);
  });
  return { ...document, blocks };
}

/** Changes the texts of a table's cells. */
export function withCells(source: ReadTable, change: (text: string, row: number, cell: ReadCell) => string): ReadTable {
  const rows = source.rows.map(({ cells }, row) => ({ cells: cells.map((cell) => ({ ...cell, text: change(cell.text, row, cell) })) }));
  return { ...source, rows };
}

export function paragraph(text: string, strong = false): ReadBlock {
  return { kind: 'paragraph', text, strong, from: { page: null, place: '第1段' } };
}
