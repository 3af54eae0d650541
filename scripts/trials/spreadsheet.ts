// Promises a document as a person would have it in a spreadsheet: its words on one sheet, each of its tables on another.
import type { DocumentBlock, DocumentTree, TableBlock } from '../../src/document/document';
import { makeXlsx, type SheetSource } from '../../tests/read/support/make-xlsx';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The letters of a column, from 0. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Numbers are numbers there, and all else is text. */
function cell(text: string, row: number, column: number): string {
  const reference = `${letters(column)}${String(row)}`;
  if (text === '') return '';
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text)) return `<c r="${reference}"><v>${text}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function sheetOf(table: TableBlock, number: number): SheetSource {
  const rows = table.rows.map(({ cells }, index) => {
    const row = cells.map(({ text, column }) => cell(text, index + 1, column)).join('');
    return `<row r="${String(index + 1)}">${row}</row>`;
  });
  const merged = table.rows.flatMap(({ cells }, index) =>
    cells
      .filter(({ colspan, rowspan }) => colspan > 1 || rowspan > 1)
      .map(({ column, colspan, rowspan }) => `${letters(column)}${String(index + 1)}:${letters(column + colspan - 1)}${String(index + rowspan)}`),
  );
  return { name: escaped(`${String(number)} ${table.title ?? table.caption}`.slice(0, 31)), data: rows.join(''), merged };
}

function linesOf(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'title':
      return [block.lines.join('')];
    case 'heading':
    case 'line':
      return [block.text];
    case 'paragraph':
      return [block.lead + block.text];
    case 'signature':
      return block.lines;
    case 'table':
    case 'figure':
    case 'picture':
      return [];
  }
}

export function spreadsheetOf({ blocks }: DocumentTree): Uint8Array {
  const lines = blocks.flatMap(linesOf).filter((line) => line !== '');
  const words = lines.map((line, index) => `<row r="${String(index + 1)}">${cell(line, index + 1, 0)}</row>`);
  const tables = blocks.filter((block) => block.kind === 'table').map((table, index) => sheetOf(table, index + 1));
  return makeXlsx({ sheets: [{ name: '年度报告', data: words.join('') }, ...tables] });
}
