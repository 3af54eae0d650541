// Makes sets of surveyed reports: valid ones by chance from a seed, changed where a test wants them so.
import type { CheckedRow } from '../../src/batch/batch-row';
import { deadlineStateOf } from '../../src/batch/deadline-state';
import { cellsOf } from '../../src/batch/place-of-finding';
import { checkReport, summarise } from '../../src/check/check-report';
import { createLedger } from '../../src/check/ledger';
import { contentHash } from '../../src/report/content-hash';
import { emptyReport, type Report } from '../../src/report/report';
import { textHash } from '../../src/report/text-hash';
import { printedValue } from '../../src/report/value';
import type { Format } from '../../src/template/format';
import { NO_CHOICES } from '../../src/survey/doubles';
import type { RollUpScope } from '../../src/survey/choose-children';
import type { SurveyedReport } from '../../src/survey/surveyed-report';
import { plainRow } from '../batch/support';
import { knownFormat, knownFormats } from '../support/known-formats';
import { randomFrom } from '../support/random';
import { applicationsReport, type Size } from '../support/valid-reports';

export const national = (): Format => knownFormat('cn-2021');

export const vocabulary = () => knownFormats().vocabulary;

/** A report with the row that a check of its figures gives it. */
export function surveyed(format: Format, report: Report, part: Partial<CheckedRow> = {}): SurveyedReport {
  const ledger = createLedger(format, report.cells);
  const findings = checkReport(format, report, ledger);
  const { name, level } = report.agency;
  const row = plainRow({
    file: `${name}${String(report.year)}.docx`,
    hash: contentHash(report),
    content: contentHash(report),
    numbers: textHash(JSON.stringify([...format.cells.keys()].map((key) => [key, printedValue(ledger.value(key))]))),
    agency: name,
    level,
    year: report.year,
    template: { id: format.template.id, title: format.template.title },
    counts: { ...summarise(findings), kept: 0 },
    deadline: deadlineStateOf(format.template, report),
    findings: findings.map((finding) => {
      const { id, rule, severity, message, left, right, difference } = finding;
      return { id, rule, severity, message, left, right, difference, where: '', cells: cellsOf(finding, format), cause: null };
    }),
    ...part,
  });
  return { row, report, template: null, format };
}

export interface Made {
  name?: string;
  year?: number;
  cells?: Report['cells'];
  fields?: Report['fields'];
  size?: Size;
  row?: Partial<CheckedRow>;
}

/** A valid report of 2024 by chance, every total entered. @param changed cells that are other than chance has them */
export function reportBy(seed: number, { name = `第${String(seed)}局`, year = 2024, cells = {}, fields = {}, size = 'medium', row = {} }: Made = {}): SurveyedReport {
  const format = national();
  const valid = applicationsReport(format, size, randomFrom(seed));
  const report = emptyReport(format.template.id, { name, level: 'department' }, year);
  return surveyed(format, { ...report, fields: { date: `${String(year + 1)}-01-20`, ...fields }, cells: { ...valid.cells, ...cells } }, row);
}

export function scopeOf(part: Partial<RollUpScope> = {}): RollUpScope {
  return { format: national(), year: 2024, own: null, excluded: new Set(), choices: NO_CHOICES, otherFormats: false, ...part };
}
