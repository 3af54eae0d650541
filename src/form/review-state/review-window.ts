/** What the acts of reviewing need of the window around the session: saving, and the stored draft's id and revision. */
import { createContext, useContext } from 'react';
import type { Draft } from '../../report/draft';

export interface ReviewWindow {
  /** Whether this window may store anything: steps and remarks, also of a locked report. */
  writable: boolean;
  /** The draft with the id and revision under which it is stored. */
  storedDraft: () => Draft;
  /** Saves now. */
  flush: () => Promise<void>;
  /** To be called when a file of the whole report was made. */
  noteExport: () => void;
}

export const ReviewWindowContext = createContext<ReviewWindow | null>(null);

export function useReviewWindow(): ReviewWindow {
  const found = useContext(ReviewWindowContext);
  if (found === null) throw new Error('useReviewWindow needs a ReviewWindowContext above it');
  return found;
}
