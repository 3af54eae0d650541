/** What is asked of the solver's worker; it answers with the causes that it finds. */
import type { TrustedSide } from '../../check/causes/options';
import type { TransferredReport } from '../transferred-report';

export interface SolveRequest {
  own: TransferredReport;
  previous: TransferredReport | null;
  /** Which side is known to be right, by finding. */
  trusted: [string, TrustedSide][];
}
