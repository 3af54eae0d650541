/** The whole check of a report for publication: figures, front matter, text and last year, with causes and what is kept. */
import { agreeWithText } from '../check/causes/agree-with-text';
import { findCauses } from '../check/causes/find-causes';
import type { Cause } from '../check/cause';
import { checkReport, sortFindings } from '../check/check-report';
import type { Finding } from '../check/finding';
import type { Ledger } from '../check/ledger';
import type { NarrativeText } from '../check/report-text';
import { applyWaivers, type KeptFinding } from '../check/waivers';
import { reportTexts } from '../sentence/report-texts';
import type { Vocabulary } from '../template/vocabulary';
import { auditTexts } from './audit-texts';
import { openLedger, type FormattedReport } from './formatted-report';

export interface AuditInput extends FormattedReport {
  /** Last year's report, in whatever format. */
  previous: FormattedReport | null;
  vocabulary: Vocabulary;
}

export interface Audit {
  ledger: Ledger;
  texts: readonly NarrativeText[];
  /** Open findings, the gravest first. */
  findings: readonly Finding[];
  /** Findings that somebody keeps with a reason. */
  kept: readonly KeptFinding[];
  /** Findings that somebody kept and that rest on something else by now; they are open too. */
  lapsed: readonly KeptFinding[];
  /** What probably went wrong with the figures, the likeliest first; a finding of the text carries its own. */
  causes: readonly Cause[];
}

export function audit(input: AuditInput): Audit {
  const { format, report, previous, vocabulary } = input;
  const ledger = openLedger(input, previous, vocabulary);
  const texts = reportTexts(format, report, ledger);
  const found = sortFindings([...checkReport(format, report, ledger), ...auditTexts({ ...input, ledger, texts })]);
  const { open, kept, lapsed } = applyWaivers(found, report.waivers, { ledger, texts });
  return { ledger, texts, findings: open, kept, lapsed, causes: agreeWithText(findCauses(ledger), found, ledger) };
}
