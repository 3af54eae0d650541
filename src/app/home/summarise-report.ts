/** Counts what the list of drafts shows of a report that nobody has open. Loaded only when one is taken in. */
import { loadFormat } from '../../catalogue/catalogue';
import { checkReport, isProgress } from '../../check/check-report';
import { createLedger } from '../../check/ledger';
import { sectionProgress } from '../../check/progress';
import type { DraftSummary } from '../../drafts/stored-draft';
import type { Report } from '../../report/report';

/** @param done ids of the sections called finished. Of a format that the app does not carry nothing is counted. */
export async function summariseReport(report: Report, done: readonly string[]): Promise<DraftSummary> {
  const bare = { agency: report.agency.name, year: report.year, template: report.template };
  const format = await loadFormat(report.template).catch(() => null);
  if (format === null) return { ...bare, filled: 0, total: 0, errors: 0 };
  const ledger = createLedger(format, report.cells);
  const findings = checkReport(format, report, ledger);
  const sections = sectionProgress(format, report, ledger, findings, done);
  return {
    ...bare,
    filled: sections.reduce((sum, { filled }) => sum + filled, 0),
    total: sections.reduce((sum, { total }) => sum + total, 0),
    errors: findings.filter((finding) => finding.severity === 'error' && !isProgress(finding)).length,
  };
}
