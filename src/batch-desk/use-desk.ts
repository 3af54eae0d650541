/** The desk of this window as React has it. */
import { useSyncExternalStore } from 'react';
import { useDraftStorage } from '../drafts/storage-provider';
import { deskOf, type Desk } from './desk/desk';
import type { BatchState, LiveBatch } from './desk/live-batch';

export function useDesk(): Desk {
  return deskOf(useDraftStorage());
}

/** What a batch is like now; follows its run. */
export function useBatchState(batch: LiveBatch): BatchState {
  return useSyncExternalStore(batch.subscribe, batch.state);
}
