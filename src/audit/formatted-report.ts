/** A report with its format, and its figures with last year's beside them. */
import { previousFigures } from '../check/last-year';
import { createLedger, type Ledger } from '../check/ledger';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import type { Vocabulary } from '../template/vocabulary';

export interface FormattedReport {
  format: Format;
  report: Report;
}

/** The figures of a report, last year's beside them when its report is given, in whatever format that is. */
export function openLedger(
  { format, report }: FormattedReport,
  previous: FormattedReport | null,
  vocabulary: Vocabulary,
): Ledger {
  if (previous === null) return createLedger(format, report.cells);
  const last = createLedger(previous.format, previous.report.cells);
  return createLedger(format, report.cells, previousFigures(format, last, vocabulary));
}
