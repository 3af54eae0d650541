/** A report with its format in a shape that can be handed to a worker. */
import type { Report } from '../report/report';
import type { Template } from '../template/schema';
import type { Session } from './session/session';

export interface TransferredReport {
  template: Template;
  report: Report;
}

/** The open report and last year's, ready to be handed over. */
export function transfer(session: Session): { own: TransferredReport; previous: TransferredReport | null } {
  const lastYear = session.lastYear();
  return {
    own: { template: session.format.template, report: session.report() },
    previous: lastYear && { template: lastYear.ledger.format.template, report: lastYear.attached.report },
  };
}
