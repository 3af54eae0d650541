/** Keeps the steps of a draft when the page is left or hidden, so that they are there when it is loaded anew. */
import { useEffect } from 'react';
import { keepSteps } from '../session/keep-steps';
import type { Session } from '../session/session';

export function useKeptSteps(draft: string, session: Session): void {
  useEffect(() => {
    const keep = (): void => {
      keepSteps(draft, session.state(), session.steps());
    };
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, [draft, session]);
}
