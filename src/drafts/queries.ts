/** The drafts of this device as react-query hooks. Nothing here goes over a network, so nothing waits for one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Draft } from '../report/draft';
import type { Report } from '../report/report';
import type { OnSameId } from './import-draft';
import { draftKeys } from './query-keys';
import type { Beside, OpenedDraft } from './repository';
import { useDraftStorage } from './storage-provider';
import type { DraftSummary } from './stored-draft';
import type { StoredTemplate } from './template-shelf';

const local = { networkMode: 'always', staleTime: Infinity, retry: false } as const;

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

export function useCreateDraft() {
  const { repository } = useDraftStorage();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ report, summary, beside }: { report: Report; summary: DraftSummary; beside?: Partial<Beside> }) =>
      repository.create(report, summary, beside),
  });
}

/** Deletes a draft into the trash; its result says whether there was one. */
export function useRemoveDraft() {
  const { repository } = useDraftStorage();
  return useMutation({ networkMode: 'always', mutationFn: (id: string) => repository.remove(id) });
}

/** Brings back a deleted draft; its result is the id under which it stands again, or `null`. */
export function useRestoreDraft() {
  const { repository } = useDraftStorage();
  return useMutation({ networkMode: 'always', mutationFn: (id: string) => repository.restore(id) });
}

export function useImportDraft() {
  const { repository } = useDraftStorage();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ draft, summary, onSameId }: { draft: Draft; summary: DraftSummary; onSameId: OnSameId }) =>
      repository.importDraft(draft, summary, onSameId),
  });
}

/** The agency's own template files on this device. */
export function useOwnTemplates() {
  const { templates } = useDraftStorage();
  return useQuery({ ...local, staleTime: 0, queryKey: draftKeys.templates, queryFn: () => templates.list() });
}

/** Adds a template file or puts a newer one in the place of one with the same id, which is its result. */
export function useAddTemplate() {
  const { templates } = useDraftStorage();
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (template: StoredTemplate) => templates.put(template),
    onSuccess: () => client.invalidateQueries({ queryKey: draftKeys.templates }),
  });
}

export function useRemoveTemplate() {
  const { templates } = useDraftStorage();
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (id: string) => templates.remove(id),
    onSuccess: () => client.invalidateQueries({ queryKey: draftKeys.templates }),
  });
}

/** Whether the browser has promised to keep what is stored; asks nothing of the clerk. */
export function usePersistence() {
  const { persistence } = useDraftStorage();
  return useQuery({ ...local, staleTime: 0, queryKey: draftKeys.persistence, queryFn: () => persistence.answer() });
}
