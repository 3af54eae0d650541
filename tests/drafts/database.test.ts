// Promises that a database which does not do what it is asked says why, and that versions of the program get along.
import { deleteDB, openDB, unwrap, type IDBPDatabase } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase, type Database } from '../../src/drafts/database';
import { DATABASE_VERSION } from '../../src/drafts/database-schema';
import { createRepository } from '../../src/drafts/repository';
import type { StorageError } from '../../src/drafts/storage-error';
import { draftOf, draftWith, editsIn, reportWith, summaryWith } from './support/samples';
import { freshName, pass, settle, testEnvironment, useFakeTime } from './support/windows';

let name: string;
let database: Database;
const others: IDBPDatabase[] = [];

beforeEach(() => {
  useFakeTime();
  name = freshName();
  database = createDatabase(name);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  database.close();
  for (const other of others.splice(0)) other.close();
  vi.useRealTimers();
});

const put = (value: number): Promise<unknown> =>
  database.write(['meta'], (transaction) => transaction.objectStore('meta').put(value, 'number'));
const get = (): Promise<unknown> =>
  database.read(['meta'], (transaction) => transaction.objectStore('meta').get('number'));

/** The error that something ends in, or the text `none`. */
async function failure(work: Promise<unknown>): Promise<StorageError | 'none'> {
  return work.then(
    () => 'none' as const,
    (error: unknown) => error as StorageError,
  );
}

/** Another version of the program opening the same database; one that does not let go, unless told to. */
async function otherVersion(version: number, letsGo = false): Promise<IDBPDatabase> {
  const other = await openDB(name, version, {
    upgrade: (each, from) => {
      if (from === 0) each.createObjectStore('meta');
      else if (version > DATABASE_VERSION) each.createObjectStore(`added-in-${version}`);
    },
    blocking: () => {
      if (letsGo) other.close();
    },
  });
  others.push(other);
  return other;
}

describe('8. A failure says what kind it is', () => {
  it('says unavailable where there is no database', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await failure(get())).toMatchObject({ kind: 'unavailable' });
  });

  it('says refused where the page may not use it, and works once it may', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(await failure(get())).toMatchObject({ kind: 'refused', message: 'SecurityError: denied' });
    open.mockRestore();
    expect(await failure(get())).toBe('none');
  });

  it('says quota when a write finds no room, and undoes all of it', async () => {
    await put(1);
    const error = await failure(
      database.write(['meta', 'drafts'], async (transaction) => {
        await transaction.objectStore('meta').put(2, 'number');
        throw new DOMException('full', 'QuotaExceededError');
      }),
    );
    expect(error).toMatchObject({ kind: 'quota' });
    expect(await get()).toBe(1);
  });

  it('says quota when there was room for the requests but not for their transaction', async () => {
    await put(1);
    const error = await failure(
      database.write(['meta'], async (transaction) => {
        await transaction.objectStore('meta').put(2, 'number');
        // What the browser does when the commit fails: the transaction ends in an error that no request has.
        (unwrap(transaction) as unknown as { _abort(reason: string): void })._abort('QuotaExceededError');
      }),
    );
    expect(error).toMatchObject({ kind: 'quota' });
    expect(await get()).toBe(1);
  });

  it('keeps the words of any other failure', async () => {
    const error = await failure(database.write(['meta'], () => Promise.reject(new Error('disk I/O'))));
    expect(error).toMatchObject({ kind: 'failed', message: 'Error: disk I/O' });
  });

  it('fails rather than half-writes when the transaction is aborted', async () => {
    const error = await failure(
      database.write(['meta'], async (transaction) => {
        await transaction.objectStore('meta').put(2, 'number');
        transaction.abort();
      }),
    );
    expect(error).toMatchObject({ kind: 'failed' });
    expect(await get()).toBeUndefined();
  });
});

