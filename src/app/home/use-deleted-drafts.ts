/** What was deleted from this device and can still be brought back. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDraftStorage } from '../../drafts/storage-provider';
import type { DeletedDraft } from '../../drafts/stored-draft';

const KEY = ['drafts', 'deleted'];

/** Of each draft what was deleted last, the latest first: that is what bringing it back gives. */
function latestOfEach(all: readonly DeletedDraft[]): DeletedDraft[] {
  const newestFirst = [...all].reverse();
  return newestFirst.filter(({ id }, index) => newestFirst.findIndex((one) => one.id === id) === index);
}

export function useDeletedDrafts(): readonly DeletedDraft[] {
  const storage = useDraftStorage();
  const client = useQueryClient();
  useEffect(() => storage.onChange(() => void client.invalidateQueries({ queryKey: KEY })), [storage, client]);
  const { data } = useQuery({
    queryKey: KEY,
    networkMode: 'always',
    staleTime: Infinity,
    retry: false,
    queryFn: async () =>
      latestOfEach(
        await storage.database.read(['deleted'], (transaction) => transaction.objectStore('deleted').getAll()),
      ),
  });
  return data ?? [];
}
