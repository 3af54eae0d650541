/** Reports and their texts as the check of claims reads them. */
import { projectLibrary } from '../../../scripts/project-templates';
import { checkClaims } from '../../../src/check/claims/check-claims';
import type { Finding } from '../../../src/check/finding';
import { previousFigures } from '../../../src/check/last-year';
import { createLedger } from '../../../src/check/ledger';
import type { ReadReport, TextContext } from '../../../src/check/report-text';
import type { Report } from '../../../src/report/report';
import { reportTexts } from '../../../src/sentence/report-texts';
import type { Format } from '../../../src/template/format';

const { vocabulary } = projectLibrary();

function readReport(format: Format, report: Report, previous: ReadReport | null): ReadReport {
  const last = previous ? previousFigures(format, previous.ledger, vocabulary) : undefined;
  const ledger = createLedger(format, report.cells, last);
  return { format, report, ledger, texts: reportTexts(format, report, ledger) };
}

/** A report as the check is given it, with last year's where there is one. */
export function contextOf(format: Format, report: Report, previous: ReadReport | null = null): TextContext {
  return { ...readReport(format, report, previous), previous };
}

/** What the check says of a report. */
export function claimsOf(format: Format, report: Report, previous: ReadReport | null = null): Finding[] {
  return checkClaims(contextOf(format, report, previous), vocabulary);
}
