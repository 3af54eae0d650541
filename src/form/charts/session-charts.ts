/** The charts of an open session; what they need is loaded with the first of them. */
import { loadVocabulary } from '../../catalogue/vocabulary';
import type { Chart } from '../../charts/chart';
import type { Session } from '../session/session';

export async function sessionCharts(session: Session): Promise<Chart[]> {
  const [vocabulary, { chartsOf }] = await Promise.all([loadVocabulary(), import('../../charts/charts-of')]);
  return chartsOf(session.ledger, vocabulary, session.report().year);
}
