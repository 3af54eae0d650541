/** What `gongkai check` prints for people: findings with their likely causes, then what is kept and why. */
import { chinaDay } from '../report/china-time';
import type { Audit } from '../audit/audit';
import type { Cause } from '../check/cause';
import { causesFor } from '../check/causes-for';
import { summarise } from '../check/check-report';
import type { KeptFinding } from '../check/waivers';
import type { Severity } from '../template/schema';
import {
  CAUSES,
  keptHeading,
  keptReason,
  lapsedText,
  otherCauses,
  reportHeading,
  severityHeading,
  sourceText,
  summaryLine,
} from './messages';
import type { ReportInput } from './report-input';
import type { Printer, Style } from './terminal';

const SEVERITIES: readonly (readonly [Severity, Style])[] = [
  ['error', 'red'],
  ['warning', 'yellow'],
  ['hint', 'cyan'],
];

/** Causes printed of one finding; programs get all of them. */
const MOST_CAUSES = 3;

function printCauses(causes: readonly Cause[], printer: Printer): void {
  if (causes.length === 0) return;
  printer.line(`    ${CAUSES}`);
  for (const { message } of causes.slice(0, MOST_CAUSES)) printer.line(`      ${message}`);
  const rest = causes.length - MOST_CAUSES;
  if (rest > 0) printer.line(`      ${otherCauses(rest)}`, 'dim');
}

function sameCauses(one: readonly Cause[], other: readonly Cause[]): boolean {
  return one.length === other.length && one.every(({ id }, index) => id === other[index]?.id);
}

function printKept(kept: readonly KeptFinding[], printer: Printer): void {
  if (kept.length === 0) return;
  printer.line(keptHeading(kept.length), 'bold');
  for (const { finding, waiver } of kept) {
    printer.line(`  ${finding.message}`);
    printer.line(`    ${keptReason(waiver.reason, waiver.by, chinaDay(waiver.at))}`, 'dim');
  }
  printer.line();
}

/** Prints the result of a check, the gravest findings first. */
export function printCheck({ report, format }: ReportInput, result: Audit, printer: Printer): void {
  const { findings, kept, lapsed, causes } = result;
  printer.line(reportHeading(report.agency.name, report.year, format.template.title), 'bold');
  printer.line();
  for (const [severity, style] of SEVERITIES) {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) continue;
    printer.line(severityHeading(severity, group.length), 'bold', style);
    group.forEach((finding, index) => {
      const next = group[index + 1];
      printer.line(`  ${finding.message}`);
      const waiver = lapsed.find((each) => each.finding === finding)?.waiver;
      if (waiver) printer.line(`    ${lapsedText(waiver.reason)}`);
      // Causes and source are said once for neighbours that share them.
      const own = causesFor(finding, causes);
      if (!next || !sameCauses(own, causesFor(next, causes))) printCauses(own, printer);
      if (next?.source !== finding.source) printer.line(`    ${sourceText(finding.source)}`, 'dim');
    });
    printer.line();
  }
  printKept(kept, printer);
  printer.line(summaryLine(summarise(findings)), findings.length === 0 ? 'green' : 'bold');
}
