/** Checks a report again that was read before, with another report of the year before beside it. */
import type { FormattedReport } from '../audit/formatted-report';
import { auditBeside } from './audit-beside';
import type { CheckedRow } from './batch-row';
import type { CheckedReport } from './checked-report';
import type { NamedFile } from './previous-reports';
import { formatFor, type BatchKnown } from './read-file';

/** A report as it is kept: without its format. */
export type KeptReport = Omit<CheckedReport, 'row'>;

/** Last year's report as it is kept, with the file that it comes from. */
export type KeptLast = NamedFile & KeptReport;

async function withFormat({ report, template }: Pick<KeptReport, 'report' | 'template'>, known: BatchKnown): Promise<FormattedReport | null> {
  const { format } = await formatFor(report.template, template, known);
  return format && { report, format };
}

/**
 * @param last `null` when there is none among the files any more
 * @returns the row that reading the file with this report beside it gives; `null` when a format is not at hand
 */
export async function checkAgain({ row, ...kept }: CheckedReport, last: KeptLast | null, known: BatchKnown): Promise<CheckedRow | null> {
  const [own, beside, attached] = await Promise.all([withFormat(kept, known), last && withFormat(last, known), kept.attached && withFormat(kept.attached, known)]);
  if (!own || (last && !beside)) return null;
  const previous = last && beside ? { ...beside, file: last.file, hash: last.hash } : null;
  const { part } = auditBeside(own, { last: previous, attached: attached ?? null }, known.vocabulary);
  const rest = { ...row };
  delete rest.attached;
  return { ...rest, ...part };
}
