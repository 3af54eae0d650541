/** Drops what is kept of a draft that is gone for good; apart, so that the start page loads no more than this. */
import type { WriteTransaction } from './database';

/** In the index of snapshots, all of one draft: an empty list comes after every time. */
export const allOf = (draft: string): IDBKeyRange => IDBKeyRange.bound([draft], [draft, []]);

export async function dropSnapshots(transaction: WriteTransaction, draft: string): Promise<void> {
  const store = transaction.objectStore('snapshots');
  const keys = await store.index('draft').getAllKeys(allOf(draft));
  await Promise.all(keys.map((key) => store.delete(key)));
}
