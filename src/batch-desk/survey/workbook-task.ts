/** What is said to the worker that writes a workbook; its answer is the bytes. */
import type { SheetData } from '../../batch/sheets';

export type WorkbookMessage =
  /** A sheet begins. */
  | { kind: 'sheet'; sheet: Omit<SheetData, 'rows'> }
  /** Rows of the sheet that began last. */
  | { kind: 'rows'; rows: SheetData['rows'] }
  | { kind: 'write' };
