/** Cuts a table between two of its rows: the header stands again, cells that span rows go on over the page. */
import type { TableBlock, TableRow } from '../../document/document';

/** On the copies of header rows, which say nothing new. */
export const REPEATED = 'data-repeated';

interface Part {
  from: number;
  /** The row after the last. */
  to: number;
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
    const copy = row.cloneNode(true) as HTMLTableRowElement;
    const at = part.from + index;
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
 * @param box the table with the box around it
 * @param from, to rows from 0, the second not included
 * @returns a copy of the box with these rows alone; its title and caption stay with the first row
 */
export function cutTable(box: Element, block: TableBlock, from: number, to: number): Element {
  const copy = box.cloneNode(false) as Element;
  const table = box.querySelector('table');
  if (table === null) return copy;
  const part = table.cloneNode(false) as HTMLTableElement;
  const columns = table.querySelector('colgroup');
  if (from === 0 && table.caption) part.append(table.caption.cloneNode(true));
  if (columns) part.append(columns.cloneNode(true));
  if (from > 0) part.append(...repeatedHeader(table));
  part.append(...groupsOf(table, block, { from, to }));
  copy.append(part);
  return copy;
}
