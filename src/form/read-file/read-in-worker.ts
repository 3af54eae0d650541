/** Has a file read off the page's thread, within a time limit; on the page where no worker can be had. */
import type { Imported } from '../../read/import';
import type { ImportAnswer, ImportRequest } from './import-request';

/** Seconds after which reading is given up. */
export const TIME_LIMIT = 10;

export type Reading =
  | { kind: 'read'; imported: Imported }
  /** It took too long. */
  | { kind: 'too-slow' }
  | { kind: 'failed' };

/**
 * @param settle called once, unless the reading is called off
 * @returns how to call it off
 */
export function readInWorker(request: ImportRequest, settle: (reading: Reading) => void): () => void {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return readOnPage(request, settle);
  }
  const end = (reading: Reading): void => {
    callOff();
    settle(reading);
  };
  const timer = window.setTimeout(() => {
    end({ kind: 'too-slow' });
  }, TIME_LIMIT * 1000);
  const callOff = (): void => {
    window.clearTimeout(timer);
    worker.terminate();
  };
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
    end('imported' in data ? { kind: 'read', imported: data.imported } : { kind: 'failed' });
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end({ kind: 'failed' });
  };
  worker.postMessage(request);
  return callOff;
}

function readOnPage(request: ImportRequest, settle: (reading: Reading) => void): () => void {
  let wanted = true;
  const tell = (reading: Reading): void => {
    if (wanted) settle(reading);
  };
  import('./read-file')
    .then(({ readFile }) => readFile(request))
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
