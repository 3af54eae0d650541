// Promises rows and reports of a batch without a file: each as if nothing had been found, but for what is said.
import { BATCH_SCHEMA, type BatchFinding, type CheckedRow } from '../../../src/batch/batch-row';
import type { CheckedReport } from '../../../src/batch/checked-report';
import { emptyReport, type Report } from '../../../src/report/report';

export const RULES = '0'.repeat(64);

export function rowWith(part: Partial<CheckedRow> = {}): CheckedRow {
  return {
    ...{ schema: BATCH_SCHEMA, file: '甲.docx', hash: 'a'.repeat(64), rules: RULES, state: 'checked', kind: 'docx', source: 'recognised' },
    ...{ template: { id: 'cn-2021', title: '2021年格式（国办公开办函〔2021〕30号）' }, agency: '甲局', level: 'department', year: 2025 },
    ...{ content: 'b'.repeat(64), numbers: 'c'.repeat(64), draft: null, figures: {}, counts: { error: 0, warning: 0, hint: 0, kept: 0 } },
    ...{ unsure: 0, changed: 0, remarks: [], deadline: null, previous: null, findings: [] },
    ...part,
  };
}

export function findingOf(part: Partial<BatchFinding> = {}): BatchFinding {
  const place = { where: '表三：本年新收', cells: [], cause: null };
  return { id: 'f', rule: 'applications/balance', severity: 'error', message: '差 3', left: null, right: null, difference: null, ...place, ...part };
}

export function checkedReport(part: Partial<CheckedRow> = {}, report?: Report): CheckedReport {
  const row = rowWith(part);
  const { template, agency, level, year } = row;
  return { row, report: report ?? emptyReport(template.id, { name: agency, level }, year), template: null };
}
