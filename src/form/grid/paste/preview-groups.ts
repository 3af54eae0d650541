/** The cells that a paste would write, as small tables: their rows by the columns of their block. */
import type { Cell, Format } from '../../../template/format';
import { plainLabel } from '../../../template/plain-label';
import { cellLabel } from '../cell-name';
import { pasteMessages } from './messages';
import type { PlannedText } from './plan-paste';

export interface PreviewRow {
  id: string;
  name: string;
  /** One for each column; `null` where nothing is written. */
  texts: (PlannedText | null)[];
}

export interface PreviewGroup {
  id: string;
  columns: { id: string; name: string }[];
  rows: PreviewRow[];
}

const columnsOf = (cells: readonly Cell[]): string => cells.map(({ column }) => column.id).join(' ');

/** A table without row labels has one row of many columns: they are listed one below the other. */
function listed(table: string, cells: readonly Cell[], planned: ReadonlyMap<string, PlannedText>): PreviewGroup {
  const rows = cells.flatMap((cell): PreviewRow[] => {
    const text = planned.get(cell.key);
    return text === undefined ? [] : [{ id: cell.key, name: cellLabel(cell), texts: [text] }];
  });
  return { id: table, columns: [{ id: table, name: pasteMessages.figure }], rows };
}

/** Rows in the table's order; those whose columns are the same stand together. */
export function previewGroups(format: Format, table: string, texts: readonly PlannedText[]): PreviewGroup[] {
  const planned = new Map(texts.map((text) => [text.key, text]));
  const cells = format.tableCells.get(table) ?? [];
  if (cells[0]?.table.stub === 'none') return [listed(table, cells, planned)];
  const groups: PreviewGroup[] = [];
  let columns = '';
  for (const row of new Set(cells.map((cell) => cell.row))) {
    const own = cells.filter((cell) => cell.row === row);
    if (!own.some(({ key }) => planned.has(key))) continue;
    const [first] = own;
    if (columnsOf(own) !== columns || groups.length === 0) {
      columns = columnsOf(own);
      groups.push({ id: row.id, columns: own.map(({ column, columnName }) => ({ id: column.id, name: plainLabel(columnName) })), rows: [] });
    }
    const name = first === undefined ? '' : plainLabel(first.rowName);
    groups[groups.length - 1]?.rows.push({ id: row.id, name, texts: own.map(({ key }) => planned.get(key) ?? null) });
  }
  // Columns into which nothing goes say nothing.
  return groups.map(({ id, columns: all, rows }) => {
    const used = all.map((_, at) => rows.some((row) => (row.texts[at] ?? null) !== null));
    return {
      id,
      columns: all.filter((_, at) => used[at]),
      rows: rows.map((row) => ({ ...row, texts: row.texts.filter((_, at) => used[at]) })),
    };
  });
}
