/** The drafts of this device as react-query hooks. Nothing here goes over a network, so nothing waits for one. */
import { useQuery } from '@tanstack/react-query';
import { draftKeys } from './query-keys';
import type { OpenedDraft } from './repository';
import { useDraftStorage } from './storage-provider';

/** Of queries that only ever ask this device. */
export const local = { networkMode: 'always', staleTime: Infinity, retry: false } as const;

/** All drafts, the one saved last first; follows every change in this and other windows. */
export function useDrafts() {
  const { repository } = useDraftStorage();
  return useQuery({ ...local, queryKey: draftKeys.list, queryFn: () => repository.list() });
}

/** `opening` differs with every reading from the disk: the `key` of a workspace that has to start anew then. */
export type DraftOpening = OpenedDraft & { opening: number };

let openings = 0;

/**
 * One draft as it was last read from the disk. What the workspace saves afterwards does not show here, so that it is
 * not rendered anew with every save; it is read again when the workspace is left and opened once more.
 */
export function useDraft(id: string) {
  const storage = useDraftStorage();
  return useQuery({
    ...local,
    gcTime: 0,
    structuralSharing: false,
    queryKey: draftKeys.one(id),
    queryFn: async (): Promise<DraftOpening> => {
      await storage.left(id);
      const opened = await storage.repository.load(id);
      openings += 1;
      return { ...opened, opening: openings };
    },
  });
}

/** Whether the browser has promised to keep what is stored; asks nothing of the clerk. */
export function usePersistence() {
  const { persistence } = useDraftStorage();
  return useQuery({ ...local, staleTime: 0, queryKey: draftKeys.persistence, queryFn: () => persistence.answer() });
}

/** How long a draft has been edited without a file of it, in days; `null` while that is nothing to speak of. */
export function useDaysWithoutBackup(id: string) {
  const { repository } = useDraftStorage();
  return useQuery({ ...local, queryKey: draftKeys.backup(id), queryFn: () => repository.daysWithoutBackup(id) });
}

/** Whether a draft is a copy of an example, which it stays. */
export function useIsExample(id: string) {
  const { repository } = useDraftStorage();
  return useQuery({ ...local, queryKey: draftKeys.example(id), queryFn: () => repository.isExample(id) });
}
