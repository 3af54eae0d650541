/** A checker in a thread of its own, so that no file can take the whole run down, use up its memory or hold it up. */
import { Worker } from 'node:worker_threads';
import type { Checker, CheckerAnswer, CheckerSetup } from './checker';
import { threadWords as words } from './messages';

/** Megabytes of objects that a thread may hold: several times what the worst readable file takes. */
const MEMORY_MB = 1024;
const YOUNG_MB = 32;
/** A file that takes longer is given up; the longest PDF that is read takes a tenth of it. */
const PATIENCE_MS = 300_000;

/** What one file may use up. */
export interface ThreadLimits {
  /** Milliseconds after which a file is given up. */
  patience?: number;
  /** Megabytes of objects. */
  memory?: number;
}

interface Pending {
  resolve: (answer: CheckerAnswer) => void;
  reject: (reason: Error) => void;
  timer: NodeJS.Timeout;
}

function reasonOf(error: Error & { code?: string }): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? words.outOfMemory : words.ended(error.message);
}

/** @param module the built module of `checker-thread.ts` */
export function startCheckerThread(module: string, setup: CheckerSetup, limits: ThreadLimits = {}): Checker {
  const { patience = PATIENCE_MS, memory = MEMORY_MB } = limits;
  const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MB };
  let thread: Worker | null = null;
  let pending: Pending | null = null;

  /** The task that was being worked on is settled. */
  function settle(): Pending | null {
    const settled = pending;
    if (settled) clearTimeout(settled.timer);
    pending = null;
    return settled;
  }

  function giveUp(worker: Worker, reason: string): void {
    if (worker !== thread) return;
    thread = null;
    const settled = settle();
    void worker.terminate().then(() => settled?.reject(new Error(reason)));
  }

  function start(): Worker {
    const worker = new Worker(module, { workerData: setup, resourceLimits });
    worker.on('message', (answer: CheckerAnswer) => settle()?.resolve(answer));
    worker.on('error', (error) => {
      giveUp(worker, reasonOf(error));
    });
    worker.on('exit', (code) => {
      giveUp(worker, words.ended(String(code)));
    });
    return worker;
  }

  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        const worker = (thread ??= start());
        const timer = setTimeout(() => {
          giveUp(worker, words.tooLong(patience / 1000));
        }, patience);
        pending = { resolve, reject, timer };
        worker.postMessage(task);
      }),
    stop: async () => {
      const worker = thread;
      thread = null;
      await worker?.terminate();
    },
  };
}
