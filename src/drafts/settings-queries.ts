/** What an agency says of itself once for all its reports, as react-query hooks. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { local } from './queries';
import { draftKeys } from './query-keys';
import { createSettingsShelf, type SettingsShelf } from './settings-shelf';
import { useDraftStorage } from './storage-provider';
import type { StoredSettings } from './stored-settings';

function useSettingsShelf(): SettingsShelf {
  const { database } = useDraftStorage();
  return createSettingsShelf(database);
}

/** Read anew whenever something that shows them appears: another window may have changed them. */
export function useSettings() {
  const settings = useSettingsShelf();
  return useQuery({ ...local, staleTime: 0, queryKey: draftKeys.settings, queryFn: () => settings.get() });
}

export function usePutSettings() {
  const settings = useSettingsShelf();
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (changed: StoredSettings) => settings.put(changed),
    onSuccess: (_, changed) => {
      client.setQueryData(draftKeys.settings, changed);
    },
  });
}
