/** A batch as this window has it: its rows, the run that adds to them, and what other windows do to it. */
import type { BatchRow } from '../../batch/batch-row';
import type { KeptReport } from '../../batch/check-again';
import type { CheckedReport, FileOutcome } from '../../batch/checked-report';
import { pairReports } from '../../batch/previous-reports';
import { countNothing, countRow } from '../../batch/summary';
import { NOTHING_CHOSEN, type BatchChoices } from '../../drafts/batch-choices';
import type { BatchChange, BatchShelf } from '../../drafts/batch-shelf';
import type { Hold } from '../../drafts/exclusion';
import { failureReason } from '../../drafts/messages';
import type { BatchSaid, RunProgress } from '../../drafts/news';
import { toStorageError } from '../../drafts/storage-error';
import type { StoredBatch } from '../../drafts/stored-batch';
import type { Slot } from '../checking/slot';
import type { KnownFile } from '../checking/task';
import { baseName, type GivenFile } from './given-files';
import { createKeeper } from './keeper';
import { createOthers } from './others';
import { startRun, type Came, type DuePair, type Run } from './run';

/** Milliseconds for which outcomes are gathered before they are shown and kept. */
const GATHERING = 250;

export interface BatchState {
  opening: 'opening' | 'open' | 'missing' | { failed: string };
  batch: StoredBatch | null;
  rows: readonly BatchRow[];
  run: RunProgress | null;
  /** The run of another window over this batch. */
  elsewhere: RunProgress | null;
  /** Files that wait for that run to end; `null` when nothing waits. */
  waiting: number | null;
  /** What the last run of this window came to: files done, among them those whose rows still held. */
  ended: { done: number; same: number; left: number; compared: number } | null;
  /** Grows with each run that has ended, in whatever window. */
  runs: number;
  /** Why nothing could be checked. */
  problem: string | null;
  /** Why what is shown is not all kept on this device. */
  unsaved: string | null;
}

export interface LiveBatch {
  state(): BatchState;
  /** Hears of every change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Checks some more files; one whose row still holds is not checked again. Waits for the run of another window. */
  give(files: readonly GivenFile[]): Promise<void>;
  /** Compares with last year's reports what is due to be; needs no files. */
  compare(): Promise<void>;
  pause(): void;
  goOn(): void;
  /** Ends the run, or the waiting for another window's. */
  cancel(): void;
  /** Tries again to keep what is not kept. */
  keep(): Promise<void>;
  expect(expected: StoredBatch['expected']): Promise<void>;
  /** Chooses for the sums and the analysis; what else was chosen stays. */
  choose(part: Partial<BatchChoices>): Promise<void>;
  /** Whether the report is here; `null` when it cannot be had. Rejects when the storage fails. */
  report(file: string): Promise<KeptReport | null>;
  /** All reports with their rows. Rejects when the storage fails. */
  reports(): Promise<CheckedReport[]>;
  /** Ends the run, and takes the batch and all of its reports off this device. Rejects when the storage fails. */
  remove(): Promise<void>;
  /** Takes in what another window says of the batch. */
  hear(said: BatchSaid): void;
}

export interface LiveBatchParts {
  id: string;
  shelf: BatchShelf;
  now: () => Date;
  startSlots: () => Promise<Slot[]>;
  /** Keeps other windows from checking the batch; `null` while one of them does. */
  hold: () => Promise<Hold | null>;
  /** Tells the other windows. */
  tell: (said: BatchSaid) => void;
}

const NOTHING: BatchState = {
  ...{ opening: 'opening', batch: null, rows: [], run: null, elsewhere: null, waiting: null },
  ...{ ended: null, runs: 0, problem: null, unsaved: null },
};

/** What somebody decided of a batch, as against what its files come to. */
const decisionsOf = ({ expected, chosen }: Partial<StoredBatch>): Partial<StoredBatch> => ({ ...(expected && { expected }), ...(chosen && { chosen }) });

const reasonOf = (error: unknown): string => {
  const { kind, message } = toStorageError(error);
  return failureReason(kind, message);
};

