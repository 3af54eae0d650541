/** Has texts checked off the page's thread, so that typing never waits; on the page where no worker can be had. */
import type { Format } from '../../template/format';
import type { CheckTexts, TextFindings } from '../session/checker';
import { ask, startWorker } from '../worker/ask';
import type { TextAuditRequest } from './run-text-audit';

type Run = (request: TextAuditRequest) => Promise<TextFindings>;

async function onPage(request: TextAuditRequest): Promise<TextFindings> {
  const { runTextAudit } = await import('./run-text-audit');
  return runTextAudit(request);
}

/** Runs requests in a worker; from the first failure on, on the page. */
function inWorker(worker: Worker): Run {
  let broken = false;
  return (request) => {
    if (broken) return onPage(request);
    return new Promise((resolve) => {
      ask<TextFindings>(worker, request, {
        settle(outcome) {
          broken ||= outcome.kind !== 'answer';
          resolve(outcome.kind === 'answer' ? outcome.answer : onPage(request));
        },
      });
    });
  };
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
        worker = startWorker(() => new Worker(new URL('./text-audit-worker.ts', import.meta.url), { type: 'module' }));
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