describe('A connection that was closed behind our back is opened again', () => {
  it('goes on after the browser has closed it', async () => {
    await put(1);
    const open = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await get()).toBe(1);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('starts with an empty database after the clerk has cleared the browser’s data', async () => {
    await put(1);
    await deleteDB(name);
    expect(await get()).toBeUndefined();
    expect(await failure(put(2))).toBe('none');
  });
});

describe('An opening that another window blocks says so and goes on when that window lets go', () => {
  it('says stuck when no answer comes, and works afterwards without being opened anew', async () => {
    // A window that does not react holds up a newer version, and with it everybody who comes after.
    const deaf = await openDB(name, DATABASE_VERSION, { upgrade: (each) => each.createObjectStore('meta') });
    others.push(deaf);
    const newer = openDB(name, DATABASE_VERSION + 1);
    await settle();
    const waiting = failure(get());
    await pass(10_000);
    expect(await waiting).toMatchObject({ kind: 'stuck' });
    deaf.close();
    (await newer).close();
    expect(await failure(get())).toBe('none');
  });

  it('says blocked when the window that holds it is an older one', async () => {
    vi.resetModules();
    const schema = await import('../../src/drafts/database-schema');
    const older = await openDB(name, 1, { upgrade: (each) => each.createObjectStore('meta') });
    others.push(older);
    vi.doMock('../../src/drafts/database-schema', () => ({ ...schema, DATABASE_VERSION: DATABASE_VERSION + 1 }));
    const { createDatabase: createNewer } = await import('../../src/drafts/database');
    vi.doUnmock('../../src/drafts/database-schema');
    database = createNewer(name);
    const waiting = failure(get());
    await pass(3_000);
    expect(await waiting).toMatchObject({ kind: 'blocked' });
    const again = failure(get());
    older.close();
    await settle();
    expect(await again).toBe('none');
  });
});

describe('6. A window running older code stops writing when it meets a newer database', () => {
  it('lets the newer version in, then reads but never writes', async () => {
    await put(1);
    const newer = await otherVersion(DATABASE_VERSION + 1);
    await newer.put('meta', 2, 'number');
    expect(await get()).toBe(2);
    expect(await failure(put(3))).toMatchObject({ kind: 'newer' });
    expect(database.writeNow(['meta'], (transaction) => transaction.objectStore('meta').put(3, 'number'))).toBe(false);
    expect(await newer.get('meta', 'number')).toBe(2);
  });

  it('saves its last edits before it lets the newer version in', async () => {
    await put(1);
    database.onHandOver(() => put(2));
    const newer = await otherVersion(DATABASE_VERSION + 1);
    expect(await newer.get('meta', 'number')).toBe(2);
  });

  it('does not hold up the newer version for longer than a second', async () => {
    await put(1);
    database.onHandOver(() => new Promise(() => undefined));
    const opening = otherVersion(DATABASE_VERSION + 1);
    await pass(1_000);
    expect(await (await opening).get('meta', 'number')).toBe(1);
  });

  it('opens a database that was newer from the start for reading', async () => {
    const newer = await otherVersion(DATABASE_VERSION + 1);
    await newer.put('meta', 7, 'number');
    expect(await get()).toBe(7);
    expect(await failure(put(8))).toMatchObject({ kind: 'newer' });
  });
});

describe('1. Closing the window flushes: a write that waits for nothing outlives the page', () => {
  it('stores it although the connection is closed in the same moment', async () => {
    await put(1);
    expect(database.writeNow(['meta'], (transaction) => transaction.objectStore('meta').put(2, 'number'))).toBe(true);
    database.close();
    expect(await get()).toBe(2);
  });

  it('says that it cannot before the database is open', () => {
    expect(database.writeNow(['meta'], () => Promise.resolve())).toBe(false);
  });

  it('swallows its failure, for nobody is left to hear of it', async () => {
    await put(1);
    database.writeNow(['meta'], (transaction) => transaction.objectStore('meta').add(2, 'number'));
    await settle();
    expect(await get()).toBe(1);
  });
});

describe('Two windows of one version share the database', () => {
  it('shows each what the other has written', async () => {
    const first = createRepository(database, testEnvironment);
    const otherDatabase = createDatabase(name);
    const second = createRepository(otherDatabase, testEnvironment);
    const draft = await first.create(reportWith(1), summaryWith(1));
    expect(editsIn(draftOf(await second.load(draft.id)))).toBe(1);
    await second.importDraft(draftWith(2), summaryWith(2), 'keep-both');
    expect(await first.list()).toHaveLength(2);
    otherDatabase.close();
  });
});
