/** What last year's report could still supply to an open draft, or to one that is about to be made with it. */
import { carryOver, withCarryOver, type CarryOver } from '../../check/carry-over';
import { formatOf } from '../../catalogue/format-of';
import { createLedger } from '../../check/ledger';
import type { AttachedReport, Draft } from '../../report/draft';
import { readLastYear, type LastYear } from '../session/last-year';
import { marksOf } from '../session/prefilled';
import type { Session } from '../session/session';

/** The blank places of the open draft that last year's report can fill. */
export function suppliedTo({ report, ledger }: Session, { attached, ledger: last }: LastYear): CarryOver {
  return carryOver(report(), ledger, { format: last.format, report: attached.report });
}

/**
 * A new draft's report with last year's attached, and what that supplies filled in and marked.
 * Rejects when the format of either cannot be had.
 */
export async function withLastYear(
  { report, template }: Pick<Draft, 'report' | 'template'>,
  previous: AttachedReport,
): Promise<Pick<Draft, 'report' | 'template' | 'previous' | 'prefilled'>> {
  const format = await formatOf(report.template, template);
  const { ledger: last, figures } = await readLastYear(previous, format);
  const ledger = createLedger(format, report.cells, figures);
  const carried = carryOver(report, ledger, { format: last.format, report: previous.report });
  return { report: withCarryOver(report, carried), template, previous, prefilled: marksOf(carried) };
}
