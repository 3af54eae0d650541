/** Says in a few quiet words that the site opens without a network, or that a newer version waits. */
import { useSyncExternalStore } from 'react';
import { offlineMessages } from './messages';
import { offlineStatus, onOfflineStatus } from './status';

export function OfflineNote() {
  const status = useSyncExternalStore(onOfflineStatus, offlineStatus);
  return status === 'absent' ? null : <span>{offlineMessages[status]}</span>;
}
