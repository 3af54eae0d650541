/** The agency's own template files as react-query hooks. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { local } from './queries';
import { draftKeys } from './query-keys';
import { useDraftStorage } from './storage-provider';
import { createTemplateShelf, type TemplateShelf } from './template-shelf';
import type { StoredTemplate } from './stored-template';

function useTemplateShelf(): TemplateShelf {
  const { database } = useDraftStorage();
  return createTemplateShelf(database);
}

/** The agency's own template files on this device. */
export function useOwnTemplates() {
  const templates = useTemplateShelf();
  return useQuery({ ...local, staleTime: 0, queryKey: draftKeys.templates, queryFn: () => templates.list() });
}

/** Adds a template file or puts a newer one in the place of one with the same id, which is its result. */
export function useAddTemplate() {
  const templates = useTemplateShelf();
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (template: StoredTemplate) => templates.put(template),
    onSuccess: () => client.invalidateQueries({ queryKey: draftKeys.templates }),
  });
}

export function useRemoveTemplate() {
  const templates = useTemplateShelf();
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (id: string) => templates.remove(id),
    onSuccess: () => client.invalidateQueries({ queryKey: draftKeys.templates }),
  });
}
