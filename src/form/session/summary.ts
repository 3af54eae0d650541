/** What the list of drafts shows of an open one. */
import { draftSummary } from '../draft-summary';
import type { DraftSummary } from '../../drafts/stored-draft';
import type { Session } from './session';

export function summaryOf(session: Session): DraftSummary {
  return draftSummary(session.draft(), session.ledger, session.findings());
}
