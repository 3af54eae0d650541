/** What probably went wrong with the figures as they stand; looked for when something shows it, after the check. */
import { useEffect, useState } from 'react';
import type { Cause } from '../../check/cause';
import { useFindings, useSession } from '../session/session-context';

const NONE: readonly Cause[] = [];

export function useFigureCauses(): readonly Cause[] {
  const session = useSession();
  const findings = useFindings();
  const [causes, setCauses] = useState(NONE);
  const broken = findings.some(({ left }) => left !== null);
  useEffect(() => {
    if (!broken) return undefined;
    let wanted = true;
    void import('../../check/causes/find-causes').then(({ findCauses }) => {
      if (wanted) setCauses(findCauses(session.ledger));
    });
    return () => {
      wanted = false;
    };
  }, [broken, findings, session]);
  return broken ? causes : NONE;
}
