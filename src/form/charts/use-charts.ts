/** The charts of the open session, fresh after each check. */
import { useEffect, useState } from 'react';
import type { Chart } from '../../charts/chart';
import { useSession } from '../session/session-context';
import { sessionCharts } from './session-charts';

/** `null` until they are there. */
export function useCharts(): readonly Chart[] | null {
  const session = useSession();
  const [charts, setCharts] = useState<readonly Chart[] | null>(null);
  useEffect(() => {
    let open = true;
    const show = (): void => {
      void sessionCharts(session).then((fresh) => {
        if (open) setCharts(fresh);
      });
    };
    show();
    const ends = [session.subscribe('findings', show), session.subscribe('last-year', show)];
    return () => {
      open = false;
      for (const end of ends) end();
    };
  }, [session]);
  return charts;
}
