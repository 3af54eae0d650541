/** Has the results made into a file off the page's thread; on the page where no worker is to be had. */
import type { BatchRow } from '../../batch/batch-row';
import type { UnitOverview } from '../../batch/units';
import { exportMessages as messages } from '../messages';
import type { ExportAnswer, ExportMessage, ResultKind } from './export-task';

/** Rows handed over at once. */
const GROUP = 50;

const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** Hands all rows over, with pauses in which the page answers. */
async function hand(rows: readonly BatchRow[], take: (group: BatchRow[]) => void): Promise<void> {
  for (let from = 0; from < rows.length; from += GROUP) {
    take(rows.slice(from, from + GROUP));
    await breath();
  }
}

async function byWorker(worker: Worker, kind: ResultKind, rows: readonly BatchRow[], units: UnitOverview): Promise<Uint8Array<ArrayBuffer>> {
  const tell = (message: ExportMessage): void => {
    worker.postMessage(message);
  };
  try {
    const written = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
        resolve(data.bytes);
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        reject(new Error(messages.failed));
      });
    });
    tell({ kind: 'begin', format: kind });
    await hand(rows, (group) => {
      tell({ kind: 'rows', rows: group });
    });
    tell({ kind: 'write', units });
    return await written;
  } finally {
    worker.terminate();
  }
}

/** Rejects with the reason in words. */
export async function makeResultFile(kind: ResultKind, rows: readonly BatchRow[], units: UnitOverview): Promise<Uint8Array<ArrayBuffer>> {
  const worker = startWorker();
  if (worker) return byWorker(worker, kind, rows, units);
  const { createResultFile } = await import('./result-file');
  const file = createResultFile(kind);
  await hand(rows, (group) => {
    file.add(group);
  });
  return file.write(units);
}
