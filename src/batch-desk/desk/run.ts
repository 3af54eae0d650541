/** One run over some files: as many at a time as there are places to check them, held up, taken up again or ended. */
import { brokenRow } from '../../batch/read-and-check';
import type { FileOutcome } from '../../batch/checked-report';
import { NoAnswer, type Slot } from '../checking/slot';
import type { KnownFile } from '../checking/task';
import type { GivenFile } from './given-files';

/** The rules of a row that no rules were applied for. */
const NO_RULES = '0'.repeat(64);

export type Came =
  | { kind: 'outcome'; outcome: FileOutcome }
  /** The row that is there still holds. */
  | { kind: 'same'; file: string };

export interface RunHooks {
  /** Files that may be the same as a given one. */
  knownFiles: (path: string) => readonly KnownFile[];
  take: (came: Came) => void;
}

export interface Run {
  add(files: readonly GivenFile[]): void;
  pause(): void;
  goOn(): void;
  /** Ends it at once; files that are being checked have no outcome. */
  cancel(): void;
  progress(): { done: number; total: number; paused: boolean };
  /** Resolves at the end; with the reason when nothing could be checked at all. */
  over: Promise<string | null>;
}

export function startRun(given: readonly GivenFile[], slots: readonly Slot[], { knownFiles, take }: RunHooks): Run {
  const files = [...given];
  let begun = 0;
  let done = 0;
  let paused = false;
  let cancelled = false;
  let goOn = (): void => undefined;
  let gate = Promise.resolve();

  function cancel(): void {
    cancelled = true;
    goOn();
    for (const slot of slots) slot.stop();
  }

  async function check(slot: Slot, { path, content }: GivenFile): Promise<Came | null> {
    try {
      const answer = await slot.ask({ kind: 'check', file: path, content, known: knownFiles(path) });
      return answer.kind === 'units' ? null : answer;
    } catch (error) {
      if (!(error instanceof NoAnswer) || !error.ofFile) throw error;
      return { kind: 'outcome', outcome: { row: brokenRow(path, null, NO_RULES, [error.message]), report: null } };
    }
  }

  /** Takes one file after another; a first file that cannot even be begun is no fault of the file. */
  async function work(slot: Slot): Promise<void> {
    for (;;) {
      await gate;
      const file = cancelled ? undefined : files[begun];
      if (file === undefined) return;
      begun += 1;
      const came = await check(slot, file);
      if (isCancelled()) return;
      done += 1;
      if (came) take(came);
    }
  }

  const isCancelled = (): boolean => cancelled;

  async function workAll(): Promise<string | null> {
    try {
      await Promise.all(slots.map(work));
      return null;
    } catch (error) {
      if (isCancelled()) return null;
      cancel();
      return error instanceof Error ? error.message : String(error);
    } finally {
      for (const slot of slots) slot.stop();
    }
  }

  return {
    add(more) {
      files.push(...more);
    },
    pause() {
      if (paused) return;
      paused = true;
      gate = new Promise((resolve) => {
        goOn = resolve;
      });
    },
    goOn() {
      paused = false;
      goOn();
    },
    cancel,
    progress: () => ({ done, total: files.length, paused }),
    over: workAll(),
  };
}
