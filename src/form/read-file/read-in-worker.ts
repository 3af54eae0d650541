/** Has a file read off the page's thread, within a time limit; on the page where no worker can be had. */
import type { Imported } from '../../read/import';
import { askOnce, startWorker } from '../worker/ask';
import type { Tell } from '../worker/protocol';
import type { ImportRequest } from './import-request';

/** Seconds after which reading is given up when there is no news of it. */
export const TIME_LIMIT = 10;

export type Reading =
  | { kind: 'read'; imported: Imported }
  /** It took too long. */
  | { kind: 'too-slow' }
  | { kind: 'failed' };

/**
 * @param request its bytes are handed over to the worker
 * @param settle called once, unless the reading is called off
 * @param onProgress told of the pages that are read, for files that have many
 * @returns how to call it off
 */
export function readInWorker(request: ImportRequest, settle: (reading: Reading) => void, onProgress?: Tell): () => void {
  const worker = startWorker(() => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }));
  if (worker === null) return readOnPage(request, settle, onProgress);
  return askOnce<Imported>(worker, request, {
    settle(outcome) {
      settle(outcome.kind === 'answer' ? { kind: 'read', imported: outcome.answer } : outcome);
    },
    onProgress,
    timeLimit: TIME_LIMIT,
    transfer: [request.bytes.buffer],
  });
}

function readOnPage(request: ImportRequest, settle: (reading: Reading) => void, onProgress: Tell | undefined): () => void {
  let wanted = true;
  const tell = (reading: Reading): void => {
    if (wanted) settle(reading);
  };
  import('./read-file')
    .then(({ readFile }) =>
      readFile(request, (done, total) => {
        if (wanted) onProgress?.(done, total);
      }),
    )
    .then(
      (imported) => {
        tell({ kind: 'read', imported });
      },
      () => {
        tell({ kind: 'failed' });
      },
    );
  return () => {
    wanted = false;
  };
}
