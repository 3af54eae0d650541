/** What the browser's database `gongkai` is made of. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { StoredBatch, StoredBatchReport, StoredBatchRow } from './stored-batch';
import type { DeletedDraft, DraftEntry, RescuedDraft, StoredDraft } from './stored-draft';
import type { StoredSettings } from './stored-settings';
import type { StoredSnapshot } from './stored-snapshot';
import type { StoredTemplate } from './stored-template';

export const DATABASE_NAME = 'gongkai';
export const DATABASE_VERSION = 4;

export interface DatabaseStores extends DBSchema {
  drafts: { key: string; value: StoredDraft };
  /** The list of drafts, written together with them, so that listing does not load whole reports. */
  entries: { key: string; value: DraftEntry };
  /** What was deleted and can be brought back, oldest first. */
  deleted: { key: number; value: DeletedDraft; indexes: { id: string } };
  /** Drafts as they were before a migration. */
  originals: { key: string; value: StoredDraft };
  /** By writer. Apart from `drafts`, because a write at the end of a page must not wait behind an open transaction. */
  rescued: { key: string; value: RescuedDraft };
  /** Who is writing which draft, where the browser has no locks: a beat by draft and holder. */
  writers: { key: [string, string]; value: { draft: string; holder: string; beat: number } };
  /** Template files of the agency's own, to begin reports with. */
  templates: { key: string; value: StoredTemplate };
  /** Drafts as they once stood, in the order in which they were taken; found by the draft and their time. */
  snapshots: { key: number; value: StoredSnapshot; indexes: { draft: [string, string] } };
  /** What an agency says of itself once for all its reports. */
  settings: { key: string; value: StoredSettings };
  /** Many reports checked at once. */
  batches: { key: string; value: StoredBatch };
  /** What is known of each file, by its batch and its name; apart from the reports, for a table shows the rows alone. */
  batchRows: { key: [string, string]; value: StoredBatchRow };
  /** The reports that were read, by their batch and file. */
  batchReports: { key: [string, string]; value: StoredBatchReport };
  meta: { key: string; value: unknown };
}

export type StoreName =
  | 'drafts'
  | 'entries'
  | 'deleted'
  | 'originals'
  | 'rescued'
  | 'writers'
  | 'templates'
  | 'snapshots'
  | 'settings'
  | 'batches'
  | 'batchRows'
  | 'batchReports'
  | 'meta';

export type Connection = IDBPDatabase<DatabaseStores>;

/** Brings the database from an older version to the present one; every step stays here for good. */
export function upgradeStores(connection: Connection, from: number): void {
  if (from < 1) {
    connection.createObjectStore('drafts', { keyPath: 'id' });
    connection.createObjectStore('entries', { keyPath: 'id' });
    connection.createObjectStore('deleted', { autoIncrement: true }).createIndex('id', 'id');
    connection.createObjectStore('originals', { keyPath: 'id' });
    connection.createObjectStore('rescued', { keyPath: 'writer' });
    connection.createObjectStore('writers', { keyPath: ['draft', 'holder'] });
    connection.createObjectStore('meta');
  }
  if (from < 2) connection.createObjectStore('templates', { keyPath: 'id' });
  if (from < 3) {
    connection.createObjectStore('snapshots', { autoIncrement: true }).createIndex('draft', ['draft', 'at']);
    connection.createObjectStore('settings');
  }
  if (from < 4) {
    connection.createObjectStore('batches', { keyPath: 'id' });
    connection.createObjectStore('batchRows', { keyPath: ['batch', 'row.file'] });
    connection.createObjectStore('batchReports', { keyPath: ['batch', 'file'] });
  }
}
