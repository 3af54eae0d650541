/** Gives the components below it the drafts of this device, and keeps what they show of them up to date. */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import type { DraftStorage } from './draft-storage';
import { draftKeys } from './query-keys';

const StorageContext = createContext<DraftStorage | null>(null);

export function DraftStorageProvider({ storage, children }: { storage: DraftStorage; children: ReactNode }) {
  const client = useQueryClient();
  useEffect(
    () => storage.onChange(() => void client.invalidateQueries({ queryKey: draftKeys.list })),
    [storage, client],
  );
  return <StorageContext value={storage}>{children}</StorageContext>;
}

/** The drafts of this device; to be used below a `DraftStorageProvider`. */
export function useDraftStorage(): DraftStorage {
  const storage = useContext(StorageContext);
  if (storage === null) throw new Error('useDraftStorage needs a DraftStorageProvider above it');
  return storage;
}
