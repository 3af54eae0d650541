/** The page's side: asks a worker, and says how it ended. */
import type { Question, Reply, Tell } from './protocol';

export type Outcome<Answer> =
  | { kind: 'answer'; answer: Answer }
  /** Nothing was heard of the worker for too long. */
  | { kind: 'too-slow' }
  /** The work, or the worker itself, failed. */
  | { kind: 'failed' };

export interface Asking<Answer> {
  /** Called once, unless the question is called off. */
  settle: (outcome: Outcome<Answer>) => void;
  onProgress?: Tell | undefined;
  /** Seconds without an answer or news of progress after which the question is given up. */
  timeLimit?: number;
  /** Parts of the request that are handed over instead of copied. */
  transfer?: Transferable[];
}

let last = 0;

/**
 * Asks a worker that goes on living; it may be asked again before it has answered.
 * @returns how to call the question off: whatever comes back is not heard any more
 */
export function ask<Answer>(worker: Worker, request: unknown, { settle, onProgress, timeLimit, transfer = [] }: Asking<Answer>): () => void {
  last += 1;
  const id = last;
  let timer: number | undefined;
  const callOff = (): void => {
    window.clearTimeout(timer);
    worker.removeEventListener('message', hear);
    worker.removeEventListener('error', fail);
  };
  const end = (outcome: Outcome<Answer>): void => {
    callOff();
    settle(outcome);
  };
  const wait = (): void => {
    window.clearTimeout(timer);
    if (timeLimit === undefined) return;
    timer = window.setTimeout(() => {
      end({ kind: 'too-slow' });
    }, timeLimit * 1000);
  };
  const hear = ({ data }: MessageEvent<Reply<Answer>>): void => {
    if (data.id !== id) return;
    switch (data.kind) {
      case 'answer':
        end({ kind: 'answer', answer: data.answer });
        break;
      case 'failed':
        end({ kind: 'failed' });
        break;
      case 'progress':
        wait();
        onProgress?.(data.done, data.total);
        break;
    }
  };
  const fail = (event: ErrorEvent): void => {
    event.preventDefault();
    end({ kind: 'failed' });
  };
  worker.addEventListener('message', hear);
  worker.addEventListener('error', fail);
  wait();
  worker.postMessage({ id, request } satisfies Question<unknown>, transfer);
  return callOff;
}

/**
 * Asks a worker whose life ends with the question.
 * @returns how to call the question off, which ends the worker at once
 */
export function askOnce<Answer>(worker: Worker, request: unknown, asking: Asking<Answer>): () => void {
  const callOff = ask<Answer>(worker, request, {
    ...asking,
    settle(outcome) {
      worker.terminate();
      asking.settle(outcome);
    },
  });
  return () => {
    callOff();
    worker.terminate();
  };
}

/** A worker, where the browser grants one: opened from a disk it does not. */
export function startWorker(start: () => Worker): Worker | null {
  try {
    return start();
  } catch {
    return null;
  }
}
