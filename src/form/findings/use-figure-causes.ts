/** What probably went wrong with the figures as they stand; looked for when something shows it, after the check. */
import { useEffect, useState } from 'react';
import type { Cause } from '../../check/cause';
import type { agreeWithText } from '../../check/causes/agree-with-text';
import type { TrustedSide } from '../../check/causes/options';
import { useFindings, useSession } from '../session/session-context';
import type { Session } from '../session/session';

const NONE: readonly Cause[] = [];

/** Which side the clerk knows to be right, by finding. */
export type Trusted = ReadonlyMap<string, TrustedSide>;

/** Looks at once, and where that settles nothing has the solver look; returns how to call it off. */
function look(session: Session, trusted: Trusted, show: (causes: readonly Cause[]) => void): () => void {
  let wanted = true;
  const stillWanted = () => wanted;
  let callOff = (): void => undefined;
  const present = (causes: readonly Cause[], agree: typeof agreeWithText): void => {
    show(agree(causes, session.findings(), session.ledger));
  };
  void Promise.all([
    import('../../check/causes/find-causes'),
    import('../../check/causes/agree-with-text'),
  ]).then(async ([{ findCauses, unsettled }, { agreeWithText: agree }]) => {
    if (!wanted) return;
    const options = { trust: (finding: string) => trusted.get(finding) };
    const causes = findCauses(session.ledger, options);
    present(causes, agree);
    if (unsettled(session.ledger, causes, options).length === 0) return;
    const { solveInWorker } = await import('../solver/solve-in-worker');
    if (!stillWanted()) return;
    callOff = solveInWorker(session, trusted, (solved) => {
      if (wanted && solved !== null) present(solved, agree);
    });
  });
  return () => {
    wanted = false;
    callOff();
  };
}

export function useFigureCauses(trusted: Trusted): readonly Cause[] {
  const session = useSession();
  const findings = useFindings();
  const [causes, setCauses] = useState(NONE);
  const broken = findings.some(({ left }) => left !== null);
  useEffect(() => (broken ? look(session, trusted, setCauses) : undefined), [broken, findings, session, trusted]);
  return broken ? causes : NONE;
}
