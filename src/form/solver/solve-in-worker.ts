/** Has the solver look for causes; its worker lives for one question, because such questions are rare. */
import type { Cause } from '../../check/cause';
import type { TrustedSide } from '../../check/causes/options';
import type { Session } from '../session/session';
import { transfer } from '../transferred-report';
import type { SolveAnswer, SolveRequest } from './solve-request';

/**
 * @param trusted which side is known to be right, by finding
 * @param settle called once with the causes, or with `null` when the solver could not be had
 * @returns how to call it off
 */
export function solveInWorker(
  session: Session,
  trusted: ReadonlyMap<string, TrustedSide>,
  settle: (causes: readonly Cause[] | null) => void,
): () => void {
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
  worker.postMessage({ ...transfer(session), trusted: [...trusted] } satisfies SolveRequest);
  return () => {
    worker.terminate();
  };
}
