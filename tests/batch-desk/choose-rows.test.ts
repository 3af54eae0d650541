// Promises that the table shows the reports that were asked for, in the order that was asked for, and that files keep their paths.
import { describe, expect, it } from 'vitest';
import { pairReports } from '../../src/batch/previous-reports';
import { brokenRow } from '../../src/batch/read-and-check';
import { chosenFiles, folderOf } from '../../src/batch-desk/desk/given-files';
import { groupFindings } from '../../src/batch-desk/findings/group-findings';
import { chooseRows, NO_FILTER, type Filter } from '../../src/batch-desk/reports/choose-rows';
import type { ColumnId } from '../../src/batch-desk/reports/columns';
import { findingOf, rowWith, RULES } from './support/rows';

const counts = (error: number): { counts: { error: number; warning: number; hint: number; kept: number } } => ({ counts: { error, warning: 0, hint: 0, kept: 0 } });
const late = { deadline: { due: '2026-01-31', date: '2026-02-01', state: 'late' as const } };

const rows = [
  rowWith({ file: '甲/一.docx', agency: '甲局', ...counts(2), findings: [findingOf(), findingOf({ id: 'g' })], figures: { received: '12' } }),
  rowWith({ file: '乙.html', agency: '乙　镇', level: 'township', year: 2024, ...late, figures: { received: '3' } }),
  rowWith({ file: '丙.pdf', agency: '丙局', unsure: 2, template: { id: 'own', title: '自制' }, figures: { received: null } }),
  brokenRow('丁.zip', null, RULES, ['不是报告']),
  rowWith({ file: '戊.docx', agency: '戊局', figures: { received: 'n/a' }, findings: [findingOf({ rule: 'blank', severity: 'hint' })] }),
];

const files = (filter: Partial<Filter>): string[] => chooseRows(rows, { ...NO_FILTER, ...filter }, null, pairReports(rows)).map(({ file }) => file);
const sorted = (column: ColumnId, descending = false): string[] => chooseRows(rows, NO_FILTER, { column, descending }, pairReports(rows)).map(({ file }) => file);

describe('the chosen reports', () => {
  it.each([
    [{ state: 'errors' }, ['甲/一.docx']],
    [{ state: 'broken' }, ['丁.zip']],
    [{ state: 'unsure' }, ['丙.pdf']],
    [{ state: 'late' }, ['乙.html']],
    [{ state: 'clean' }, ['乙.html']],
    [{ level: 'township' }, ['乙.html']],
    [{ year: '2024' }, ['乙.html']],
    [{ format: 'own' }, ['丙.pdf']],
    [{ search: '乙镇' }, ['乙.html']],
    [{ search: 'ＰＤＦ' }, ['丙.pdf']],
    [{ search: '丁' }, ['丁.zip']],
    [{ search: '局', state: 'errors' }, ['甲/一.docx']],
  ] satisfies [Partial<Filter>, string[]][])('%o', (filter, expected) => {
    expect(files(filter)).toEqual(expected);
  });
});

describe('their order', () => {
  it('is by number where a column holds numbers; what is none comes last either way', () => {
    expect(sorted('received')).toEqual(['乙.html', '甲/一.docx', '丙.pdf', '丁.zip', '戊.docx']);
    expect(sorted('received', true)).toEqual(['甲/一.docx', '乙.html', '丙.pdf', '丁.zip', '戊.docx']);
  });

  it('is that of Chinese readers where it holds words', () => {
    expect(sorted('agency').slice(0, 4)).toEqual(['丙.pdf', '甲/一.docx', '戊.docx', '乙.html']);
  });
});

describe('the findings', () => {
  it('are put together by rule: the gravest first, then what concerns most reports', () => {
    const more = rowWith({ file: '己.docx', findings: [findingOf({ rule: 'deadline', severity: 'warning' }), findingOf({ severity: 'warning' })] });
    const groups = groupFindings([...rows, more]);
    expect(groups.map(({ rule, severity, reports, found }) => [rule, severity, reports, found.length])).toEqual([
      ['applications/balance', 'error', 2, 3],
      ['deadline', 'warning', 1, 1],
      ['blank', 'hint', 1, 1],
    ]);
  });
});

describe('the given files', () => {
  const file = (path: string): File => Object.defineProperty(new File([''], path.replace(/^.*\//, '')), 'webkitRelativePath', { value: path.includes('/') ? path : '' });

  it('are known by their paths, in one order, without what systems leave beside documents', () => {
    const paths = ['县/b.docx', '县/~$b.docx', '县/.git/x', '县/Thumbs.db', '县/a/c.pdf', '县/结果.ndjson', '县/A.docx'];
    expect(chosenFiles(paths.map(file)).map(({ path }) => path)).toEqual(['县/A.docx', '县/a/c.pdf', '县/b.docx']);
  });

  it('name a batch after the one folder that they are from', () => {
    expect(folderOf(chosenFiles([file('县/a.docx'), file('县/x/b.docx')]))).toBe('县');
    expect(folderOf(chosenFiles([file('县/a.docx'), file('市/b.docx')]))).toBe('');
    expect(folderOf(chosenFiles([file('a.docx')]))).toBe('');
  });
});
