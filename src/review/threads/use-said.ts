/** Who speaks, and when: for remarks and what becomes of them. */
import { useCallback } from 'react';
import { useSettings } from '../../drafts/settings-queries';
import { useDraftStorage } from '../../drafts/storage-provider';
import { keptName } from '../../form/review-state/kept-name';
import type { Said } from './acts';

/** The name that was last used here, or the reviewer whom the settings know. */
export function useOwnName(): string {
  const { data: settings } = useSettings();
  return keptName() || (settings?.fields.reviewer ?? '');
}

/** @returns fresh words of whoever speaks */
export function useSaid(): (by: string) => Said {
  const { environment } = useDraftStorage();
  return useCallback((by) => ({ id: environment.newId(), by, at: environment.now().toISOString() }), [environment]);
}
