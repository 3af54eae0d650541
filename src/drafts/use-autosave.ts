/** Keeps the draft of a workspace saved for as long as the workspace is shown. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Draft } from '../report/draft';
import type { DraftContent } from './autosave';
import type { AutosaveStatus } from './autosave-status';
import { draftKeys } from './query-keys';
import { useDraftStorage } from './storage-provider';
import { createWritingSession } from './writing-session';

export interface SaveProgress {
  status: () => AutosaveStatus;
  /** @returns how to stop hearing of changes */
  subscribe: (listener: () => void) => () => void;
}

export interface AutosaveHandle {
  /** How saving goes, for whoever shows it: it changes with every pause in typing. */
  progress: SaveProgress;
  /** Whether fields may be edited. */
  writable: boolean;
  /** To be called after every edit; false when it was not taken, because this window may not write. */
  noteEdit: () => boolean;
  /** Saves now, and again after a failure. */
  flush: () => Promise<void>;
  takeOver: () => Promise<void>;
  /** The draft in memory, with its true id and revision, for a draft file. */
  draft: () => Draft;
}

/**
 * @param opened the draft as `useDraft` read it; give the workspace its `opening` as `key`, so that it starts anew
 * when the draft was read again
 * @param read what the workspace holds now; the function of the first rendering is kept
 */
export function useAutosave(opened: Draft, read: () => DraftContent): AutosaveHandle {
  const storage = useDraftStorage();
  const client = useQueryClient();
  const [session] = useState(() => {
    const { id } = opened;
    const onStale = (): void => void client.invalidateQueries({ queryKey: draftKeys.one(id) });
    return createWritingSession({ storage, opened, read, onStale });
  });
  useEffect(() => session.start(), [session]);
  const { autosave } = session;
  const writable = useSyncExternalStore(autosave.subscribe, autosave.writable);
  return {
    progress: autosave,
    writable,
    noteEdit: session.noteEdit,
    flush: autosave.flush,
    takeOver: session.takeOver,
    draft: autosave.draft,
  };
}
