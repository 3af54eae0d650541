/** What is commonly wrong with the reports of a set: the rules by how many reports break them. */
import type { CheckedRow } from '../batch/batch-row';
import type { Severity } from '../template/schema';
import { createRuleNames } from './rule-names';
import { nameOf, type SurveyedReport } from './surveyed-report';

export interface Fault {
  /** Id of the rule: `table/rule` of the format, or a check of the program's. */
  rule: string;
  /** In words. */
  name: string;
  /** The gravest of its findings. */
  severity: Severity;
  findings: number;
  /** Reports with at least one of them, in the order of the set. */
  reports: SurveyedReport[];
  /** One of the messages, with the name of its report. */
  example: { child: string; message: string };
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

type Finding = CheckedRow['findings'][number];

/** @returns errors before warnings before hints, each the commonest first */
export function commonFaults(reports: readonly SurveyedReport[]): Fault[] {
  const names = createRuleNames(reports.map(({ format }) => format));
  const faults = new Map<string, Fault>();
  const add = (report: SurveyedReport, { rule, severity, message }: Finding): void => {
    const known = faults.get(rule);
    if (!known) {
      faults.set(rule, { rule, name: names(rule), severity, findings: 1, reports: [report], example: { child: nameOf(report), message } });
      return;
    }
    known.findings += 1;
    if (known.reports[known.reports.length - 1] !== report) known.reports.push(report);
    if (GRAVITY[severity] < GRAVITY[known.severity]) known.severity = severity;
  };
  for (const report of reports) for (const finding of report.row.findings) add(report, finding);
  return [...faults.values()].sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.reports.length - a.reports.length || b.findings - a.findings || (a.rule < b.rule ? -1 : 1),
  );
}
