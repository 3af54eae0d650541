/** Cuts a table between two of its rows, or within one that no page holds: the header stands again, spanning cells go on. */
import type { TableBlock, TableRow } from '../../document/document';
import { cutRow } from './cut-row';

/** On the copies of header rows, which say nothing new. */
export const REPEATED = 'data-repeated';

/** Where a table is cut: before a line of a row, before the row itself at line 0. */
export interface CutPlace {
  row: number;
  line: number;
}

/** The rows of a part, of which the first and the last may be cut themselves. */
interface Part {
  from: number;
  /** The row after the last. */
  to: number;
  /** The first line of the first row. */
  firstLine: number;
  /** The line after the last of the last row; `Infinity` when it is whole. */
  lastLine: number;
}

/** Spans end where the part does. */
function fitSpans(row: HTMLTableRowElement, { cells }: TableRow, at: number, to: number): void {
  cells.forEach(({ rowspan }, index) => {
    const cell = row.cells[index];
    if (cell) cell.rowSpan = Math.min(rowspan, to - at);
  });
}

/** Puts empty cells where cells of the page before reach into the part's first row. */
function continueSpans(row: HTMLTableRowElement, original: HTMLTableElement, { rows }: TableBlock, { from, to }: Part): void {
  const own = (rows[from]?.cells ?? []).map(({ column }, index) => ({ column, cell: row.cells[index] ?? null }));
  rows.slice(0, from).forEach(({ cells }, above) => {
    cells.forEach(({ column, rowspan }, index) => {
      const reaches = above + rowspan;
      const cell = original.rows[above]?.cells[index];
      if (reaches <= from || cell === undefined) return;
      const rest = cell.cloneNode(false) as HTMLTableCellElement;
      for (const name of ['id', 'headers', 'scope']) rest.removeAttribute(name);
      rest.rowSpan = Math.min(reaches, to) - from;
      const next = own.find((each) => each.column > column)?.cell ?? null;
      row.insertBefore(rest, next);
      own.push({ column, cell: rest });
      own.sort((one, other) => one.column - other.column);
    });
  });
}

/** A copy of the header that names nothing anew. */
function repeatedHeader(table: HTMLTableElement): Node[] {
  if (!table.tHead) return [];
  const copy = table.tHead.cloneNode(true) as HTMLTableSectionElement;
  copy.setAttribute(REPEATED, '');
  for (const cell of copy.querySelectorAll('[id]')) cell.removeAttribute('id');
  return [copy];
}

/** The rows of a part, in row groups as the original has them. */
function groupsOf(table: HTMLTableElement, block: TableBlock, part: Part): Element[] {
  const groups: Element[] = [];
  let last: Element | null = null;
  [...table.rows].slice(part.from, part.to).forEach((row, index) => {
    const at = part.from + index;
    const firstLine = index === 0 ? part.firstLine : 0;
    const lastLine = at === part.to - 1 ? part.lastLine : Infinity;
    const whole = firstLine === 0 && lastLine === Infinity;
    const copy = whole ? (row.cloneNode(true) as HTMLTableRowElement) : cutRow(row, firstLine, lastLine);
    const own = block.rows[at];
    if (own) fitSpans(copy, own, at, part.to);
    if (index === 0 && part.from > 0) continueSpans(copy, table, block, part);
    if (row.parentElement !== last && row.parentElement !== null) {
      last = row.parentElement;
      groups.push(last.cloneNode(false) as Element);
    }
    groups[groups.length - 1]?.append(copy);
  });
  return groups;
}

/**
 * @param box the table with the box around it, in the page when a row of it is cut
 * @param from, to where the part begins and ends
 * @returns a copy of the box with this part alone; its title and caption stay with the first row
 */
export function cutTable(box: Element, block: TableBlock, from: CutPlace, to: CutPlace): Element {
  const copy = box.cloneNode(false) as Element;
  const table = box.querySelector('table');
  if (table === null) return copy;
  const part = table.cloneNode(false) as HTMLTableElement;
  const columns = table.querySelector('colgroup');
  const begins = from.row === 0 && from.line === 0;
  if (begins && table.caption) part.append(table.caption.cloneNode(true));
  if (columns) part.append(columns.cloneNode(true));
  if (!begins) part.append(...repeatedHeader(table));
  const cut = to.line > 0;
  const rows = { from: from.row, to: cut ? to.row + 1 : to.row, firstLine: from.line, lastLine: cut ? to.line : Infinity };
  part.append(...groupsOf(table, block, rows));
  copy.append(part);
  return copy;
}
