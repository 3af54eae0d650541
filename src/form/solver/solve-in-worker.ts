/** Has the solver look for causes; its worker lives for one question, because such questions are rare. */
import type { Cause } from '../../check/cause';
import type { Session } from '../session/session';
import { transfer } from '../transferred-report';
import type { SolveAnswer } from './solve-request';

/**
 * @param settle called once with the causes, or with `null` when the solver could not be had
 * @returns how to call it off
 */
export function solveInWorker(session: Session, settle: (causes: readonly Cause[] | null) => void): () => void {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./solver-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    settle(null);
    return () => undefined;
  }
  worker.onmessage = ({ data }: MessageEvent<SolveAnswer>) => {
    worker.terminate();
    settle(data.causes);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    settle(null);
  };
  worker.postMessage(transfer(session));
  return () => {
    worker.terminate();
  };
}
