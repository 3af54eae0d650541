/** What the other windows do to a batch: their run, the rows that they write, and when it is this window's turn. */
import type { Hold } from '../../drafts/exclusion';
import type { BatchSaid, RunProgress } from '../../drafts/news';

/** Milliseconds without a word after which a window is asked for by trying to take its place. */
const SILENCE = 5_000;
/** Milliseconds from the word that a run is over until the browser has freed its place. */
const RELEASE = 100;

export interface OthersParts {
  /** `null` while another window checks the batch. */
  hold: () => Promise<Hold | null>;
  /** Takes in what was written, with the rows of these files. */
  read: (files: string[]) => Promise<void>;
  onRunning: (progress: RunProgress) => void;
  /** A run of another window has ended, however it did; what it wrote has been taken in. */
  onOver: () => void;
}

export interface Turn {
  /** `null` when it was given up. */
  held: Hold | null;
  /** Whether another window was at it before. */
  waited: boolean;
}

export interface Others {
  hear(said: Extract<BatchSaid, { kind: 'written' | 'running' | 'over' }>): void;
  /** Resolves when no other window checks the batch, or when it was given up. */
  turn(onWaiting: () => void): Promise<Turn>;
  giveUp(): void;
}

export function createOthers({ hold, read, onRunning, onOver }: OthersParts): Others {
  /** Taken in one after another, in the order in which they were written. */
  let reading = Promise.resolve();
  let running = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  /** Ends the pause between two tries to have the turn. */
  let wake = (): void => undefined;
  let waiting = false;

  const isWaiting = (): boolean => waiting;

  function over(): void {
    clearTimeout(silence);
    running = false;
    void reading.then(onOver);
  }

  /** A window that was closed says nothing any more; one that is held up does not either. */
  async function probe(): Promise<void> {
    const held = waiting ? null : await hold();
    held?.release();
    if (held) over();
    else listen();
  }

  function listen(): void {
    clearTimeout(silence);
    silence = setTimeout(() => {
      void probe();
    }, SILENCE);
  }

  /** The other window lets go a moment after it has said so. */
  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, SILENCE);
      wake = () => {
        clearTimeout(timer);
        setTimeout(resolve, RELEASE);
      };
    });
  }

  return {
    hear(said) {
      switch (said.kind) {
        case 'written':
          reading = reading.then(() => read(said.files)).catch(() => undefined);
          return;
        case 'running':
          running = true;
          listen();
          onRunning(said.progress);
          return;
        case 'over':
          over();
          wake();
      }
    },
    async turn(onWaiting) {
      waiting = true;
      let held = await hold();
      const waited = held === null || running;
      while (held === null && isWaiting()) {
        onWaiting();
        await pause();
        if (isWaiting()) held = await hold();
      }
      if (held !== null && !isWaiting()) {
        held.release();
        held = null;
      }
      waiting = false;
      // Whoever had the batch has gone, with or without a word.
      if (held !== null && running) over();
      await reading;
      return { held, waited };
    },
    giveUp() {
      waiting = false;
      wake();
    },
  };
}
