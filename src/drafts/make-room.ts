/** On a full disk snapshots give way to drafts: the oldest half of them at a time, until the draft can be written. */
import type { Database } from './database';
import { toStorageError } from './storage-error';

/** Drops the older half of all snapshots; false when there was none, or nothing can be dropped. */
async function dropOldest(database: Database): Promise<boolean> {
  const keys = await database.read(['snapshots'], (transaction) => transaction.objectStore('snapshots').getAllKeys());
  const leaving = keys.slice(0, Math.ceil(keys.length / 2));
  if (leaving.length === 0) return false;
  await database.write(['snapshots'], (transaction) =>
    Promise.all(leaving.map((key) => transaction.objectStore('snapshots').delete(key))),
  );
  return true;
}

/** Runs a write, again as long as it finds no room and room can be made. Rejects as the last attempt did. */
export async function makingRoom<T>(database: Database, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const full = toStorageError(error).kind === 'quota';
    if (!full || !(await dropOldest(database).catch(() => false))) throw error;
    return makingRoom(database, write);
  }
}
