// Promises the part of the Web Locks API that the app uses: exclusive locks, taken if available or stolen.
import type { Locks } from '../../../src/drafts/lock-exclusion';

interface Held {
  end(): void;
  steal(): void;
}

export interface FakeLocks {
  /** The locks as one window sees them; they end with it. */
  window(): Locks & { end(): void };
}

export function fakeLocks(): FakeLocks {
  const held = new Map<string, Held>();
  return {
    window() {
      const own = new Set<Held>();
      async function request(
        name: string,
        options: LockOptions,
        granted: (lock: Lock | null) => unknown,
      ): Promise<unknown> {
        // A lock is granted in a later task, never within the call.
        await new Promise((resolve) => setImmediate(resolve));
        const present = held.get(name);
        if (present && options.steal !== true) return granted(null);
        present?.steal();
        return new Promise((resolve, reject) => {
          const lock: Held = {
            end: () => {
              if (held.get(name) === lock) held.delete(name);
            },
            steal: () => {
              lock.end();
              reject(new DOMException('The lock was stolen.', 'AbortError'));
            },
          };
          held.set(name, lock);
          own.add(lock);
          Promise.resolve(granted({ name, mode: 'exclusive' })).then((value) => {
            lock.end();
            resolve(value);
          }, reject);
        });
      }
      return {
        request: request as Locks['request'],
        end: () => {
          for (const lock of own) lock.end();
        },
      };
    },
  };
}
