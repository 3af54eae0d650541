/** The report as a document, composed again after each pause, when the browser has nothing else to do. */
import { useEffect, useState } from 'react';
import type { DocumentTree } from '../../document/document';
import { composeExport } from '../deliver/compose-export';
import { useExportChoice } from '../deliver/export-choice';
import { useSession } from '../session/session-context';

/** A pause in writing, in milliseconds. */
const PAUSE = 400;

/** The longest that a busy browser may put it off, in milliseconds. */
const PATIENCE = 1000;

/** Does the work when the browser is idle; Safari does not say when. */
function whenIdle(work: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(work, { timeout: PATIENCE });
  else work();
}

/** @returns the report as an export would hold it now; `null` until it is composed for the first time */
export function useDocument(): DocumentTree | null {
  const session = useSession();
  const { charts, fonts } = useExportChoice();
  const [tree, setTree] = useState<DocumentTree | null>(null);

  useEffect(() => {
    let timer = 0;
    let latest = 0;
    let open = true;
    const show = async (): Promise<void> => {
      latest += 1;
      const own = latest;
      const composed = await composeExport(session, { charts, fonts });
      if (open && own === latest) setTree(composed.tree);
    };
    const follow = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        whenIdle(() => {
          if (open) void show();
        });
      }, PAUSE);
    };
    void show();
    const ends = [session.subscribe('draft', follow), session.subscribe('last-year', follow)];
    return () => {
      open = false;
      window.clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [session, charts, fonts]);
  return tree;
}
