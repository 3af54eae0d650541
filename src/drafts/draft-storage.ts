/** Everything that a window needs to keep drafts on this device, put together for the browser it runs in. */
import { createBeatExclusion } from './beat-exclusion';
import { createDatabase, type Database } from './database';
import { browserEnvironment, type Environment } from './environment';
import type { Exclusion } from './exclusion';
import { createLastWords, type PlainStore } from './last-words';
import { createLockExclusion } from './lock-exclusion';
import { createNewsChannel, type NewsChannel } from './news';
import { createPersistence, type Persistence, type StorageKeeper } from './persistence';
import { createRepository, type Repository } from './repository';

export interface DraftStorage {
  repository: Repository;
  database: Database;
  environment: Environment;
  exclusion: Exclusion;
  news: NewsChannel;
  persistence: Persistence;
  /** Hears the id of every draft that changed, in this window or another. Returns how to stop. */
  onChange(listener: (id: string) => void): () => void;
  /** Says that a workspace is being left; the draft must not be read again before that is over. */
  leaving(id: string, over: Promise<unknown>): void;
  /** Resolves when no workspace of the draft is being left any more. */
  left(id: string): Promise<void>;
}

/** What differs between browsers, protocols and tests. */
export interface Surroundings {
  database: Database;
  environment: Environment;
  news: NewsChannel;
  /** `null` on plain http. */
  locks: Pick<LockManager, 'request'> | null;
  keeper: StorageKeeper | null;
  /** Absent or `null` where the browser keeps nothing plainly. */
  plain?: PlainStore | null;
}

/** Where storage is forbidden, merely naming it throws. */
function plainStore(): PlainStore | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** The present page's. The types say that locks and storage are always there; on plain http they are not. */
function browserSurroundings(): Surroundings {
  const partial: Partial<Pick<Navigator, 'locks' | 'storage'>> = navigator;
  return {
    database: createDatabase(),
    environment: browserEnvironment,
    news: createNewsChannel(),
    locks: partial.locks ?? null,
    keeper: partial.storage ?? null,
    plain: plainStore(),
  };
}

export function createDraftStorage(surroundings: Surroundings = browserSurroundings()): DraftStorage {
  const { database, environment, news, locks, keeper, plain = null } = surroundings;
  const listeners = new Set<(id: string) => void>();
  const leavings = new Map<string, Promise<unknown>>();

  function tell(id: string): void {
    for (const listener of listeners) listener(id);
  }

  news.subscribe((each) => {
    if (each.kind === 'changed') tell(each.draft);
  });

  function announce(id: string): void {
    news.post({ kind: 'changed', draft: id });
    tell(id);
  }

  return {
    repository: createRepository(database, environment, { announce, lastWords: createLastWords(plain) }),
    database,
    environment,
    exclusion: locks === null ? createBeatExclusion(database, news) : createLockExclusion(locks),
    news,
    persistence: createPersistence(database, keeper),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    leaving(id, over) {
      const present: Promise<unknown> = Promise.allSettled([leavings.get(id), over]).then(() => {
        if (leavings.get(id) === present) leavings.delete(id);
      });
      leavings.set(id, present);
    },
    async left(id) {
      await leavings.get(id);
    },
  };
}
