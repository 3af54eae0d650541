/** The one connection to the database: opened when needed, handed over to newer versions, never waited for for ever. */
import { openDB } from 'idb';
import { DATABASE_VERSION, upgradeStores, type Connection, type DatabaseStores } from './database-schema';
import { errorName, StorageError } from './storage-error';
import { deadline } from './timing';

/** How long another window may hold an older version open, and how long any opening may take, in milliseconds. */
const BLOCKED_PATIENCE = 3_000;
const OPEN_PATIENCE = 10_000;
/** How long this window may hold up a newer version while it saves its last edits. */
const HAND_OVER_TIME = 1_000;

export interface Connector {
  /** The connection; when the opening is late it rejects, but goes on, and a later call finds what became of it. */
  open(): Promise<Connection>;
  /** The connection when it is open, else `null`. */
  ready(): Connection | null;
  /** Whether the database belongs to a newer version of the program. */
  readOnly(): boolean;
  /** Gives up a connection that was found closed. */
  forget(): void;
  /** Work to be done before a newer version of the program gets the database. Returns how to cancel it. */
  onHandOver(listener: () => Promise<unknown>): () => void;
  close(): void;
}

export function createConnector(name: string): Connector {
  const listeners = new Set<() => Promise<unknown>>();
  let opening: Promise<Connection> | null = null;
  let ready: Connection | null = null;
  let blocked = false;
  let readOnly = false;

  function forget(): void {
    opening = null;
    ready = null;
  }

  async function handOver(): Promise<void> {
    const leaving = ready;
    await deadline(Promise.allSettled([...listeners].map((listener) => listener())), HAND_OVER_TIME);
    leaving?.close();
    if (ready === leaving) forget();
  }

  function request(version: number | undefined): Promise<Connection> {
    return openDB<DatabaseStores>(name, version, {
      upgrade: upgradeStores,
      blocked: () => {
        blocked = true;
      },
      blocking: () => void handOver(),
      terminated: forget,
    });
  }

  /** The version that this program knows or, for reading only, a newer one. */
  async function connect(): Promise<Connection> {
    blocked = false;
    try {
      ready = await request(DATABASE_VERSION);
      readOnly = false;
    } catch (error) {
      if (errorName(error) !== 'VersionError') throw error;
      ready = await request(undefined);
      readOnly = true;
    }
    return ready;
  }

  /** Rejects when the opening takes too long. */
  function impatience(awaited: Promise<Connection>): Promise<never> {
    return new Promise((_, reject) => {
      const timers = [
        setTimeout(() => {
          if (blocked) reject(new StorageError('blocked'));
        }, BLOCKED_PATIENCE),
        setTimeout(() => reject(new StorageError(blocked ? 'blocked' : 'stuck')), OPEN_PATIENCE),
      ];
      const calm = (): void => timers.forEach(clearTimeout);
      awaited.then(calm, calm);
    });
  }

  return {
    open() {
      if (ready) return Promise.resolve(ready);
      if (typeof indexedDB === 'undefined') return Promise.reject(new StorageError('unavailable'));
      opening ??= connect().catch((error: unknown) => {
        forget();
        throw error;
      });
      return Promise.race([opening, impatience(opening)]);
    },
    ready: () => ready,
    readOnly: () => readOnly,
    forget,
    onHandOver(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      ready?.close();
      forget();
    },
  };
}
