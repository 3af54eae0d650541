/** Snapshots in the database: found, added and thinned out, each within a transaction of the caller's. */
import type { ReadTransaction, WriteTransaction } from './database';
import { allOf } from './drop-snapshots';
import { keptSnapshots } from './keep-snapshots';
import type { Snapshot, SnapshotCause, StoredSnapshot } from './stored-snapshot';

/** Number and time of every snapshot of a draft in the order in which they were taken, without loading them. */
async function outline(transaction: WriteTransaction, draft: string): Promise<{ key: number; at: string }[]> {
  const found: { key: number; at: string }[] = [];
  let cursor = await transaction.objectStore('snapshots').index('draft').openKeyCursor(allOf(draft));
  while (cursor !== null) {
    found.push({ key: cursor.primaryKey, at: cursor.key[1] });
    cursor = await cursor.continue();
  }
  return found.sort((a, b) => a.key - b.key);
}

/** All snapshots of a draft, the one taken last first. */
export async function snapshotsOf(transaction: ReadTransaction, draft: string): Promise<Snapshot[]> {
  const index = transaction.objectStore('snapshots').index('draft');
  const [keys, all] = await Promise.all([index.getAllKeys(allOf(draft)), index.getAll(allOf(draft))]);
  return all.map((each, place) => ({ ...each, key: keys[place] ?? 0 })).sort((a, b) => b.key - a.key);
}

/** The draft as it stands, in the form of a snapshot; `null` when it is not here. */
export async function presentAs(
  transaction: ReadTransaction | WriteTransaction,
  draft: string,
  cause: SnapshotCause,
): Promise<StoredSnapshot | null> {
  const [record, entry] = await Promise.all([
    transaction.objectStore('drafts').get(draft),
    transaction.objectStore('entries').get(draft),
  ]);
  return record && entry ? { draft, at: entry.savedAt, cause, record, summary: entry.summary } : null;
}

/**
 * Adds a snapshot and drops those that have to go. What is the same as the last one, or an empty report to begin with,
 * is not kept again.
 * @returns the number of the snapshot that now holds it; `null` when there was nothing to keep
 */
export async function addSnapshot(
  transaction: WriteTransaction,
  snapshot: StoredSnapshot,
  now: Date,
): Promise<number | null> {
  const store = transaction.objectStore('snapshots');
  const earlier = await outline(transaction, snapshot.draft);
  const last = earlier[earlier.length - 1];
  if (last === undefined && snapshot.summary.filled === 0) return null;
  const lastTaken = last && (await store.get(last.key));
  if (last && lastTaken?.record.revision === snapshot.record.revision) return last.key;
  const key = await store.add(snapshot);
  const all = [...earlier, { key, at: snapshot.at }];
  const kept = new Set(keptSnapshots(all, now));
  await Promise.all(all.filter((each) => !kept.has(each)).map((each) => store.delete(each.key)));
  return key;
}
