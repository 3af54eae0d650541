/** Stores a new report and opens it. */
import { useCallback, useRef } from 'react';
import { useLocation } from 'wouter';
import { useDraftStorage } from '../../drafts/storage-provider';
import { homeMessages } from '../home/messages';
import type { Attempts } from '../use-attempt';
import { createDraft, type NewReport } from './create-draft';

export function useCreateReport(attempt: Attempts['attempt']): (created: NewReport) => void {
  const { repository } = useDraftStorage();
  const [, navigate] = useLocation();
  const creating = useRef(false);
  return useCallback(
    (created: NewReport) => {
      // A second click while the first is under way must not make a second report.
      if (creating.current) return;
      creating.current = true;
      attempt(homeMessages.create, async () => {
        try {
          const { id } = await createDraft(repository, created);
          navigate(`/draft/${id}`);
        } finally {
          creating.current = false;
        }
      });
    },
    [attempt, navigate, repository],
  );
}
