/** The drafts on this device: nothing is written that was not read, and nothing is lost by writing. */
import { DRAFT_FILE_KIND, DRAFT_SCHEMA, type Draft } from '../report/draft';
import type { Report } from '../report/report';
import { daysWithoutBackup } from './backup';
import type { Database } from './database';
import type { Environment } from './environment';
import { takeIn, type ImportResult, type OnSameId } from './import-draft';
import { createLastWords, type LastWords } from './last-words';
import { makingRoom } from './make-room';
import { migrations, openRecord, type Migration } from './migrations';
import { dropRescued, mergeRescued, rescue } from './rescue';
import type { Restored } from './restore-snapshot';
import { entryOf, SAVE_STORES, saveDraft, toRecord, type SaveResult, type WriteContext } from './save-draft';
import type { DraftEntry, DraftSummary, WriteBase } from './stored-draft';
import type { Snapshot, SnapshotCause } from './stored-snapshot';
import { bringBack, discard, TRASH_STORES } from './trash';

export type OpenedDraft =
  | { kind: 'draft'; draft: Draft }
  /** Written by a newer version of the program: to be looked at when there is a report, and exported as it is. */
  | { kind: 'newer'; schema: number; report: Report | null; file: string }
  /** Not what any version writes: only to be exported as it is. */
  | { kind: 'damaged'; file: string }
  | { kind: 'missing' };

/** What a draft carries beside its report. */
export type Beside = Pick<Draft, 'template' | 'previous' | 'prefilled'> & Pick<DraftEntry, 'example'>;

export interface Repository {
  /** All drafts, the one saved last first. */
  list(): Promise<DraftEntry[]>;
  load(id: string): Promise<OpenedDraft>;
  exists(id: string): Promise<boolean>;
  /** The revision that stands on the disk; `null` when there is no such draft. */
  revision(id: string): Promise<number | null>;
  create(report: Report, summary: DraftSummary, beside?: Partial<Beside>): Promise<Draft>;
  /** Writes the report and the finished sections; id and revision follow from what the write is based on. */
  save(draft: Draft, summary: DraftSummary, base: WriteBase): Promise<SaveResult>;
  /** Like `save` at the end of a page: done within the call, merged when drafts are next listed or loaded. */
  rescue(draft: Draft, summary: DraftSummary, base: WriteBase): boolean;
  dropRescued(writer: string): void;
  /** Deletes a draft; false when there is none. `restore` brings it back. */
  remove(id: string): Promise<boolean>;
  /** Returns the id under which it stands again; `null` when it was not kept. */
  restore(id: string): Promise<string | null>;
  /** Takes in a draft from a file; with an id that is not yet here nothing of it is changed. */
  importDraft(draft: Draft, summary: DraftSummary, onSameId: OnSameId): Promise<ImportResult>;
  /** What a draft was like before, the latest first. */
  snapshots(id: string): Promise<Snapshot[]>;
  /** Keeps what is stored of a draft as a snapshot, unless the last one is the same. */
  takeSnapshot(id: string, cause: SnapshotCause): Promise<void>;
  /** Restores a snapshot and keeps what it replaces; `null` when it may not or cannot be. */
  restoreSnapshot(id: string, key: number): Promise<Restored | null>;
  /** Remembers that a file was made of the draft as it is stored now. */
  noteExport(id: string): Promise<void>;
  /** Whether it is a copy of an example. */
  isExample(id: string): Promise<boolean>;
  /** See `daysWithoutBackup`. */
  daysWithoutBackup(id: string): Promise<number | null>;
}

export interface RepositoryOptions {
  /** Hears of every draft that was written, created or deleted here. */
  announce?: (id: string) => void;
  /** Where last words go besides the database; nowhere when absent. */
  lastWords?: LastWords;
  /** Other than those of the program only in tests. */
  steps?: readonly Migration[];
}

/** A record of any shape as the text of a draft file. */
export function fileText(record: unknown): string {
  return `${JSON.stringify({ kind: DRAFT_FILE_KIND, draft: record }, null, 1)}\n`;
}

