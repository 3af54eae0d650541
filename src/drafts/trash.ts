/** Deleted drafts: out of the list with their snapshots, and brought back unchanged when the clerk undoes it. */
import type { WriteTransaction } from './database';
import type { StoreName } from './database-schema';
import { dropSnapshots } from './drop-snapshots';

export const TRASH_STORES: StoreName[] = ['drafts', 'entries', 'deleted', 'originals', 'snapshots'];

/** How many deleted drafts are kept. A number, not an age: a clock that jumps must not empty the trash. */
export const TRASH_SIZE = 20;

/** Deletes for good what the trash cannot hold any more, and the snapshots of drafts that are nowhere else. */
async function empty(transaction: WriteTransaction): Promise<void> {
  const deleted = transaction.objectStore('deleted');
  for (const key of (await deleted.getAllKeys()).slice(0, -TRASH_SIZE)) {
    const leaving = await deleted.get(key);
    await deleted.delete(key);
    if (leaving === undefined) continue;
    const [again, taken] = await Promise.all([
      deleted.index('id').getKey(leaving.id),
      transaction.objectStore('drafts').getKey(leaving.id),
    ]);
    if (again === undefined && taken === undefined) await dropSnapshots(transaction, leaving.id);
  }
}

/** Takes a draft out of the list, within a transaction over `TRASH_STORES`; false when there is none. */
export async function discard(transaction: WriteTransaction, id: string, deletedAt: string): Promise<boolean> {
  const deleted = transaction.objectStore('deleted');
  const [draft, entry] = await Promise.all([
    transaction.objectStore('drafts').get(id),
    transaction.objectStore('entries').get(id),
  ]);
  if (draft === undefined || entry === undefined) return false;
  await deleted.add({ id, deletedAt, draft, entry });
  await Promise.all([
    transaction.objectStore('drafts').delete(id),
    transaction.objectStore('entries').delete(id),
    transaction.objectStore('originals').delete(id),
  ]);
  await empty(transaction);
  return true;
}

/**
 * Brings back what was deleted last under the id, within a transaction over `TRASH_STORES`.
 * @param freshId the id it gets when its own has been taken meanwhile
 * @returns the id under which it stands now; `null` when the trash does not have it
 */
export async function bringBack(transaction: WriteTransaction, id: string, freshId: string): Promise<string | null> {
  const deleted = transaction.objectStore('deleted');
  const drafts = transaction.objectStore('drafts');
  const [keys, taken] = await Promise.all([deleted.index('id').getAllKeys(id), drafts.getKey(id)]);
  const key = keys[keys.length - 1];
  const found = key === undefined ? undefined : await deleted.get(key);
  if (key === undefined || found === undefined) return null;
  const place = taken === undefined ? id : freshId;
  await Promise.all([
    drafts.put({ ...found.draft, id: place }),
    transaction.objectStore('entries').put({ ...found.entry, id: place }),
    deleted.delete(key),
  ]);
  return place;
}
