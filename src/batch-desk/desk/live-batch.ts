/** A batch as this window has it: its rows, the run that adds to them, and what of it is not on this device yet. */
import type { BatchRow } from '../../batch/batch-row';
import type { CheckedReport, FileOutcome } from '../../batch/checked-report';
import { countNothing, countRow } from '../../batch/summary';
import type { BatchShelf, KeptReport } from '../../drafts/batch-shelf';
import { failureReason } from '../../drafts/messages';
import { toStorageError } from '../../drafts/storage-error';
import type { StoredBatch } from '../../drafts/stored-batch';
import type { Slot } from '../checking/slot';
import type { KnownFile } from '../checking/task';
import { baseName, type GivenFile } from './given-files';
import { startRun, type Came, type Run } from './run';

/** Milliseconds for which outcomes are gathered before they are shown and kept. */
const GATHERING = 250;
/** Outcomes kept in one go. */
const GROUP = 10;

export interface BatchState {
  opening: 'opening' | 'open' | 'missing' | { failed: string };
  batch: StoredBatch | null;
  rows: readonly BatchRow[];
  run: ReturnType<Run['progress']> | null;
  /** What the last run of this window came to: files done, among them those whose rows still held. */
  ended: { done: number; same: number; left: number } | null;
  /** Why nothing could be checked. */
  problem: string | null;
  /** Why what is shown is not all kept on this device. */
  unsaved: string | null;
}

export interface LiveBatch {
  state(): BatchState;
  /** Hears of every change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Checks some more files; one whose row still holds is not checked again. */
  give(files: readonly GivenFile[]): Promise<void>;
  pause(): void;
  goOn(): void;
  cancel(): void;
  /** Tries again to keep what is not kept. */
  keep(): Promise<void>;
  expect(expected: StoredBatch['expected']): Promise<void>;
  /** Whether the report is here; `null` when it cannot be had. Rejects when the storage fails. */
  report(file: string): Promise<KeptReport | null>;
  /** All reports with their rows. Rejects when the storage fails. */
  reports(): Promise<CheckedReport[]>;
  /** Ends the run, and takes the batch and all of its reports off this device. Rejects when the storage fails. */
  remove(): Promise<void>;
}

export interface LiveBatchParts {
  id: string;
  shelf: BatchShelf;
  now: () => Date;
  startSlots: () => Promise<Slot[]>;
}

const NOTHING: BatchState = { opening: 'opening', batch: null, rows: [], run: null, ended: null, problem: null, unsaved: null };

const reasonOf = (error: unknown): string => {
  const { kind, message } = toStorageError(error);
  return failureReason(kind, message);
};

/** @param begun the batch when it is a new one, else it is opened */
export function createLiveBatch({ id, shelf, now, startSlots }: LiveBatchParts, begun: StoredBatch | null): LiveBatch {
  const listeners = new Set<() => void>();
  const rows = new Map<string, BatchRow>();
  let state: BatchState = begun ? { ...NOTHING, opening: 'open', batch: begun } : NOTHING;
  let run: Run | null = null;
  let same = 0;
  /** Gathered, neither shown nor kept yet. */
  let gathered: FileOutcome[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;
  /** Shown, not kept yet. */
  let unkept: FileOutcome[] = [];
  let keeping: Promise<void> | null = null;
  /** Nothing of it is kept any more. */
  let removed = false;

  function change(part: Partial<BatchState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  function countedBatch(batch: StoredBatch): StoredBatch {
    const counts = countNothing();
    for (const row of rows.values()) countRow(counts, row);
    const progress = run?.progress();
    return { ...batch, counts, changedAt: now().toISOString(), left: progress ? progress.total - progress.done : batch.left };
  }

  async function keepAll(): Promise<void> {
    try {
      do {
        const group = unkept.slice(0, GROUP);
        if (state.batch && !removed) await shelf.put(state.batch, group);
        unkept = unkept.slice(group.length);
      } while (unkept.length > 0);
      if (state.unsaved !== null) change({ unsaved: null });
    } catch (error) {
      change({ unsaved: reasonOf(error) });
    }
  }

  /** One after another; what is added meanwhile is kept with the next group. */
  function keep(): Promise<void> {
    keeping ??= keepAll().finally(() => {
      keeping = null;
    });
    return keeping;
  }

  function show(): void {
    clearTimeout(gathering);
    gathering = undefined;
    const group = gathered;
    gathered = [];
    for (const { row } of group) rows.set(row.file, row);
    unkept.push(...group);
    const batch = state.batch && countedBatch(state.batch);
    change({ batch, run: run?.progress() ?? null, ...(group.length > 0 && { rows: [...rows.values()] }) });
    void keep();
  }

  function take(came: Came): void {
    if (came.kind === 'same') same += 1;
    else gathered.push(came.outcome);
    gathering ??= setTimeout(show, GATHERING);
  }

  function knownFiles(path: string): KnownFile[] {
    const name = baseName(path);
    return [...rows.values()].flatMap(({ file, hash, rules }) => (hash !== null && baseName(file) === name ? [{ file, hash, rules }] : []));
  }

  async function open(): Promise<void> {
    try {
      const batch = await shelf.get(id);
      if (batch) {
        await shelf.rows(id, (group) => {
          for (const row of group) rows.set(row.file, row);
        });
      }
      change(batch ? { opening: 'open', batch, rows: [...rows.values()] } : { opening: 'missing' });
    } catch (error) {
      change({ opening: { failed: reasonOf(error) } });
    }
  }
  const opened = begun ? Promise.resolve() : open();

  async function begin(files: readonly GivenFile[]): Promise<void> {
    const slots = await startSlots();
    same = 0;
    const started = startRun(files, slots, { knownFiles, take });
    run = started;
    show();
    const problem = await started.over;
    show();
    const { done, total } = started.progress();
    run = null;
    change({ run: null, problem, ended: { done, same, left: total - done } });
  }

  async function give(files: readonly GivenFile[]): Promise<void> {
    await opened;
    if (state.batch === null || files.length === 0) return;
    if (run) {
      run.add(files);
      show();
      return;
    }
    change({ problem: null, ended: null });
    await begin(files);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    give,
    pause() {
      run?.pause();
      show();
    },
    goOn() {
      run?.goOn();
      show();
    },
    cancel() {
      run?.cancel();
    },
    keep,
    async expect(expected) {
      if (state.batch === null) return;
      change({ batch: { ...state.batch, expected } });
      await keep();
    },
    async remove() {
      run?.cancel();
      removed = true;
      try {
        await keeping;
        await shelf.remove(id);
        change({ opening: 'missing', batch: null });
      } catch (error) {
        removed = false;
        throw error;
      }
    },
    async report(file) {
      const waiting = unkept.find(({ row }) => row.file === file);
      if (waiting) return waiting.report === null ? null : { report: waiting.report, template: waiting.template };
      return shelf.report(id, file);
    },
    async reports() {
      const found = new Map<string, KeptReport>();
      await shelf.reports(id, (group) => {
        for (const { file, report, template } of group) found.set(file, { report, template });
      });
      for (const outcome of unkept) if (outcome.report !== null) found.set(outcome.row.file, outcome);
      return [...rows.values()].flatMap((row) => {
        const kept = row.state === 'checked' ? found.get(row.file) : undefined;
        return row.state === 'checked' && kept ? [{ row, report: kept.report, template: kept.template }] : [];
      });
    },
  };
}
