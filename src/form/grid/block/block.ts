/** The selected block of cells: a rectangle between two corners, marked in the page without rendering anything. */
import type { CellKey } from '../../../report/address';
import { cellId } from '../cell-id';
import type { Navigation } from '../navigation';

export interface Block {
  /** The corner that moves; `null` while only one cell is selected. */
  head(): CellKey | null;
  /** The selected cells row by row: those of the block, else the one given. */
  rows(selected: CellKey): CellKey[][];
  /** Selects from one corner to the other; a single cell is no block. */
  select(anchor: CellKey, head: CellKey): void;
  /** Selects nothing but what has the focus. */
  collapse(): void;
}

/** The attribute of a table cell that belongs to the block. */
const MARK = 'data-picked';

/** @param tell hears how many rows and columns are selected; 0 when there is no block any more */
export function createBlock(navigation: Navigation, tell: (rows: number, columns: number) => void): Block {
  let corner: CellKey | null = null;
  let selected: CellKey[][] = [];

  function show(rows: CellKey[][]): void {
    const place = (key: CellKey): Element | null | undefined => document.getElementById(cellId(key))?.closest('td');
    const next = new Set(rows.flat());
    for (const key of selected.flat()) if (!next.has(key)) place(key)?.removeAttribute(MARK);
    for (const key of next) place(key)?.setAttribute(MARK, '');
    selected = rows;
    tell(rows.length, Math.max(0, ...rows.map((row) => row.length)));
  }

  function collapse(): void {
    if (corner === null) return;
    corner = null;
    show([]);
  }

  return {
    head: () => corner,
    rows: (key) => (corner === null ? [[key]] : selected),
    select(anchor, head) {
      const rows = navigation.rectangle(anchor, head);
      if (rows.flat().length < 2) {
        collapse();
        return;
      }
      corner = head;
      show(rows);
    },
    collapse,
  };
}
