/** Reports with their check sheets, for assertions. */
import { projectLibrary } from '../../../scripts/project-templates';
import { audit, type AuditInput } from '../../../src/audit/audit';
import type { FormattedReport } from '../../../src/audit/formatted-report';
import { checkSheet } from '../../../src/check-sheet/check-sheet';
import type { CheckSheet, SheetRule } from '../../../src/check-sheet/sheet';
import { operandsOf } from '../../../src/check/waivers';
import { emptyReport, type Report } from '../../../src/report/report';
import type { Format } from '../../../src/template/format';

const META = { revision: 12, time: '2026-01-20 09:30' };

const { vocabulary } = projectLibrary();

function inputOf({ format, report }: FormattedReport, previous: FormattedReport | null): AuditInput {
  return { format, report, previous, vocabulary };
}

export function sheetOf(current: FormattedReport, previous: FormattedReport | null = null): CheckSheet {
  const input = inputOf(current, previous);
  return checkSheet(input, audit(input), META);
}

/** A report with these figures and nothing else. */
export function reportOf({ template }: Format, cells: Report['cells']): Report {
  return { ...emptyReport(template.id, { name: '甲县水利局', level: 'department' }, 2025), cells };
}

/** The report with a finding kept as things stand. */
export function keeping(current: FormattedReport, finding: string, reason: string): Report {
  const result = audit(inputOf(current, null));
  const found = result.findings.find(({ id }) => id === finding);
  if (!found) throw new Error(`No finding ${finding}`);
  const waiver = { finding, reason, by: '李四', at: '2026-01-19T01:02:03.000Z', operands: operandsOf(found, result) };
  return { ...current.report, waivers: [waiver] };
}

/** The rule of a title. */
export function ruleOf({ rules }: CheckSheet, title: string): SheetRule {
  const rule = rules.find((each) => each.title === title);
  if (!rule) throw new Error(`No rule ${title}`);
  return rule;
}

/** Place and result of every line. */
export function resultsOf(rule: SheetRule): string[] {
  return rule.lines.map(({ place, result }) => `${place ?? '—'} ${result}`);
}