function bySavedAt(a: DraftEntry, b: DraftEntry): number {
  if (a.savedAt !== b.savedAt) return a.savedAt < b.savedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

export function createRepository(
  database: Database,
  environment: Environment,
  { announce = () => undefined, lastWords = createLastWords(null), steps = migrations }: RepositoryOptions = {},
): Repository {
  const context: WriteContext = { steps, unproven: new Set() };
  const places = { database, lastWords };
  const now = (): string => environment.now().toISOString();

  /** Writes; on a full disk snapshots give way. */
  const write: Database['write'] = (...work) => makingRoom(database, () => database.write(...work));

  async function save(draft: Draft, summary: DraftSummary, base: WriteBase): Promise<SaveResult> {
    const request = { draft, summary, base, savedAt: now() };
    const result = await write(SAVE_STORES, (transaction) => saveDraft(transaction, request, context));
    announce(result.draft.id);
    return result;
  }

  /** Merges what closed pages left. That it cannot be merged now is no reason not to show what is there. */
  async function merge(): Promise<void> {
    await mergeRescued(places, save, steps).catch(() => undefined);
  }

  function entry(id: string): Promise<DraftEntry | undefined> {
    return database.read(['entries'], (transaction) => transaction.objectStore('entries').get(id));
  }

  async function takeSnapshot(id: string, cause: SnapshotCause): Promise<void> {
    const { addSnapshot, presentAs } = await import('./snapshots');
    const present = await database.read(['drafts', 'entries'], (transaction) => presentAs(transaction, id, cause));
    if (present === null) return;
    // Apart from the drafts, so that no save has to wait for it.
    await database.write(['snapshots'], (transaction) => addSnapshot(transaction, present, environment.now()), 'relaxed');
  }

  return {
    async list() {
      await merge();
      const entries = await database.read(['entries'], (transaction) => transaction.objectStore('entries').getAll());
      return entries.sort(bySavedAt);
    },

    async load(id) {
      await merge();
      const record = await database.read(['drafts'], (transaction) => transaction.objectStore('drafts').get(id));
      if (record === undefined) return { kind: 'missing' };
      const opened = openRecord(record, steps);
      switch (opened.kind) {
        case 'draft':
          if (opened.from === DRAFT_SCHEMA) context.unproven.delete(id);
          return { kind: 'draft', draft: opened.draft };
        case 'newer':
          return { ...opened, file: fileText(record) };
        case 'damaged':
          return { kind: 'damaged', file: fileText(record) };
      }
    },

    exists: async (id) => (await entry(id)) !== undefined,

    revision: async (id) => (await entry(id))?.revision ?? null,

    async create(report, summary, { template = null, previous = null, prefilled = [], example } = {}) {
      const time = now();
      const id = environment.newId();
      const draft: Draft = {
        ...{ schema: DRAFT_SCHEMA, id, revision: 1, createdAt: time, savedAt: time },
        ...{ report, done: [], template, previous, prefilled },
      };
      await write(['drafts', 'entries'], (transaction) =>
        Promise.all([
          transaction.objectStore('drafts').add(toRecord(draft)),
          transaction.objectStore('entries').add(entryOf(draft, summary, { ...(example && { example }) })),
        ]),
      );
      announce(id);
      return draft;
    },

    save,

    rescue: (draft, summary, base) => rescue(places, { writer: base.writer, draft, summary, base }),

    dropRescued: (writer) => dropRescued(places, writer),

    async remove(id) {
      const removed = await write(TRASH_STORES, (transaction) => discard(transaction, id, now()));
      if (removed) announce(id);
      return removed;
    },

    async restore(id) {
      const freshId = environment.newId();
      const restored = await write(TRASH_STORES, (transaction) => bringBack(transaction, id, freshId));
      if (restored !== null) announce(restored);
      return restored;
    },

    async importDraft(draft, summary, onSameId) {
      const chosen = { freshId: environment.newId(), now: now(), steps };
      if (onSameId === 'replace') await takeSnapshot(draft.id, 'replaced').catch(() => undefined);
      const result = await write(TRASH_STORES, (transaction) =>
        takeIn(transaction, { draft, summary, onSameId }, chosen),
      );
      announce(result.draft.id);
      return result;
    },

    async snapshots(id) {
      const { snapshotsOf } = await import('./snapshots');
      return database.read(['snapshots'], (transaction) => snapshotsOf(transaction, id));
    },

    takeSnapshot,

    async restoreSnapshot(id, key) {
      const [{ RESTORE_STORES, restoreSnapshot }, { reviewSummary }] = await Promise.all([
        import('./restore-snapshot'),
        import('../report/review-summary'),
      ]);
      await merge();
      const request = { id, key, writer: environment.newId(), now: environment.now(), reviewed: reviewSummary };
      const restored = await database.write(RESTORE_STORES, (transaction) =>
        restoreSnapshot(transaction, request, context),
      );
      if (restored !== null) announce(restored.result.draft.id);
      return restored;
    },

    async noteExport(id) {
      await database.write(['entries'], async (transaction) => {
        const store = transaction.objectStore('entries');
        const present = await store.get(id);
        if (present) await store.put({ ...present, exported: { at: now(), revision: present.revision } });
      });
      announce(id);
    },

    isExample: async (id) => (await entry(id))?.example ?? false,

    async daysWithoutBackup(id) {
      const present = await entry(id);
      return present ? daysWithoutBackup(present, environment.now()) : null;
    },
  };
}
