/** Has the solver look for causes; its worker lives for one question, because such questions are rare. */
import type { Cause } from '../../check/cause';
import type { TrustedSide } from '../../check/causes/options';
import type { Session } from '../session/session';
import { transfer } from '../transferred-report';
import { askOnce, startWorker } from '../worker/ask';
import type { SolveRequest } from './solve-request';

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
  const worker = startWorker(() => new Worker(new URL('./solver-worker.ts', import.meta.url), { type: 'module' }));
  if (worker === null) {
    settle(null);
    return () => undefined;
  }
  const request: SolveRequest = { ...transfer(session), trusted: [...trusted] };
  return askOnce<Cause[]>(worker, request, {
    settle(outcome) {
      settle(outcome.kind === 'answer' ? outcome.answer : null);
    },
  });
}
