/** Counts what the list of drafts shows of one. */
import { isProgress } from '../check/check-report';
import type { Finding } from '../check/finding';
import type { Ledger } from '../check/ledger';
import { sectionProgress } from '../check/progress';
import type { Draft } from '../report/draft';
import { reviewSummary } from '../report/review-summary';
import type { DraftSummary } from '../drafts/stored-draft';

/** What every summary has, even of a draft whose format cannot be had. */
export function bareSummary({ report }: Pick<Draft, 'report'>): DraftSummary {
  return {
    ...{ agency: report.agency.name, year: report.year, template: report.template, filled: 0, total: 0, errors: 0 },
    ...reviewSummary(report),
  };
}

export function draftSummary(
  draft: Pick<Draft, 'report' | 'done' | 'template'>,
  ledger: Ledger,
  findings: readonly Finding[],
): DraftSummary {
  const { format } = ledger;
  const sections = sectionProgress(format, draft.report, ledger, findings, draft.done);
  return {
    ...bareSummary(draft),
    ...(draft.template && { format: format.template.title }),
    filled: sections.reduce((sum, { filled }) => sum + filled, 0),
    total: sections.reduce((sum, { total }) => sum + total, 0),
    errors: findings.filter((finding) => finding.severity === 'error' && !isProgress(finding)).length,
  };
}
