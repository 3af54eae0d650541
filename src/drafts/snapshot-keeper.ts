/** Takes snapshots of a draft while it is written; that one fails is never felt by the saving of the draft. */
import type { SnapshotCause } from './stored-snapshot';

/** Milliseconds of writing after which a snapshot is taken. Counted by a timer, so that no clock can jump it. */
export const SNAPSHOT_INTERVAL = 20 * 60_000;

export interface SnapshotKeeper {
  /** This window writes from now on. */
  begin(): void;
  /** Something was edited. */
  edited(): void;
  stop(): void;
}

/**
 * @param take takes a snapshot of what is stored
 * @param flush stores what was edited
 */
export function createSnapshotKeeper(
  take: (cause: SnapshotCause) => Promise<unknown>,
  flush: () => Promise<void>,
): SnapshotKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

  return {
    begin: () => quietly(take('opened')),
    edited() {
      timer ??= setTimeout(() => {
        timer = undefined;
        quietly(flush().then(() => take('editing')));
      }, SNAPSHOT_INTERVAL);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
