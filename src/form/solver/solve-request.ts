/** What is asked of the solver's worker, and what it answers. */
import type { Cause } from '../../check/cause';
import type { TrustedSide } from '../../check/causes/options';
import type { TransferredReport } from '../transferred-report';

export interface SolveRequest {
  own: TransferredReport;
  previous: TransferredReport | null;
  /** Which side is known to be right, by finding. */
  trusted: [string, TrustedSide][];
}

/** `null`: the solver could not be had. */
export interface SolveAnswer {
  causes: Cause[] | null;
}
