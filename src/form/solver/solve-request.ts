/** What is asked of the solver's worker, and what it answers. */
import type { Cause } from '../../check/cause';
import type { TransferredReport } from '../transferred-report';

export interface SolveRequest {
  own: TransferredReport;
  previous: TransferredReport | null;
}

/** `null`: the solver could not be had. */
export interface SolveAnswer {
  causes: Cause[] | null;
}
