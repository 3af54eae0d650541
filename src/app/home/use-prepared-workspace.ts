/** Loads the workspace while the list of drafts is read, so that a draft opens at once. */
import { useEffect } from 'react';
import { LateWorkspace } from '../routes/late-workspace';

/** At the latest after so many milliseconds, should the page never be idle. */
const PATIENCE = 2_000;

async function prepare(template: string): Promise<void> {
  try {
    await LateWorkspace.prepare();
    const { prepareWorkspace } = await import('../../form/prepare-workspace');
    await prepareWorkspace(template);
  } catch {
    // What cannot be had now is asked for again, and missed aloud, when a draft is opened.
  }
}

/** @param template the format of the draft that will probably be opened; nothing is loaded while there is none */
export function usePreparedWorkspace(template: string | undefined): void {
  useEffect(() => {
    if (template === undefined) return;
    const work = () => void prepare(template);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(work, PATIENCE);
      return () => {
        clearTimeout(timer);
      };
    }
    const idle = requestIdleCallback(work, { timeout: PATIENCE });
    return () => {
      cancelIdleCallback(idle);
    };
  }, [template]);
}
