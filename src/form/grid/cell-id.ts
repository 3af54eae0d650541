/** The id that a cell of the grid carries in the page, and the way back from the page to the cell. */
import type { CellKey } from '../../report/address';

const PREFIX = 'cell-';

export function cellId(key: CellKey): string {
  return PREFIX + key;
}

/** The cell that an element shows; `null` when it is no cell of the grid. */
export function keyOfCell(element: Element): CellKey | null {
  return element.id.startsWith(PREFIX) ? element.id.slice(PREFIX.length) : null;
}
