/** A draft as it stands and as it stood: read again with every change in this window or another. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { local } from '../../drafts/queries';
import type { OpenedDraft } from '../../drafts/repository';
import { useDraftStorage } from '../../drafts/storage-provider';
import type { DraftEntry } from '../../drafts/stored-draft';
import type { Snapshot } from '../../drafts/stored-snapshot';

export interface History {
  present: OpenedDraft;
  /** Its line of the list; absent when the draft is not here. */
  entry: DraftEntry | undefined;
  /** The one taken last first. */
  snapshots: readonly Snapshot[];
}

export function useHistory(id: string) {
  const storage = useDraftStorage();
  const { repository, left, onChange } = storage;
  const client = useQueryClient();
  useEffect(
    () =>
      onChange((changed) => {
        if (changed === id) void client.invalidateQueries({ queryKey: ['history', id] });
      }),
    [onChange, client, id],
  );
  return useQuery({
    ...local,
    gcTime: 0,
    staleTime: 0,
    structuralSharing: false,
    queryKey: ['history', id],
    queryFn: async (): Promise<History> => {
      // A workspace that is being left may still have to save.
      await left(id);
      const [present, list, snapshots] = [await repository.load(id), await repository.list(), await repository.snapshots(id)];
      return { present, entry: list.find((each) => each.id === id), snapshots };
    },
  });
}
