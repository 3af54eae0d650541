/** A place where one file at a time is checked: in a worker that may be lost over a file, or on the page where none is to be had. */
import type { Checker } from './checker';
import { checkingMessages as messages } from './messages';
import type { Answer, CheckerSetup, Task, WorkerMessage } from './task';

/** Seconds after which a file is given up; the longest PDF that is read takes a quarter of it. */
const PATIENCE = 120;

/** Why there is no answer. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** Whether it is the file's fault; the next one may then be asked for. */
  readonly ofFile: boolean;

  constructor(message: string, ofFile: boolean) {
    super(message);
    this.ofFile = ofFile;
  }
}

export interface Slot {
  /** One at a time. Rejects with `NoAnswer`. */
  ask(task: Task): Promise<Answer>;
  /** Ends what is being done at once, which then has no answer. */
  stop(): void;
}

/** A worker that has been set up, or will be. */
interface Hand {
  worker: Worker;
  ready: Promise<void>;
}

interface Listening {
  onMessage: (message: WorkerMessage) => void;
  onError: () => void;
}

/** Hears one worker until told to stop. */
function listen(worker: Worker, { onMessage, onError }: Listening): () => void {
  const hear = ({ data }: MessageEvent<WorkerMessage>): void => {
    onMessage(data);
  };
  const fail = (event: Event): void => {
    event.preventDefault();
    onError();
  };
  worker.addEventListener('message', hear);
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  return () => {
    worker.removeEventListener('message', hear);
    worker.removeEventListener('error', fail);
    worker.removeEventListener('messageerror', fail);
  };
}

function setUp(worker: Worker, setup: CheckerSetup): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = listen(worker, {
      onMessage: () => {
        stop();
        resolve();
      },
      onError: () => {
        stop();
        reject(new NoAnswer(messages.notStarted, false));
      },
    });
    worker.postMessage(setup);
  });
}

/** @param patience seconds after which a file is given up */
function answerOf(worker: Worker, task: Task, patience: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
    };
    const stop = listen(worker, {
      onMessage: (message) => {
        if (message.kind !== 'answer') return;
        end();
        resolve(message.answer);
      },
      onError: () => {
        end();
        reject(new NoAnswer(messages.ended, true));
      },
    });
    const timer = setTimeout(() => {
      end();
      reject(new NoAnswer(messages.tooLong(patience), true));
    }, patience * 1000);
    worker.postMessage(task);
  });
}

/** @param start throws where no worker is to be had */
export function createSlot(setup: CheckerSetup, start: () => Worker, patience = PATIENCE): Slot {
  let hand: Hand | null = null;
  let onPage: Promise<Checker> | null = null;
  let halt = (): void => undefined;

  /** Ends a worker, unless another one is in its place by now. */
  function dismiss(worker: Worker): void {
    if (hand?.worker === worker) hand = null;
    worker.terminate();
  }

  /** `null` where there are no workers: a file opened from a disk in some browsers. */
  function begin(): Hand | null {
    try {
      const worker = start();
      return { worker, ready: setUp(worker, setup) };
    } catch {
      return null;
    }
  }

  return {
    async ask(task) {
      if (onPage === null) hand ??= begin();
      if (hand === null) {
        onPage ??= import('./checker').then(({ createChecker }) => createChecker(setup));
        return (await onPage)(task);
      }
      const { worker, ready } = hand;
      const halted = new Promise<never>((_, reject) => {
        halt = () => {
          reject(new NoAnswer('', false));
        };
      });
      try {
        return await Promise.race([ready.then(() => answerOf(worker, task, patience)), halted]);
      } catch (error) {
        dismiss(worker);
        throw error;
      }
    },
    stop() {
      if (hand) dismiss(hand.worker);
      halt();
    },
  };
}
