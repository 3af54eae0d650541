/** Cells and tables of printed sheets: labels with what is filled in beside them, and lists. */
import type { LineBlock, TableBlock, TableCell, TableRow } from './document';

/** 小五, as the rows of a form are set. */
export const TABLE_SIZE = 9;
/** 五号. */
const LINE_SIZE = 10.5;
const ROW_HEIGHT = 5.2;

type Spans = Partial<Pick<TableCell, 'colspan' | 'rowspan' | 'align'>>;

function cell(role: TableCell['role'], column: number, text: string, spans: Spans): TableCell {
  const plain = { colspan: 1, rowspan: 1, indent: 0, key: null, rowPath: [], columnPath: [] } as const;
  return { ...plain, rowPath: [], columnPath: [], align: 'left', role, column, text, ...spans };
}

const columnHeader = (column: number, text: string): TableCell =>
  cell('column-header', column, text, { align: 'center' });

export const rowHeader = (column: number, text: string, spans: Spans = {}): TableCell =>
  cell('row-header', column, text, spans);

export const words = (column: number, text: string, spans: Spans = {}): TableCell => cell('text', column, text, spans);

/** A figure, or words in its place, in the middle of its column. */
export const centred = (column: number, text: string): TableCell => words(column, text, { align: 'center' });

type TableParts = Pick<TableBlock, 'table' | 'caption' | 'widths' | 'rows'> & Partial<Pick<TableBlock, 'rowHeight'>>;

/** A table whose first row is its header; it flows over pages. */
export function listTable(parts: TableParts, header: readonly string[]): TableBlock {
  const first: TableRow = { cells: header.map((text, column) => columnHeader(column, text)) };
  return { ...formTable(parts), headerRows: 1, rows: [first, ...parts.rows] };
}

/** A table of labels and what is filled in beside them. */
export function formTable(parts: TableParts): TableBlock {
  return {
    kind: 'table',
    title: null,
    newPage: false,
    size: TABLE_SIZE,
    rowHeight: ROW_HEIGHT,
    headerRows: 0,
    flows: true,
    ...parts,
  };
}

/** A line between the tables. @param size in points */
export function sheetLine(text: string, size: number = LINE_SIZE): LineBlock {
  return { kind: 'line', text, align: 'left', size, newPage: false, compact: true };
}
