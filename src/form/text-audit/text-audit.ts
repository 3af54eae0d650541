/** Has texts checked off the page's thread, so that typing never waits; on the page where no worker can be had. */
import type { Format } from '../../template/format';
import type { CheckTexts, TextFindings } from '../session/checker';
import type { TextAuditRequest } from './run-text-audit';

type Run = (request: TextAuditRequest) => Promise<TextFindings>;

async function onPage(request: TextAuditRequest): Promise<TextFindings> {
  const { runTextAudit } = await import('./run-text-audit');
  return runTextAudit(request);
}

/** Runs requests in a worker; from the first failure on, on the page. */
function inWorker(worker: Worker): Run {
  const waiting = new Map<number, { request: TextAuditRequest; resolve: (result: TextFindings | Promise<TextFindings>) => void }>();
  let broken = false;
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<{ id: number; result: TextFindings }>) => {
    waiting.get(data.id)?.resolve(data.result);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    broken = true;
    for (const { request, resolve } of waiting.values()) resolve(onPage(request));
    waiting.clear();
  };
  return (request) => {
    if (broken) return onPage(request);
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, { request, resolve });
      worker.postMessage({ id, request });
    });
  };
}

/** A worker, where the browser grants one: opened from a disk it does not. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./text-audit-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

export interface TextAudit {
  check: CheckTexts;
  close: () => void;
}

/** Starts its worker with the first check. */
export function createTextAudit(format: Format): TextAudit {
  let worker: Worker | null = null;
  let run: Run | null = null;
  return {
    check(report, lastYear) {
      if (run === null) {
        worker = startWorker();
        run = worker ? inWorker(worker) : onPage;
      }
      const previous = lastYear && { template: lastYear.ledger.format.template, report: lastYear.attached.report };
      return run({ template: format.template, report, previous });
    },
    close() {
      worker?.terminate();
      worker = null;
      run = null;
    },
  };
}
