/** One run over some files: each is read and checked, then those with a report of the year before are checked beside it. */
import { brokenRow } from '../../batch/read-and-check';
import type { KeptLast } from '../../batch/check-again';
import type { CheckedReport, FileOutcome } from '../../batch/checked-report';
import type { NamedFile } from '../../batch/previous-reports';
import type { RunProgress } from '../../drafts/news';
import { NoAnswer, type Slot } from '../checking/slot';
import type { KnownFile } from '../checking/task';
import type { GivenFile } from './given-files';

/** The rules of a row that no rules were applied for. */
const NO_RULES = '0'.repeat(64);

export type Came =
  | { kind: 'outcome'; outcome: FileOutcome }
  /** A report that was checked again. */
  | { kind: 'compared'; outcome: CheckedReport }
  /** The row that is there still holds. */
  | { kind: 'same'; file: string };

/** A report whose row follows from another report of the year before than the one that is there now, or from none. */
export interface DuePair {
  file: string;
  /** `null` when there is none any more. */
  last: NamedFile | null;
}

export interface RunHooks {
  /** Files that may be the same as a given one. */
  knownFiles: (path: string) => readonly KnownFile[];
  take: (came: Came) => void;
  /** Asked when all files were read. */
  due: () => readonly DuePair[];
  /** `null` when one of the two reports is not to be had. */
  load: (pair: DuePair) => Promise<{ again: CheckedReport; last: KeptLast | null } | null>;
}

export interface Run {
  add(files: readonly GivenFile[]): void;
  pause(): void;
  goOn(): void;
  /** Ends it at once; files that are being checked have no outcome. */
  cancel(): void;
  progress(): RunProgress;
  /** Resolves at the end; with the reason when nothing could be checked at all. */
  over: Promise<string | null>;
}

/** What a file's own fault leaves without an answer; other failures concern the whole run. */
async function unlessLost<T>(answer: Promise<T>, lost: (reason: string) => T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof NoAnswer) || !error.ofFile) throw error;
    return lost(error.message);
  }
}

export function startRun(given: readonly GivenFile[], slots: readonly Slot[], { knownFiles, take, due, load }: RunHooks): Run {
  const files = [...given];
  let begun = 0;
  let done = 0;
  let pairs: readonly DuePair[] = [];
  let pairsBegun = 0;
  let compared = 0;
  let paused = false;
  let cancelled = false;
  let goOn = (): void => undefined;
  let gate = Promise.resolve();

  const isCancelled = (): boolean => cancelled;

  function cancel(): void {
    cancelled = true;
    goOn();
    for (const slot of slots) slot.stop();
  }

  async function read(slot: Slot, { path, content }: GivenFile): Promise<Came | null> {
    const asked = slot.ask({ kind: 'check', file: path, content, known: knownFiles(path) }).then((answer): Came | null => {
      return answer.kind === 'outcome' || answer.kind === 'same' ? answer : null;
    });
    return unlessLost(asked, (reason) => ({ kind: 'outcome', outcome: { row: brokenRow(path, null, NO_RULES, [reason]), report: null } }));
  }

  /** A report that cannot be compared keeps its row, which says that it still is to be. */
  async function compare(slot: Slot, pair: DuePair): Promise<Came | null> {
    const found = await load(pair);
    if (found === null || isCancelled()) return null;
    const row = await unlessLost(
      slot.ask({ kind: 'compare', ...found }).then((answer) => (answer.kind === 'compared' ? answer.row : null)),
      () => null,
    );
    return row && { kind: 'compared', outcome: { ...found.again, row } };
  }

  /** Does one thing after another; a first one that cannot even be begun is no fault of its file. */
  async function work<Item>(slot: Slot, next: () => Item | undefined, act: (slot: Slot, item: Item) => Promise<Came | null>, count: () => void): Promise<void> {
    for (;;) {
      await gate;
      const item = isCancelled() ? undefined : next();
      if (item === undefined) return;
      const came = await act(slot, item);
      if (isCancelled()) return;
      count();
      if (came) take(came);
    }
  }

  function nextFile(): GivenFile | undefined {
    const file = files[begun];
    if (file) begun += 1;
    return file;
  }

  /** None while there are files to be read, after which other pairs may be due. */
  function nextPair(): DuePair | undefined {
    const pair = begun < files.length ? undefined : pairs[pairsBegun];
    if (pair) pairsBegun += 1;
    return pair;
  }

  const readAll = (slot: Slot): Promise<void> => work(slot, nextFile, read, () => (done += 1));
  const compareAll = (slot: Slot): Promise<void> => work(slot, nextPair, compare, () => (compared += 1));

  /** Files that are added while reports are compared are read first, and what is due is asked anew. */
  async function workAll(): Promise<string | null> {
    try {
      do {
        await Promise.all(slots.map(readAll));
        [pairs, pairsBegun, compared] = [isCancelled() ? [] : due(), 0, 0];
        await Promise.all(slots.map(compareAll));
      } while (begun < files.length && !isCancelled());
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
    progress: () => ({ done, total: files.length, paused, comparing: pairs.length > 0 ? { done: compared, total: pairs.length } : null }),
    over: workAll(),
  };
}
