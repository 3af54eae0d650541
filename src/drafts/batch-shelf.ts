/** The batches of this device: rows and reports in groups, each group whole or not at all; only `remove` takes any away. */
import type { BatchRow } from '../batch/batch-row';
import type { KeptReport } from '../batch/check-again';
import type { FileOutcome } from '../batch/checked-report';
import type { AttachedReport } from '../report/draft';
import { REPORT_SCHEMA, type Report } from '../report/report';
import { upgradeReport } from '../report/upgrade';
import type { Database, WriteTransaction } from './database';
import type { StoreName } from './database-schema';
import { isFields, looksLikeReport } from './record-shape';
import { STORED_BATCH_SCHEMA, type StoredBatch, type StoredBatchReport } from './stored-batch';

/** How many records are read at a time, so that a page stays answerable meanwhile. */
const ROWS_AT_ONCE = 100;
const REPORTS_AT_ONCE = 20;

/** What changes of a batch after it was begun. */
export type BatchChange = Partial<Pick<StoredBatch, 'changedAt' | 'counts' | 'left' | 'expected' | 'chosen'>>;

export interface BatchShelf {
  /** The one begun last first. */
  list(): Promise<StoredBatch[]>;
  /** `null` when there is none, or a newer version of the program wrote it. */
  get(id: string): Promise<StoredBatch | null>;
  /** Keeps a new batch, and with it what became of some files. */
  put(batch: StoredBatch, outcomes?: readonly FileOutcome[]): Promise<void>;
  /**
   * Keeps what became of some more files, a file that was there being replaced, and what has changed of the batch; the
   * rest of it stays as another window may have written it.
   * @returns false when the batch is not here any more, and nothing was kept
   */
  add(id: string, change: BatchChange, outcomes?: readonly FileOutcome[]): Promise<boolean>;
  /** All rows, in the order of their files' names, a group at a time. */
  rows(id: string, take: (rows: BatchRow[]) => void): Promise<void>;
  /** The rows of some files, as far as they are here. */
  rowsOf(id: string, files: readonly string[]): Promise<BatchRow[]>;
  /** All reports that can be read, a group at a time. */
  reports(id: string, take: (reports: (KeptReport & { file: string })[]) => void): Promise<void>;
  /** `null` when it is not here. */
  report(id: string, file: string): Promise<KeptReport | null>;
  remove(id: string): Promise<void>;
}

type Store = 'batchRows' | 'batchReports';

/** Every key of a batch that comes behind a file; arrays come behind all texts. */
function keysOf(id: string, behind: string | null): IDBKeyRange {
  return behind === null ? IDBKeyRange.bound([id], [id, []]) : IDBKeyRange.bound([id, behind], [id, []], true);
}

const isBatch = (value: unknown): value is StoredBatch => isFields(value) && value.schema === STORED_BATCH_SCHEMA;

/** Whether a report that this version or an earlier one has stored is in the present shape by now. */
const isPresent = (report: unknown): report is Report => isFields(report) && report.schema === REPORT_SCHEMA && looksLikeReport(report);

function readAttached(attached: AttachedReport | undefined): AttachedReport | null {
  const present = attached && upgradeReport(attached.report);
  return attached && isPresent(present) ? { ...attached, report: present } : null;
}

function readReport({ report, template, attached }: StoredBatchReport): KeptReport | null {
  const present = upgradeReport(report);
  const last = readAttached(attached);
  return isPresent(present) ? { report: present, template, ...(last && { attached: last }) } : null;
}

async function keepOutcomes(transaction: WriteTransaction, batch: string, outcomes: readonly FileOutcome[]): Promise<void> {
  const reports = transaction.objectStore('batchReports');
  const writes: Promise<unknown>[] = [];
  for (const { row, ...kept } of outcomes) {
    const { file } = row;
    writes.push(transaction.objectStore('batchRows').put({ batch, row }));
    writes.push(kept.report === null ? reports.delete([batch, file]) : reports.put({ batch, file, ...kept }));
  }
  await Promise.all(writes);
}

const STORES: StoreName[] = ['batches', 'batchRows', 'batchReports'];

export function createBatchShelf(database: Database): BatchShelf {
  /** Each group in a transaction of its own: none is kept open while somebody takes the group. */
  async function inGroups<T>(store: Store, id: string, size: number, fileOf: (record: T) => string, take: (group: T[]) => void): Promise<void> {
    let behind: string | null = null;
    for (;;) {
      const keys = keysOf(id, behind);
      const group = (await database.read([store], (transaction) => transaction.objectStore(store).getAll(keys, size))) as T[];
      if (group.length > 0) take(group);
      const last = group[group.length - 1];
      if (last === undefined || group.length < size) return;
      behind = fileOf(last);
    }
  }

  return {
    async list() {
      const all: unknown[] = await database.read(['batches'], (transaction) => transaction.objectStore('batches').getAll());
      return all.filter(isBatch).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    },
    async get(id) {
      const found: unknown = await database.read(['batches'], (transaction) => transaction.objectStore('batches').get(id));
      return isBatch(found) ? found : null;
    },
    put: (batch, outcomes = []) =>
      database.write(
        STORES,
        async (transaction) => {
          await Promise.all([transaction.objectStore('batches').put(batch), keepOutcomes(transaction, batch.id, outcomes)]);
        },
        'relaxed',
      ),
    add: (id, change, outcomes = []) =>
      database.write(
        STORES,
        async (transaction) => {
          const batches = transaction.objectStore('batches');
          const present = await batches.get(id);
          if (!isBatch(present)) return false;
          await Promise.all([batches.put({ ...present, ...change }), keepOutcomes(transaction, id, outcomes)]);
          return true;
        },
        'relaxed',
      ),
    rows: (id, take) =>
      inGroups<{ row: BatchRow }>('batchRows', id, ROWS_AT_ONCE, ({ row }) => row.file, (group) => {
        take(group.map(({ row }) => row));
      }),
    async rowsOf(id, files) {
      const found = await database.read(['batchRows'], (transaction) => {
        const store = transaction.objectStore('batchRows');
        return Promise.all(files.map((file) => store.get([id, file])));
      });
      return found.flatMap((record) => record?.row ?? []);
    },
    reports: (id, take) =>
      inGroups<StoredBatchReport>('batchReports', id, REPORTS_AT_ONCE, ({ file }) => file, (group) => {
        take(
          group.flatMap((record) => {
            const kept = readReport(record);
            return kept ? [{ ...kept, file: record.file }] : [];
          }),
        );
      }),
    async report(id, file) {
      const found = await database.read(['batchReports'], (transaction) => transaction.objectStore('batchReports').get([id, file]));
      return found ? readReport(found) : null;
    },
    remove: (id) =>
      database.write(STORES, async (transaction) => {
        await Promise.all([
          transaction.objectStore('batches').delete(id),
          transaction.objectStore('batchRows').delete(keysOf(id, null)),
          transaction.objectStore('batchReports').delete(keysOf(id, null)),
        ]);
      }),
  };
}
