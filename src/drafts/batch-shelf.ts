/** The batches of this device: rows and reports in groups, each group whole or not at all; only `remove` takes any away. */
import type { BatchRow } from '../batch/batch-row';
import type { CheckedReport, FileOutcome } from '../batch/checked-report';
import type { TemplateFile } from '../report/draft';
import { REPORT_SCHEMA, type Report } from '../report/report';
import { upgradeReport } from '../report/upgrade';
import type { Database } from './database';
import { isFields, looksLikeReport } from './record-shape';
import { STORED_BATCH_SCHEMA, type StoredBatch, type StoredBatchReport } from './stored-batch';

/** How many records are read at a time, so that a page stays answerable meanwhile. */
const ROWS_AT_ONCE = 100;
const REPORTS_AT_ONCE = 20;

export type KeptReport = Omit<CheckedReport, 'row'>;

export interface BatchShelf {
  /** The one begun last first. */
  list(): Promise<StoredBatch[]>;
  /** `null` when there is none, or a newer version of the program wrote it. */
  get(id: string): Promise<StoredBatch | null>;
  /** Keeps a batch, and with it what became of some more files; a file that was there is replaced. */
  put(batch: StoredBatch, outcomes?: readonly FileOutcome[]): Promise<void>;
  /** All rows, in the order of their files' names, a group at a time. */
  rows(id: string, take: (rows: BatchRow[]) => void): Promise<void>;
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

function readReport({ report, template }: { report: unknown; template: TemplateFile | null }): KeptReport | null {
  const present = upgradeReport(report);
  return isPresent(present) ? { report: present, template } : null;
}

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
        ['batches', 'batchRows', 'batchReports'],
        async (transaction) => {
          const reports = transaction.objectStore('batchReports');
          const writes: Promise<unknown>[] = [transaction.objectStore('batches').put(batch)];
          for (const outcome of outcomes) {
            const { file } = outcome.row;
            writes.push(transaction.objectStore('batchRows').put({ batch: batch.id, row: outcome.row }));
            if (outcome.report === null) writes.push(reports.delete([batch.id, file]));
            else writes.push(reports.put({ batch: batch.id, file, report: outcome.report, template: outcome.template }));
          }
          await Promise.all(writes);
        },
        'relaxed',
      ),
    rows: (id, take) =>
      inGroups<{ row: BatchRow }>('batchRows', id, ROWS_AT_ONCE, ({ row }) => row.file, (group) => {
        take(group.map(({ row }) => row));
      }),
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
      database.write(['batches', 'batchRows', 'batchReports'], async (transaction) => {
        await Promise.all([
          transaction.objectStore('batches').delete(id),
          transaction.objectStore('batchRows').delete(keysOf(id, null)),
          transaction.objectStore('batchReports').delete(keysOf(id, null)),
        ]);
      }),
  };
}
