/** The whole check of a report: everything the checker has to say, the gravest first. */
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import type { Severity } from '../template/schema';
import { checkBlanks, checkUnits, checkUnknownCells } from './check-figures';
import { checkFields, checkIdentity, checkNarratives } from './check-text';
import type { Finding } from './finding';
import { createLedger, type Ledger } from './ledger';

/**
 * Checks that only say that something is not filled in yet: progress while a report is being drafted, errors when it
 * is checked for publication.
 */
const PROGRESS_RULES = new Set(['blank', 'narrative-missing', 'field-missing', 'agency-missing']);

/** Whether a finding only says that something is not filled in yet. */
export function isProgress(finding: Finding): boolean {
  return PROGRESS_RULES.has(finding.rule);
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

export type Summary = Record<Severity, number>;

/** How many findings there are of each severity. */
export function summarise(findings: readonly Finding[]): Summary {
  const summary: Summary = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) summary[severity] += 1;
  return summary;
}

/** The gravest first, and within one severity as they stand. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/**
 * @param ledger the report's figures when they are at hand, else they are evaluated afresh; the result is the same
 * @returns findings by severity, and within one in the template's order
 */
export function checkReport(
  format: Format,
  report: Report,
  ledger: Ledger = createLedger(format, report.cells),
): Finding[] {
  const findings = [
    ...checkIdentity(format, report),
    ...checkFields(format, report),
    ...checkNarratives(format, report, ledger),
    ...ledger.findings(),
    ...checkBlanks(format, ledger),
    ...checkUnits(format, report),
    ...checkUnknownCells(format, report),
  ];
  return sortFindings(findings);
}
