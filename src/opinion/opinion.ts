/** What an opinion on a report is made of: the report in its format, what the check found, and what people said. */
import type { Audit } from '../audit/audit';
import type { FormattedReport } from '../audit/formatted-report';

/** The audit must be of just this report; people's words are in its review. */
export interface OpinionInput extends FormattedReport {
  audit: Pick<Audit, 'ledger' | 'texts' | 'findings' | 'kept' | 'lapsed' | 'causes'>;
}
