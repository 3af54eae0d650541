/** Exclusion by the browser's locks (secure contexts only): they end with their window, however it ends. */
import type { Exclusion } from './exclusion';

export type Locks = Pick<LockManager, 'request'>;

export function createLockExclusion(locks: Locks): Exclusion {
  return {
    hold(draft, _holder, force, onLost) {
      return new Promise((resolve, reject) => {
        let held = false;
        const options: LockOptions = force ? { steal: true } : { ifAvailable: true };
        locks
          .request(`gongkai:${draft}`, options, (lock) => {
            if (lock === null) {
              resolve(null);
              return undefined;
            }
            held = true;
            return new Promise<void>((letGo) => resolve({ release: letGo }));
          })
          .catch((error: unknown) => {
            // A lock that was stolen ends in an error; one that was never given as well.
            if (held) onLost();
            else reject(error instanceof Error ? error : new Error(String(error)));
          });
      });
    },
  };
}
