// Promises that a worker's answer reaches who asked for it, and that silence, failure and a change of mind have an end.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, askOnce, startWorker, type Outcome } from '../../../src/form/worker/ask';
import type { Question, Reply } from '../../../src/form/worker/protocol';

/** A worker whose replies the test decides on. */
class ScriptedWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  ended = false;
  readonly asked: Question<unknown>[] = [];
  postMessage(question: Question<unknown>): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.ended = true;
  }
  reply(question: number, reply: { kind: 'answer'; answer: string } | { kind: 'progress'; done: number; total: number } | { kind: 'failed' }): void {
    const data: Reply<string> = { id: this.asked[question]?.id ?? 0, ...reply };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

let worker: ScriptedWorker;
let outcomes: Outcome<string>[];
const settle = (outcome: Outcome<string>): void => {
  outcomes.push(outcome);
};

beforeEach(() => {
  worker = new ScriptedWorker();
  outcomes = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a worker that is asked', () => {
  it('may answer in any order, and each answer goes to its question', () => {
    const second: Outcome<string>[] = [];
    ask<string>(worker, '甲', { settle });
    ask<string>(worker, '乙', { settle: (outcome) => second.push(outcome) });
    expect(worker.asked.map(({ request }) => request)).toEqual(['甲', '乙']);
    worker.reply(1, { kind: 'answer', answer: '答乙' });
    worker.reply(0, { kind: 'answer', answer: '答甲' });
    expect(outcomes).toEqual([{ kind: 'answer', answer: '答甲' }]);
    expect(second).toEqual([{ kind: 'answer', answer: '答乙' }]);
    expect(worker.ended).toBe(false);
  });

  it('fails every question when it breaks, and one when only that one failed', () => {
    ask<string>(worker, '甲', { settle });
    ask<string>(worker, '乙', { settle });
    worker.reply(0, { kind: 'failed' });
    expect(outcomes).toEqual([{ kind: 'failed' }]);
    const event = new ErrorEvent('error', { cancelable: true });
    worker.dispatchEvent(event);
    expect(outcomes).toEqual([{ kind: 'failed' }, { kind: 'failed' }]);
    expect(event.defaultPrevented).toBe(true);
  });

  it('is given up after a while of silence, not while there is news of it', () => {
    const pages: number[] = [];
    askOnce<string>(worker, '甲', { settle, timeLimit: 10, onProgress: (done) => pages.push(done) });
    for (const done of [1, 2, 3]) {
      vi.advanceTimersByTime(9_000);
      worker.reply(0, { kind: 'progress', done, total: 9 });
    }
    expect([pages, outcomes, worker.ended]).toEqual([[1, 2, 3], [], false]);
    vi.advanceTimersByTime(10_000);
    expect([outcomes, worker.ended]).toEqual([[{ kind: 'too-slow' }], true]);
  });

  it('that was called off is ended and not heard any more', () => {
    const callOff = askOnce<string>(worker, '甲', { settle, timeLimit: 10 });
    callOff();
    expect(worker.ended).toBe(true);
    worker.reply(0, { kind: 'answer', answer: '答' });
    vi.advanceTimersByTime(60_000);
    expect(outcomes).toEqual([]);
  });

  it('is ended when it has answered its only question', () => {
    askOnce<string>(worker, '甲', { settle, timeLimit: 10 });
    worker.reply(0, { kind: 'answer', answer: '答' });
    vi.advanceTimersByTime(60_000);
    expect([outcomes, worker.ended]).toEqual([[{ kind: 'answer', answer: '答' }], true]);
  });
});

it('is none where the browser grants none', () => {
  const refuse = (): Worker => {
    throw new DOMException('', 'SecurityError');
  };
  expect(startWorker(refuse)).toBeNull();
});
