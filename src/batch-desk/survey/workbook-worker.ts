/** Writes a workbook off the page's thread, from sheets that come in groups of rows. */
import { writeSheets, type SheetData } from '../../batch/sheets';
import type { WorkbookMessage } from './workbook-task';

type Worksheet = Omit<SheetData, 'rows'> & { rows: SheetData['rows'][number][] };

const sheets: Worksheet[] = [];

addEventListener('message', ({ data }: MessageEvent<WorkbookMessage>) => {
  switch (data.kind) {
    case 'sheet':
      sheets.push({ ...data.sheet, rows: [] });
      return;
    case 'rows':
      sheets[sheets.length - 1]?.rows.push(...data.rows);
      return;
    case 'write':
      writeSheets(sheets).then(
        (bytes) => {
          postMessage(bytes, { transfer: [bytes.buffer] });
        },
        (error: unknown) => {
          // Nobody catches it: so the page hears of it.
          setTimeout(() => {
            throw error;
          });
        },
      );
  }
});
