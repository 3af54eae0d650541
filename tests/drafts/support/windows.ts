// Promises windows that share one database, can be killed at any moment, and have disks that fail on demand.
import { vi } from 'vitest';
import { createDatabase, type Database, type WriteTransaction } from '../../../src/drafts/database';
import { createDraftStorage, type DraftStorage } from '../../../src/drafts/draft-storage';
import type { Environment } from '../../../src/drafts/environment';
import type { PlainStore } from '../../../src/drafts/last-words';
import type { News, NewsChannel } from '../../../src/drafts/news';
import type { StorageKeeper } from '../../../src/drafts/persistence';
import { fakeLocks, type FakeLocks } from './fake-locks';

let names = 0;
/** The name of a database that no other test uses. */
export function freshName(): string {
  names += 1;
  return `test-${names}`;
}

let ids = 0;
/** The clock of the test and ids in order. */
export const testEnvironment: Environment = {
  now: () => new Date(),
  newId: () => {
    ids += 1;
    return `id-${String(ids).padStart(8, '0')}`;
  },
};

/** Replaces the timers and the clock; the database goes on by itself. */
export function useFakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.setSystemTime('2026-01-05T06:32:00Z');
}

/** Lets the database and all promises come to rest, without time passing. */
export async function settle(turns = 40): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets time pass, and everything happen that happens in it; long times in longer strides. */
export async function pass(milliseconds: number): Promise<void> {
  const stride = milliseconds > 10_000 ? 500 : 50;
  await settle();
  for (let left = milliseconds; left > 0; left -= stride) {
    await vi.advanceTimersByTimeAsync(Math.min(left, stride));
    await settle(16);
  }
  await settle();
}

/** How the next writes of a disk go. `unanswered`: it was written, but nobody was told. */
export type Fault = 'quota' | 'aborted' | 'unanswered' | 'sluggish' | 'slow';

/** How long a write takes, in milliseconds. */
const DELAYS: Partial<Record<Fault, number>> = { sluggish: 1_000, slow: 4_000 };

export interface TestDisk extends Database {
  /** One for each of the next writes. */
  readonly faults: Fault[];
  /** The same for writes of snapshots alone, which no save waits for. */
  readonly snapshotFaults: Fault[];
  /** Whether writes that nothing waits for are begun and then dropped, as when one before them is still under way. */
  dropsLastWrites: boolean;
  /** The process ends: transactions that were not committed are undone, nothing answers any more. */
  kill(): void;
}

const never = (): Promise<never> => new Promise(() => undefined);

/** A connection to the database of the name. */
export function testDisk(name: string): TestDisk {
  const database = createDatabase(name);
  const live = new Set<{ abort(): void }>();
  const faults: Fault[] = [];
  const snapshotFaults: Fault[] = [];
  let dead = false;

  function tracked<T extends { abort(): void; done: Promise<void> }, R>(work: (transaction: T) => Promise<R>) {
    return (transaction: T): Promise<R> => {
      if (dead) {
        transaction.done.catch(() => undefined);
        transaction.abort();
        return never();
      }
      live.add(transaction);
      const end = (): boolean => live.delete(transaction);
      transaction.done.then(end, end);
      return work(transaction);
    };
  }

  async function alive<R>(result: Promise<R>): Promise<R> {
    try {
      const value = await result;
      return dead ? await never() : value;
    } catch (error) {
      if (dead) return never();
      throw error;
    }
  }

  function sabotaged<R>(fault: Fault | undefined, work: (transaction: WriteTransaction) => Promise<R>) {
    return async (transaction: WriteTransaction): Promise<R> => {
      const result = await work(transaction);
      if (fault === 'quota') throw new DOMException('full', 'QuotaExceededError');
      if (fault === 'aborted') transaction.abort();
      return result;
    };
  }

  const disk: TestDisk = {
    ...database,
    faults,
    snapshotFaults,
    dropsLastWrites: false,
    read: (stores, work) => (dead ? never() : alive(database.read(stores, tracked(work)))),
    async write(stores, work, durability) {
      if (dead) return never();
      // Beats are no edits; the faults are meant for drafts.
      const due = stores.join() === 'snapshots' ? snapshotFaults : faults;
      const fault = stores.includes('writers') ? undefined : due.shift();
      const delay = fault && DELAYS[fault];
      if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
      const result = await alive(database.write(stores, tracked(sabotaged(fault, work)), durability));
      if (fault === 'unanswered') throw new DOMException('connection lost', 'UnknownError');
      return result;
    },
    writeNow: (stores, work) => !dead && (disk.dropsLastWrites || database.writeNow(stores, tracked(work))),
    kill() {
      dead = true;
      for (const transaction of live) {
        try {
          transaction.abort();
        } catch {
          // It was over.
        }
      }
      database.close();
    },
  };
  return disk;
}

/** A browser's plain storage, in memory. */
export function plainStore(): PlainStore {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

/** Channels between windows, as fast as the event loop. A mute one, like a frozen window, hears nothing. */
export function newsHub(): () => NewsChannel & { mute(): void } {
  const channels = new Set<(news: News) => void>();
  return () => {
    const listeners = new Set<(news: News) => void>();
    let muted = false;
    const receive = (news: News): void => {
      if (!muted) for (const listener of listeners) listener(news);
    };
    channels.add(receive);
    return {
      post: (news) => {
        if (muted) return;
        for (const channel of channels) if (channel !== receive) setImmediate(() => channel(news));
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      mute: () => {
        muted = true;
      },
    };
  };
}

export interface TestWindow {
  storage: DraftStorage;
  disk: TestDisk;
  /** Stops hearing the others, as a window does that the browser has frozen. */
  freeze(): void;
  /** The process ends. */
  kill(): void;
}

/** A browser profile with one database, in which windows can be opened. */
export function testProfile({ secure = true, name = freshName(), plain = plainStore() } = {}): {
  name: string;
  plain: PlainStore;
  open(keeper?: StorageKeeper): TestWindow;
} {
  const channel = newsHub();
  const locks: FakeLocks = fakeLocks();
  return {
    name,
    plain,
    open(keeper) {
      const disk = testDisk(name);
      const news = channel();
      const own = locks.window();
      const storage = createDraftStorage({
        database: disk,
        environment: testEnvironment,
        news,
        locks: secure ? own : null,
        keeper: keeper ?? null,
        plain,
      });
      return {
        storage,
        disk,
        freeze: news.mute,
        kill() {
          disk.kill();
          news.mute();
          own.end();
        },
      };
    },
  };
}
