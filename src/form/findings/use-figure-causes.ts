/** What probably went wrong with the figures as they stand; looked for when something shows it, after the check. */
import { useEffect, useState } from 'react';
import type { Cause } from '../../check/cause';
import { useFindings, useSession } from '../session/session-context';
import type { Session } from '../session/session';

const NONE: readonly Cause[] = [];

/** Looks at once, and where that settles nothing has the solver look; returns how to call it off. */
function look(session: Session, show: (causes: readonly Cause[]) => void): () => void {
  let wanted = true;
  let callOff = (): void => undefined;
  void import('../../check/causes/find-causes').then(async ({ findCauses, unsettled }) => {
    if (!wanted) return;
    const causes = findCauses(session.ledger);
    show(causes);
    if (unsettled(session.ledger, causes).length === 0) return;
    const { solveInWorker } = await import('../solver/solve-in-worker');
    if (!wanted) return;
    callOff = solveInWorker(session, (solved) => {
      if (wanted && solved !== null) show(solved);
    });
  });
  return () => {
    wanted = false;
    callOff();
  };
}

export function useFigureCauses(): readonly Cause[] {
  const session = useSession();
  const findings = useFindings();
  const [causes, setCauses] = useState(NONE);
  const broken = findings.some(({ left }) => left !== null);
  useEffect(() => (broken ? look(session, setCauses) : undefined), [broken, findings, session]);
  return broken ? causes : NONE;
}
