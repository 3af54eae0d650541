/** Finds tables without rules: lines whose parts stand in the same columns. */
import type { ReadCell, ReadRow } from '../read-document';
import type { PlacedTable } from './ruled-rows';
import { partsOf, type TextLine } from './text-line';

/** Parts of a letter's height: the least room between columns. */
const GUTTER = 1;
/** Fewer columns or rows are not clearly a table. */
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 3;
/** Height of a row, in letters, beyond which the next line is no more of the table. */
const HIGHEST_ROW = 3.5;

interface Line {
  line: TextLine;
  parts: TextLine[];
}

interface Column {
  left: number;
  right: number;
}

/** The columns of the fullest lines; `null` when their parts do not stand below each other. */
function columnsOf(rows: readonly Line[]): Column[] | null {
  const most = Math.max(...rows.map(({ parts }) => parts.length));
  const full = rows.filter(({ parts }) => parts.length === most);
  if (most < LEAST_COLUMNS || full.length < LEAST_ROWS) return null;
  const columns = Array.from({ length: most }, (_, at): Column => ({
    left: Math.min(...full.map(({ parts }) => parts[at]?.left ?? Infinity)),
    right: Math.max(...full.map(({ parts }) => parts[at]?.right ?? -Infinity)),
  }));
  return columns.every((column, at) => at === 0 || column.left > (columns[at - 1]?.right ?? 0)) ? columns : null;
}

/** @returns `null` where two parts of the line fall into one column, or one into none */
function rowOf({ parts }: Line, columns: readonly Column[]): ReadRow | null {
  const cells: ReadCell[] = [];
  let next = 0;
  for (const { left, right, text } of parts) {
    const touched = columns.flatMap((column, at) => (left < column.right && right > column.left ? [at] : []));
    const centre = (left + right) / 2;
    const [column = columns.findIndex((each, at) => centre < each.right || at === columns.length - 1)] = touched;
    if (column < next) return null;
    const colspan = Math.max(1, touched.length);
    for (let blank = next; blank < column; blank += 1) cells.push({ text: '', column: blank, colspan: 1, rowspan: 1, header: false, key: '' });
    cells.push({ text, column, colspan, rowspan: 1, header: false, key: '' });
    next = column + colspan;
  }
  for (let blank = next; blank < columns.length; blank += 1) cells.push({ text: '', column: blank, colspan: 1, rowspan: 1, header: false, key: '' });
  return { cells };
}

function tableOf(lines: readonly Line[]): PlacedTable | null {
  const columns = columnsOf(lines);
  const [first, last] = [columns?.[0], columns?.[columns.length - 1]];
  const [top, bottom] = [lines[0]?.line, lines[lines.length - 1]?.line];
  if (!columns || !first || !last || !top || !bottom) return null;
  const rows: ReadRow[] = [];
  for (const line of lines) {
    const row = rowOf(line, columns);
    if (row === null) return null;
    rows.push(row);
  }
  const edges = [...columns.map(({ left }) => left), last.right];
  return { kind: 'table', left: first.left, right: last.right, top: top.top, bottom: bottom.bottom, columns: edges, rows };
}

/** The lines from the first that may begin a table, as far as they may go on with it. */
function stretchFrom(lines: readonly Line[], start: number): Line[] {
  const stretch: Line[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const each = lines[at];
    const above = stretch[stretch.length - 1];
    if (!each || (above && each.line.top - above.line.top > HIGHEST_ROW * above.line.size)) break;
    if (each.parts.length < 2 && (lines[at + 1]?.parts.length ?? 0) < LEAST_COLUMNS) break;
    stretch.push(each);
  }
  return stretch;
}

/** @returns the lines of a page with those of each clear table put together; what is not clear stays as it is */
export function withAlignedTables(lines: readonly TextLine[]): (TextLine | PlacedTable)[] {
  const parted = lines.map((line): Line => ({ line, parts: partsOf(line, GUTTER) }));
  const result: (TextLine | PlacedTable)[] = [];
  for (let at = 0; at < parted.length; ) {
    const each = parted[at];
    if (!each) break;
    const stretch = each.parts.length >= 2 ? stretchFrom(parted, at) : [];
    const table = stretch.length >= LEAST_ROWS ? tableOf(stretch) : null;
    result.push(table ?? each.line);
    at += table ? stretch.length : 1;
  }
  return result;
}
