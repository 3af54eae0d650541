/** Makes the check sheet of an audited report. */
import type { Audit, AuditInput } from '../audit/audit';
import { summarise } from '../check/check-report';
import { contentHash } from '../report/content-hash';
import { evaluateDateRule } from './evaluate-date-rule';
import { evaluateRule } from './evaluate-rule';
import { remarksOf } from './remarks';
import type { CheckSheet } from './sheet';
import { standingOf } from './standing';

export interface SheetMeta {
  /** The draft's revision; `null` for a report that is no draft. */
  revision: number | null;
  /** When the report was checked, as it is printed: YYYY-MM-DD HH:MM. */
  time: string;
}

/**
 * @param result the audit of the same input
 * @returns every relation of the format once, in the template's order, relations between dates after them
 */
export function checkSheet(input: AuditInput, result: Audit, { revision, time }: SheetMeta): CheckSheet {
  const { format, report, previous } = input;
  const { template } = format;
  const standing = standingOf(result);
  const instances = format.rules.map(({ id }) => id);
  const dateRules = template['date-rules'].map(({ id }) => id);
  return {
    agency: report.agency.name,
    year: report.year,
    template: template.id,
    format: template.title,
    source: template.source,
    previous: previous?.report.year ?? null,
    revision,
    hash: contentHash(report),
    time,
    rules: [
      ...template.rules.map((rule) => evaluateRule(rule, result.ledger, standing)),
      ...template['date-rules'].map((rule) => evaluateDateRule(rule, template, report, standing)),
    ],
    remarks: remarksOf(result, standing, new Set([...instances, ...dateRules])),
    counts: summarise(result.findings),
    kept: result.kept.length,
  };
}
