/** Makes a workbook without holding up the page: rows in turns, the file in a worker where one is to be had. */
import type { SheetData } from '../../batch/sheets';
import type { Steps } from '../../survey/steps';
import { surveyDeskMessages as messages } from './messages';
import { runSteps } from './run-steps';
import type { WorkbookMessage } from './workbook-task';

/** Cells handed over at once. */
const GROUP = 4000;

function* hand(sheets: readonly SheetData[], tell: (message: WorkbookMessage) => void): Steps<undefined> {
  for (const { rows, ...sheet } of sheets) {
    tell({ kind: 'sheet', sheet });
    const size = Math.max(1, Math.floor(GROUP / Math.max(1, sheet.header.length)));
    for (let from = 0; from < rows.length; from += size) {
      tell({ kind: 'rows', rows: rows.slice(from, from + size) });
      yield;
    }
  }
  tell({ kind: 'write' });
  return undefined;
}

async function byWorker(worker: Worker, sheets: readonly SheetData[]): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const written = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
        resolve(data);
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        reject(new Error(messages.notMade));
      });
    });
    const handed = runSteps(
      hand(sheets, (message) => {
        worker.postMessage(message);
      }),
    );
    const [bytes] = await Promise.all([written, handed]);
    return bytes;
  } finally {
    worker.terminate();
  }
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** Rejects with the reason in words. */
export async function makeWorkbook(steps: Steps<SheetData[]>): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = (await runSteps(steps)) ?? [];
  const worker = startWorker();
  if (worker) return byWorker(worker, sheets);
  const { writeSheets } = await import('../../batch/sheets');
  return writeSheets(sheets);
}
