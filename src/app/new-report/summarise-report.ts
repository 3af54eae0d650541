/** Counts what the list of drafts shows of a draft that nobody has open. Loaded only when one is taken in. */
import { formatOf } from '../../catalogue/format-of';
import { checkReport } from '../../check/check-report';
import { createLedger } from '../../check/ledger';
import { bareSummary, draftSummary } from '../../form/draft-summary';
import type { DraftSummary } from '../../drafts/stored-draft';
import type { Draft } from '../../report/draft';

/** Of a draft whose format cannot be had nothing is counted. */
export async function summariseReport(
  draft: Pick<Draft, 'report' | 'done' | 'template'>,
): Promise<DraftSummary> {
  const { report, template } = draft;
  const format = await formatOf(report.template, template).catch(() => null);
  if (format === null) return bareSummary(draft);
  const ledger = createLedger(format, report.cells);
  return draftSummary(draft, ledger, checkReport(format, report, ledger));
}
