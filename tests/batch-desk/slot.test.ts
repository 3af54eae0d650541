// Promises that a worker which is lost over a file, or held up by it, costs that file alone.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkingMessages } from '../../src/batch-desk/checking/messages';
import { createSlot, type Slot } from '../../src/batch-desk/checking/slot';
import type { Answer, Task, WorkerMessage } from '../../src/batch-desk/checking/task';

class HandWorker extends EventTarget {
  readonly sent: unknown[] = [];
  ended = false;
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(message: WorkerMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
  die(): void {
    this.dispatchEvent(new Event('error', { cancelable: true }));
  }
}

const task: Task = { kind: 'check', file: '甲.docx', content: new Blob(), known: [] };
const answer: Answer = { kind: 'same', file: '甲.docx' };

let workers: HandWorker[];
let slot: Slot;
beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  slot = createSlot(
    { templates: [] },
    () => {
      const worker = new HandWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    30,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

const last = (): HandWorker => {
  const worker = workers[workers.length - 1];
  if (!worker) throw new Error('No worker was begun');
  return worker;
};

/** What came of asking, when this was done while it was waited for: the answer, or why there is none and whose fault that is. */
async function outcome(act: () => void): Promise<unknown> {
  const known = workers.length;
  const asked = slot.ask(task).catch((error: unknown) => {
    const { message, ofFile } = error as { message: string; ofFile: boolean };
    return { message, ofFile };
  });
  if (workers.length > known) last().say({ kind: 'ready' });
  await vi.advanceTimersByTimeAsync(0);
  act();
  await vi.advanceTimersByTimeAsync(0);
  return asked;
}

const reply = (): void => {
  last().say({ kind: 'answer', answer });
};
const die = (): void => {
  last().die();
};

describe('a place where files are checked', () => {
  it('begins one worker with the first file and asks it again', async () => {
    expect([await outcome(reply), await outcome(reply)]).toEqual([answer, answer]);
    expect(workers).toHaveLength(1);
    expect(last().sent).toEqual([{ templates: [] }, task, task]);
  });

  it('loses a worker over a file, and has another one for the next', async () => {
    expect(await outcome(die)).toEqual({ message: checkingMessages.ended, ofFile: true });
    expect(last().ended).toBe(true);
    expect(await outcome(reply)).toEqual(answer);
    expect(workers).toHaveLength(2);
  });

  it('gives up a file that takes too long, with its worker', async () => {
    const wait = (): void => {
      vi.advanceTimersByTime(30_000);
    };
    expect(await outcome(wait)).toEqual({ message: checkingMessages.tooLong(30), ofFile: true });
    expect(last().ended).toBe(true);
  });

  it('blames no file for a worker that does not even begin', async () => {
    const asked = slot.ask(task);
    last().die();
    await expect(asked).rejects.toMatchObject({ message: checkingMessages.notStarted, ofFile: false });
  });

  it('ends its worker when there is nothing more to do', async () => {
    await outcome(reply);
    slot.stop();
    expect(last().ended).toBe(true);
  });

  it('ends a file at once when told to', async () => {
    expect(await outcome(slot.stop)).toMatchObject({ ofFile: false });
    expect(last().ended).toBe(true);
  });
});
