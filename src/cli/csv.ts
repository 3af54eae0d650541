/** CSV that office programs open as it is meant: RFC 4180 with a byte order mark, and no text taken for a formula. */
import { spreadsheetText } from '../report/spreadsheet-text';

const BYTE_ORDER_MARK = '\ufeff';

function field(text: string): string {
  const safe = spreadsheetText(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of texts and numbers as a CSV file; an apostrophe is put before a text that would run as a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
