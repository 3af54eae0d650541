/** Cuts a row of a table that no page holds between the lines of its cells. */
import { cutLines, linesOf } from './text-lines';

/** Marks the parts of such a row; see the paper's style sheet. */
const CUT_ROW = 'cut-row';

/** How high each line of a row's cells is, in pixels: they all are set in the table's type. */
function lineHeight(row: HTMLTableRowElement): number {
  const [cell] = row.cells;
  return cell === undefined ? NaN : Number.parseFloat(row.ownerDocument.defaultView?.getComputedStyle(cell).lineHeight ?? '');
}

/** The lines of its longest cell; `count` is 0 where they cannot be told. */
export function linesOfRow(row: HTMLTableRowElement): { count: number; height: number } {
  const height = lineHeight(row);
  if (!(height > 0)) return { count: 0, height: 0 };
  return { count: Math.max(0, ...[...row.cells].map((cell) => linesOf(cell, height).count)), height };
}

/**
 * @param row in the page, where it has been laid out
 * @param from, to lines from 0, the second not included; `Infinity` for all that are left
 * @returns a copy of the row with these lines alone; only the first names its cells
 */
export function cutRow(row: HTMLTableRowElement, from: number, to: number): HTMLTableRowElement {
  const copy = row.cloneNode(false) as HTMLTableRowElement;
  const height = lineHeight(row);
  for (const cell of row.cells) {
    const part = cutLines(cell, from, to, linesOf(cell, height)).copy;
    if (from > 0) for (const name of ['id', 'headers', 'scope']) part.removeAttribute(name);
    copy.append(part);
  }
  copy.classList.add(CUT_ROW);
  return copy;
}
