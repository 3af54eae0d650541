/** Keeps on this device what a window has found out about a batch: in groups, one after another, again where it failed. */
import type { FileOutcome } from '../../batch/checked-report';
import type { KeptReport } from '../../batch/check-again';
import type { BatchChange, BatchShelf } from '../../drafts/batch-shelf';
import type { StoredBatch } from '../../drafts/stored-batch';

/** Outcomes kept in one go. */
const GROUP = 10;

export interface Keeper {
  /** Takes what is to be kept with the next group. */
  add(change: BatchChange, outcomes: readonly FileOutcome[]): void;
  /** Keeps all that was taken; one call at a time does the work. */
  keep(): Promise<void>;
  /** What waits to be kept, the latest of a file last. */
  waiting(): readonly FileOutcome[];
  /** What of the batch itself waits to be kept. */
  change(): BatchChange;
  /** The report of a file that waits; `undefined` when none does, `null` when it holds no report. */
  report(file: string): KeptReport | null | undefined;
  /** Nothing is kept any more. Resolves when nothing is being written. */
  stop(): Promise<void>;
  /** Keeps again after `stop`. */
  goOn(): void;
}

export interface KeeperParts {
  id: string;
  shelf: BatchShelf;
  /** The batch as a whole when it is a new one, which was never kept; else `null`. */
  begun: (() => StoredBatch) | null;
  onKept: (files: string[]) => void;
  /** Called with every attempt: why it failed, or `null`. */
  onOutcome: (failure: unknown) => void;
  /** The batch is not on this device any more. */
  onGone: () => void;
}

export function createKeeper({ id, shelf, begun, onKept, onOutcome, onGone }: KeeperParts): Keeper {
  let changed: BatchChange | null = null;
  let unkept: FileOutcome[] = [];
  let keeping: Promise<void> | null = null;
  let stopped = false;
  let create = begun;

  /** @returns false when there is nothing left to be kept in */
  async function keepGroup(): Promise<boolean> {
    const group = unkept.slice(0, GROUP);
    const change = changed;
    if (create) await shelf.put(create(), group);
    else if (!(await shelf.add(id, change ?? {}, group))) return false;
    create = null;
    if (changed === change) changed = null;
    unkept = unkept.slice(group.length);
    onKept(group.map(({ row }) => row.file));
    return true;
  }

  async function keepAll(): Promise<void> {
    try {
      while (!stopped && (unkept.length > 0 || changed !== null)) {
        if (await keepGroup()) continue;
        stopped = true;
        onGone();
      }
      onOutcome(null);
    } catch (error) {
      onOutcome(error);
    }
  }

  return {
    add(change, outcomes) {
      changed = { ...changed, ...change };
      unkept.push(...outcomes);
    },
    keep() {
      keeping ??= keepAll().finally(() => {
        keeping = null;
      });
      return keeping;
    },
    waiting: () => unkept,
    change: () => changed ?? {},
    report(file) {
      const [latest] = unkept.filter(({ row }) => row.file === file).slice(-1);
      if (!latest?.report) return latest && null;
      const { report, template, attached } = latest;
      return { report, template, ...(attached && { attached }) };
    },
    async stop() {
      stopped = true;
      await keeping;
    },
    goOn() {
      stopped = false;
    },
  };
}
