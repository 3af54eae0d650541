/** What the list of drafts shows of an open one. */
import { isProgress } from '../../check/check-report';
import { sectionProgress } from '../../check/progress';
import type { DraftSummary } from '../../drafts/stored-draft';
import type { Session } from './session';

export function summaryOf(session: Session): DraftSummary {
  const { format, ledger } = session;
  const report = session.report();
  const findings = session.findings();
  const sections = sectionProgress(format, report, ledger, findings, session.draft().done);
  return {
    agency: report.agency.name,
    year: report.year,
    template: report.template,
    filled: sections.reduce((sum, { filled }) => sum + filled, 0),
    total: sections.reduce((sum, { total }) => sum + total, 0),
    errors: findings.filter((finding) => finding.severity === 'error' && !isProgress(finding)).length,
  };
}
