/** Whether the site opens without a network, and whether a newer version of it waits. */

/** `absent`: it needs the network; `ready`: it does not; `updated`: nor does the newer version that waits. */
export type OfflineStatus = 'absent' | 'ready' | 'updated';

let status: OfflineStatus = 'absent';
const listeners = new Set<() => void>();

export function offlineStatus(): OfflineStatus {
  return status;
}

export function tellOfflineStatus(next: OfflineStatus): void {
  status = next;
  for (const listener of listeners) listener();
}

/** @returns how to stop listening */
export function onOfflineStatus(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