/** @param begun the batch when it is a new one, else it is opened */
export function createLiveBatch({ id, shelf, now, startSlots, hold, tell }: LiveBatchParts, begun: StoredBatch | null): LiveBatch {
  const listeners = new Set<() => void>();
  const rows = new Map<string, BatchRow>();
  let state: BatchState = begun ? { ...NOTHING, opening: 'open', batch: begun } : NOTHING;
  let run: Run | null = null;
  let same = 0;
  let compared = 0;
  /** Gathered, neither shown nor kept yet. */
  let gathered: FileOutcome[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;
  /** Given, not begun. */
  let given: GivenFile[] = [];
  let starting: Promise<void> | null = null;
  let removed = false;

  function change(part: Partial<BatchState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  function vanish(): void {
    removed = true;
    given = [];
    run?.cancel();
    rows.clear();
    change({ opening: 'missing', batch: null, rows: [], waiting: null });
  }

  const keeper = createKeeper({
    id,
    shelf,
    begun: begun && (() => state.batch ?? begun),
    onKept: (files) => {
      tell({ kind: 'written', files });
    },
    onOutcome: (failure) => {
      const unsaved = failure === null ? null : reasonOf(failure);
      if (unsaved !== state.unsaved) change({ unsaved });
    },
    onGone: vanish,
  });

  /** Shows what has been gathered, and has it kept. */
  function show(): void {
    clearTimeout(gathering);
    gathering = undefined;
    const group = gathered;
    gathered = [];
    for (const { row } of group) rows.set(row.file, row);
    const progress = run?.progress() ?? null;
    if (state.batch) {
      const counts = countNothing();
      for (const row of rows.values()) countRow(counts, row);
      const changed = { counts, changedAt: now().toISOString(), left: progress ? progress.total - progress.done : state.batch.left };
      keeper.add(changed, group);
      change({ batch: { ...state.batch, ...changed }, run: progress, ...(group.length > 0 && { rows: [...rows.values()] }) });
    }
    if (progress) tell({ kind: 'running', progress });
    void keeper.keep();
  }

  function take(came: Came): void {
    if (came.kind === 'same') same += 1;
    else gathered.push(came.outcome);
    if (came.kind === 'compared') compared += 1;
    gathering ??= setTimeout(show, GATHERING);
  }

  function knownFiles(path: string): KnownFile[] {
    const name = baseName(path);
    return [...rows.values()].flatMap(({ file, hash, rules }) => (hash !== null && baseName(file) === name ? [{ file, hash, rules }] : []));
  }

  async function report(file: string): Promise<KeptReport | null> {
    const waiting = keeper.report(file);
    return waiting === undefined ? shelf.report(id, file) : waiting;
  }

  function due(): DuePair[] {
    show();
    const pairs = pairReports(rows.values());
    return [...rows.values()].flatMap((row) => (row.state === 'checked' && pairs.stateOf(row).state === 'due' ? [{ file: row.file, last: pairs.lastOf(row) }] : []));
  }

  async function load({ file, last }: DuePair): ReturnType<Parameters<typeof startRun>[2]['load']> {
    const row = rows.get(file);
    const [kept, beside] = await Promise.all([report(file), last && report(last.file)]);
    if (row?.state !== 'checked' || kept === null || (last && !beside)) return null;
    return { again: { row, ...kept }, last: last && beside ? { ...last, ...beside } : null };
  }

  /** Takes all rows from this device, as another window may have left them. */
  async function readAll(): Promise<boolean> {
    const batch = await shelf.get(id);
    if (batch === null) return false;
    await shelf.rows(id, (group) => {
      for (const row of group) rows.set(row.file, row);
    });
    if (!removed) change({ opening: 'open', batch: { ...batch, ...decisionsOf(keeper.change()) }, rows: [...rows.values()] });
    return true;
  }

  async function open(): Promise<void> {
    try {
      if (!(await readAll())) change({ opening: 'missing' });
    } catch (error) {
      change({ opening: { failed: reasonOf(error) } });
    }
  }

  async function readSome(files: string[]): Promise<void> {
    if (state.opening !== 'open') {
      if (!removed) await open();
      return;
    }
    const [batch, found] = await Promise.all([shelf.get(id), shelf.rowsOf(id, files)]);
    for (const row of found) rows.set(row.file, row);
    if (!batch || !state.batch || removed) return;
    // What was decided here a moment ago is on its way to the device.
    const decisions = { ...decisionsOf(batch), ...decisionsOf(keeper.change()) };
    change({ batch: { ...(run ? state.batch : batch), ...decisions }, ...(found.length > 0 && { rows: [...rows.values()] }) });
  }

  const others = createOthers({
    hold,
    read: readSome,
    onRunning: (elsewhere) => {
      change({ elsewhere });
    },
    onOver: () => {
      change({ elsewhere: null, runs: state.runs + 1 });
    },
  });

  async function openFirst(): Promise<void> {
    await open();
    tell({ kind: 'who' });
  }

  /** A new batch is kept before it has any row: so another window finds it, and this one after it was closed. */
  function keepNew(): Promise<void> {
    keeper.add({}, []);
    void keeper.keep();
    return Promise.resolve();
  }

  const opened = begun ? keepNew() : openFirst();

  async function runOver(files: readonly GivenFile[]): Promise<void> {
    const slots = await startSlots();
    [same, compared] = [0, 0];
    const started = startRun(files, slots, { knownFiles, take, due, load });
    run = started;
    show();
    const problem = await started.over;
    show();
    const { done, total } = started.progress();
    run = null;
    change({ run: null, problem, ended: { done, same, left: total - done, compared }, runs: state.runs + 1 });
  }

  /** Runs as soon as no other window does; there may be nothing left to be done by then. */
  async function start(): Promise<void> {
    const { held, waited } = await others.turn(() => {
      change({ waiting: given.length });
    });
    try {
      if (waited && !removed) await readAll().catch(() => false);
      change({ waiting: null });
      if (held === null || removed) return;
      const files = given;
      given = [];
      await runOver(files);
      await keeper.keep();
    } finally {
      held?.release();
      tell({ kind: 'over' });
    }
  }

  async function begin(files: readonly GivenFile[]): Promise<void> {
    given.push(...files);
    if (state.waiting !== null) change({ waiting: given.length });
    change({ problem: null, ended: null });
    starting ??= start().finally(() => {
      starting = null;
    });
    await starting;
  }

  async function decide(decisions: BatchChange): Promise<void> {
    if (state.batch === null) return;
    change({ batch: { ...state.batch, ...decisions } });
    keeper.add(decisions, []);
    await keeper.keep();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async give(files) {
      await opened;
      if (state.batch === null || files.length === 0) return;
      if (!run) {
        await begin(files);
        return;
      }
      run.add(files);
      show();
    },
    async compare() {
      await opened;
      if (state.batch !== null && !run) await begin([]);
    },
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
      given = [];
      others.giveUp();
    },
    keep: keeper.keep,
    expect: (expected) => decide({ expected }),
    choose: (part) => decide({ chosen: { ...NOTHING_CHOSEN, ...state.batch?.chosen, ...part } }),
    async remove() {
      run?.cancel();
      try {
        await keeper.stop();
        await shelf.remove(id);
        vanish();
        tell({ kind: 'removed' });
      } catch (error) {
        keeper.goOn();
        throw error;
      }
    },
    report,
    async reports() {
      const found = new Map<string, KeptReport>();
      await shelf.reports(id, (group) => {
        for (const { file, report: kept, template } of group) found.set(file, { report: kept, template });
      });
      for (const outcome of keeper.waiting()) if (outcome.report !== null) found.set(outcome.row.file, outcome);
      return [...rows.values()].flatMap((row) => {
        const kept = row.state === 'checked' ? found.get(row.file) : undefined;
        return row.state === 'checked' && kept ? [{ row, report: kept.report, template: kept.template }] : [];
      });
    },
    hear(said) {
      switch (said.kind) {
        case 'removed':
          void keeper.stop();
          vanish();
          return;
        case 'who':
          if (run) tell({ kind: 'running', progress: run.progress() });
          return;
        case 'written':
        case 'running':
        case 'over':
          others.hear(said);
      }
    },
  };
}
