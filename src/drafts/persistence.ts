/** Asks the browser, once, not to clear what is stored here; remembers the answer. */
import type { Database } from './database';

export type PersistenceAnswer =
  | 'granted'
  | 'refused'
  /** The browser cannot be asked, as on plain http. */
  | 'unsupported'
  | 'not-asked';

export type StorageKeeper = Pick<StorageManager, 'persist' | 'persisted'>;

export interface Persistence {
  /** Asks unless it was asked before, on any day; to be called after the first real edit. */
  ask(): Promise<PersistenceAnswer>;
  /** What holds at present; a browser may grant later what it refused first. */
  answer(): Promise<PersistenceAnswer>;
}

const KEY = 'persistence-asked';

/** @param keeper `navigator.storage`, or `null` where it does not exist */
export function createPersistence(database: Database, keeper: StorageKeeper | null): Persistence {
  async function answer(): Promise<PersistenceAnswer> {
    if (keeper === null) return 'unsupported';
    if (await keeper.persisted()) return 'granted';
    const asked = await database.read(['meta'], (transaction) => transaction.objectStore('meta').get(KEY));
    return asked === true ? 'refused' : 'not-asked';
  }

  return {
    answer,
    async ask() {
      const present = await answer();
      if (keeper === null || present !== 'not-asked') return present;
      await database.write(['meta'], (transaction) => transaction.objectStore('meta').put(true, KEY));
      return (await keeper.persist()) ? 'granted' : 'refused';
    },
  };
}
