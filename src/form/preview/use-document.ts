/** The report as a document, composed again after each pause, when the browser has nothing else to do. */
import { useCallback, useEffect, useState } from 'react';
import type { DocumentTree } from '../../document/document';
import { useExportChoice } from '../deliver/export-choice';
import { useSession } from '../session/session-context';
import { composePreview } from './compose-preview';

/** A pause in writing, in milliseconds. */
const PAUSE = 400;

/** The longest that a busy browser may put it off, in milliseconds. */
const PATIENCE = 1000;

/** Does the work when the browser is idle; Safari does not say when. */
function whenIdle(work: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(work, { timeout: PATIENCE });
  else work();
}

export interface ShownDocument {
  /** The report as an export would hold it now; `null` until it is composed for the first time. */
  tree: DocumentTree | null;
  /** What could not be made: the charts, which the tree then lacks, or the document, which then is the one before. */
  missing: 'charts' | 'document' | null;
  /** Tries once more. */
  again: () => void;
}

export function useShownDocument(): ShownDocument {
  const session = useSession();
  const { charts, fonts } = useExportChoice();
  const [tree, setTree] = useState<DocumentTree | null>(null);
  const [missing, setMissing] = useState<ShownDocument['missing']>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let timer = 0;
    let latest = 0;
    let open = true;
    const show = async (): Promise<void> => {
      latest += 1;
      const own = latest;
      const composed = await composePreview(session, { charts, fonts }).catch(() => null);
      if (!open || own !== latest) return;
      if (composed) setTree(composed.tree);
      setMissing(composed === null ? 'document' : composed.lacksCharts ? 'charts' : null);
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
  }, [session, charts, fonts, tries]);
  const again = useCallback(() => {
    setTries((before) => before + 1);
  }, []);
  return { tree, missing, again };
}
