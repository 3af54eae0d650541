/** The check of the narrative: what it says against the tables, against last year's report, and as a text. */
import { checkClaims } from '../check/claims/check-claims';
import type { Finding } from '../check/finding';
import { createLedger } from '../check/ledger';
import { proofread } from '../check/proof/proofread';
import type { ReadReport } from '../check/report-text';
import { reportTexts } from '../sentence/report-texts';
import type { Vocabulary } from '../template/vocabulary';
import type { FormattedReport } from './formatted-report';

export interface TextAuditInput extends ReadReport {
  previous: FormattedReport | null;
  vocabulary: Vocabulary;
}

function readPrevious({ format, report }: FormattedReport): ReadReport {
  const ledger = createLedger(format, report.cells);
  return { format, report, ledger, texts: reportTexts(format, report, ledger) };
}

export function auditTexts({ previous, vocabulary, ...read }: TextAuditInput): Finding[] {
  const context = { ...read, previous: previous && readPrevious(previous) };
  return [...checkClaims(context, vocabulary), ...proofread(context)];
}
