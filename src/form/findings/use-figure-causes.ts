/** What probably went wrong with the figures as they stand; looked for when something shows it, after the check. */
import { useEffect, useState } from 'react';
import type { Cause } from '../../check/cause';
import type { agreeWithText } from '../../check/causes/agree-with-text';
import { useFindings, useSession } from '../session/session-context';
import type { Session } from '../session/session';

const NONE: readonly Cause[] = [];

/** Looks at once, and where that settles nothing has the solver look; returns how to call it off. */
function look(session: Session, show: (causes: readonly Cause[]) => void): () => void {
  let wanted = true;
  let callOff = (): void => undefined;
  const present = (causes: readonly Cause[], agree: typeof agreeWithText): void => {
    show(agree(causes, session.findings(), session.ledger));
  };
  void Promise.all([
    import('../../check/causes/find-causes'),
    import('../../check/causes/agree-with-text'),
  ]).then(async ([{ findCauses, unsettled }, { agreeWithText: agree }]) => {
    if (!wanted) return;
    const causes = findCauses(session.ledger);
    present(causes, agree);
    if (unsettled(session.ledger, causes).length === 0) return;
    const { solveInWorker } = await import('../solver/solve-in-worker');
    if (!wanted) return;
    callOff = solveInWorker(session, (solved) => {
      if (wanted && solved !== null) present(solved, agree);
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
