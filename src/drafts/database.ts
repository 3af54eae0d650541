/** Transactions on the database: each happens wholly or not at all, and a failure says what a clerk can act on. */
import type { IDBPTransaction } from 'idb';
import { createConnector } from './connection';
import { DATABASE_NAME, type Connection, type DatabaseStores, type StoreName } from './database-schema';
import { errorName, StorageError, toStorageError } from './storage-error';

export type ReadTransaction = IDBPTransaction<DatabaseStores, StoreName[]>;
export type WriteTransaction = IDBPTransaction<DatabaseStores, StoreName[], 'readwrite'>;

export interface Database {
  /** Runs work that only reads in one transaction. Rejects with a `StorageError`, as does `write`. */
  read<T>(stores: StoreName[], work: (transaction: ReadTransaction) => Promise<T>): Promise<T>;
  /**
   * Runs work in one transaction: when it resolves all of it is stored, when it rejects nothing is.
   * @param durability `strict` (the default): on the disk when done; `relaxed`: with the operating system
   */
  write<T>(
    stores: StoreName[],
    work: (transaction: WriteTransaction) => Promise<T>,
    durability?: 'strict' | 'relaxed',
  ): Promise<T>;
  /**
   * Issues writes that wait for no answer, within this very call, so that they outlive the page. Measured in
   * Chromium: such a transaction survives closing, reloading and leaving the page; one that reads first is lost.
   * @returns false when the database is not open for writing
   */
  writeNow(stores: StoreName[], work: (transaction: WriteTransaction) => Promise<unknown>): boolean;
  /** Work to be done before a newer version of the program gets the database. Returns how to cancel it. */
  onHandOver(listener: () => Promise<unknown>): () => void;
  close(): void;
}

interface Ending {
  readonly done: Promise<void>;
  abort(): void;
}

/** Waits for the work and the end of its transaction; on an error undoes all of it and says what was behind it. */
async function complete<T>(transaction: Ending, work: Promise<T>): Promise<T> {
  // The reason stands in the end of the transaction, not always in the request that failed with it.
  const end = transaction.done.then(
    () => null,
    (reason: unknown) => reason,
  );
  try {
    const result = await work;
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    const reason = await end;
    throw toStorageError(errorName(error) === 'AbortError' && reason !== null ? reason : error);
  }
}

export function createDatabase(name: string = DATABASE_NAME): Database {
  const connector = createConnector(name);

  /** Starts a transaction; opens once more when the connection was closed behind our back. */
  async function begin<T>(start: (connection: Connection) => T): Promise<T> {
    try {
      const connection = await connector.open();
      try {
        return start(connection);
      } catch (error) {
        if (errorName(error) !== 'InvalidStateError') throw error;
        connector.forget();
        return start(await connector.open());
      }
    } catch (error) {
      throw toStorageError(error);
    }
  }

  return {
    async read(stores, work) {
      const transaction = await begin((connection) => connection.transaction(stores, 'readonly'));
      return complete(transaction, work(transaction));
    },
    async write(stores, work, durability = 'strict') {
      const transaction = await begin((connection) => {
        if (connector.readOnly()) throw new StorageError('newer');
        return connection.transaction(stores, 'readwrite', { durability });
      });
      return complete(transaction, work(transaction));
    },
    writeNow(stores, work) {
      const connection = connector.ready();
      if (connection === null || connector.readOnly()) return false;
      try {
        const transaction = connection.transaction(stores, 'readwrite', { durability: 'strict' });
        // Nobody may be left to hear of a failure.
        complete(transaction, work(transaction)).catch(() => undefined);
        transaction.commit();
        return true;
      } catch {
        return false;
      }
    },
    onHandOver: connector.onHandOver,
    close: connector.close,
  };
}
