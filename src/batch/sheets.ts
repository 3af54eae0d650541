/** Sheets of a workbook: numbers that stay numbers, texts that never run, and a header that stays in sight. */
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import { spreadsheetText } from '../report/spreadsheet-text';

/** What a cell of a sheet holds; `null` for nothing. */
export type Value = string | number | null;

/** Rows of a sheet that office programs open, the header aside. */
export const MAX_ROWS = 1_048_575;
/** Characters that a cell holds. */
const MAX_CHARACTERS = 32_000;
/** Digits that a spreadsheet's number keeps. */
const PLAIN_NUMBER = /^-?(?=(?:\.?\d\.?){1,15}$)\d+(?:\.\d+)?$/;
/** What XML cannot hold, halves of characters included. */
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** A text that stays a text. */
export function plain(text: string): string {
  return spreadsheetText(text.slice(0, MAX_CHARACTERS).replace(UNWRITABLE, ' '));
}

/** A decimal string as a number where the spreadsheet keeps all of it. */
export function numeric(text: string | null): Value {
  if (text === null || text === '') return null;
  return PLAIN_NUMBER.test(text) ? Number(text) : plain(text);
}

/** A sheet as plain data. */
export interface SheetData {
  name: string;
  header: readonly string[];
  /** In characters; 10 where there is none. */
  widths: readonly number[];
  rows: readonly (readonly Value[])[];
  /** Columns that stay in sight beside the header. */
  sticky?: number;
}

function sheetOf({ name, header, widths, rows, sticky = 0 }: SheetData): Sheet<Blob> {
  const head = header.map((value): Cell => ({ value, fontWeight: 'bold' }));
  const columns = header.map((_, index) => ({ width: widths[index] ?? 10 }));
  const data = [head, ...rows.map((row) => [...row])];
  return { sheet: name, data, columns, stickyRowsCount: 1, ...(sticky > 0 && { stickyColumnsCount: sticky }) };
}

/** @returns the finished file */
export async function writeSheets(sheets: readonly SheetData[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeXlsxFile(sheets.map(sheetOf)).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}
