/** The report as a document, composed again after each pause, when the browser has nothing else to do. */
import { useEffect, useState } from 'react';
import { compose } from '../../document/compose';
import type { DocumentTree } from '../../document/document';
import type { Session } from '../session/session';
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

const composeNow = (session: Session): DocumentTree => compose(session.format, session.report(), session.ledger);

export function useDocument(): DocumentTree {
  const session = useSession();
  const [tree, setTree] = useState(() => composeNow(session));

  useEffect(() => {
    let timer = 0;
    let open = true;
    const follow = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        whenIdle(() => {
          if (open) setTree(composeNow(session));
        });
      }, PAUSE);
    };
    const unsubscribe = session.subscribe('draft', follow);
    return () => {
      open = false;
      window.clearTimeout(timer);
      unsubscribe();
    };
  }, [session]);
  return tree;
}
