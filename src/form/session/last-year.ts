/** Last year's report beside an open draft, read into this year's format. */
import { formatOf } from '../../catalogue/format-of';
import { loadVocabulary } from '../../catalogue/vocabulary';
import { previousFigures } from '../../check/last-year';
import { createLedger, type Ledger, type PreviousFigures } from '../../check/ledger';
import type { AttachedReport } from '../../report/draft';
import type { Format } from '../../template/format';

export interface LastYear {
  attached: AttachedReport;
  /** Its figures in its own format. */
  ledger: Ledger;
  /** Its figures at the addresses of this year's format. */
  figures: PreviousFigures;
}

/** Reads an attached report; rejects when its format cannot be had. */
export async function readLastYear(attached: AttachedReport, format: Format): Promise<LastYear> {
  const { report, template } = attached;
  const [lastFormat, vocabulary] = await Promise.all([formatOf(report.template, template), loadVocabulary()]);
  const ledger = createLedger(lastFormat, report.cells);
  return { attached, ledger, figures: previousFigures(format, ledger, vocabulary) };
}
