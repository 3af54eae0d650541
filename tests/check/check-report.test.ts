import { describe, expect, it } from 'vitest';
import { checkReport, summarise } from '../../src/check/check-report';
import { countCharacters, isDate } from '../../src/check/check-text';
import { createLedger } from '../../src/check/ledger';
import { sectionProgress } from '../../src/check/progress';
import { emptyReport, type Report } from '../../src/report/report';
import { formatFrom, SMALL_TEMPLATE } from '../support/formats';

const format = formatFrom(SMALL_TEMPLATE);
const rows = ['received', 'granted', 'refused', 'carried'];
const zeros = Object.fromEntries(rows.flatMap((row) => ['person', 'firm'].map((column) => [`cases/${row}/${column}`, '0'])));
const right: Report = {
  ...emptyReport('small', { name: '甲县', level: 'government' }, 2025),
  fields: { date: '2026-01-20', 'filled-on': '2026-01-20' },
  narrative: { overview: ['本年度工作平稳。'] },
  cells: zeros,
};
const check = (change: Partial<Report>) => checkReport(format, { ...right, ...change });

describe('the check of a report', () => {
  it('finds nothing in a right one', () => {
    expect(check({})).toEqual([]);
  });

  it('says what is missing', () => {
    const empty = emptyReport('small', { name: ' ', level: 'other' }, 2025);
    expect(checkReport(format, empty).map(({ rule, message }) => [rule, message])).toEqual([
      ['agency-missing', '“机关名称”未填'],
      ['field-missing', '“报告日期”未填'],
      ['narrative-missing', '“一、总体情况”没有正文'],
      ['blank', '“办件”表未填，共 8 格；没有就填 0'],
    ]);
  });

  it('names the first of some blank cells', () => {
    const cells = { ...zeros, 'cases/granted/firm': '', 'cases/carried/person': '' };
    expect(check({ cells })[0]).toMatchObject({
      message: '“办件”表还有 2 格未填，从“予以公开”一行“企业”一列起；没有就填 0',
      cells: ['cases/granted/firm', 'cases/carried/person'],
    });
  });

  it('measures a text against its limit without counting blanks', () => {
    const [finding] = check({ narrative: { overview: ['　　一二三四五六七八九十', ' 一二三四五六七八九十 ，'] } });
    expect(finding).toMatchObject({ severity: 'warning', source: '测试上限' });
    expect(finding?.message).toBe('“一、总体情况”现有 21 字，应不超过 20 字，多 1 字');
  });

  it('compares dates and refuses what is none', () => {
    expect(check({ fields: { date: '2026-01-20', 'filled-on': '2026-01-19' } })[0]).toMatchObject({
      severity: 'hint',
      message: '“填报日期”为2026年1月19日，“报告日期”为2026年1月20日，两者不是同一天，应核对',
    });
    expect(check({ fields: { date: '2026.1.20' } })[0]?.message).toMatch(/“2026\.1\.20”，应为年-月-日/);
    expect(['2024-02-29', '2026-12-31'].map(isDate)).toEqual([true, true]);
    expect(['2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-1-1'].some(isDate)).toBe(false);
  });

  it('joins rows with the same wrong unit in one finding', () => {
    const findings = check({ units: { 'cases/granted': '个', 'cases/refused': '个', 'cases/received': '件' } });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toBe('“予以公开”等 2 行以“个”为单位，应以“件”为单位');
  });

  it('says when the format is not the year’s, and what it cannot print', () => {
    expect(check({ year: 2020 })[0]?.message).toBe('报告年度为 2020，“小格式”适用于2021 至 2030 年度');
    const strange = check({ cells: { ...zeros, 'old/row/column': '3' }, narrative: { ...right.narrative, lost: ['字'] } });
    expect(strange.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['unknown-narrative', 'warning'],
      ['unknown-cell', 'warning'],
    ]);
  });

  it('puts the gravest first and counts them', () => {
    const findings = check({
      cells: { ...zeros, 'cases/received/person': '1', 'cases/refused/total': '9' },
      fields: { date: '2026-01-20', 'filled-on': '2026-01-19' },
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'warning', 'hint']);
    expect(summarise(findings)).toEqual({ error: 3, warning: 1, hint: 1 });
  });

  it('gives every finding a source and an id of its own', () => {
    const findings = checkReport(format, {
      ...emptyReport('small', { name: '', level: 'other' }, 2001),
      cells: { 'cases/received/person': 'x', 'cases/received/firm': 'y', 'q/r/s': '1' },
      units: { 'cases/granted': '个' },
    });
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    for (const finding of findings) expect(finding.source).not.toBe('');
  });
});

describe('progress', () => {
  const progress = (report: Report, done: string[] = []) => {
    const ledger = createLedger(format, report.cells);
    const findings = checkReport(format, report, ledger);
    return sectionProgress(format, report, ledger, findings, done).map(({ status, filled, total }) => [status, filled, total]);
  };

  it('goes from not started to done; text is done only when the clerk says so', () => {
    expect(progress(emptyReport('small', right.agency, 2025))).toEqual([
      ['not-started', 0, 1],
      ['not-started', 0, 8],
    ]);
    expect(progress({ ...right, cells: { 'cases/received/person': '0' } })).toEqual([
      ['in-progress', 1, 1],
      ['in-progress', 1, 8],
    ]);
    expect(progress(right, ['text'])).toEqual([
      ['done', 1, 1],
      ['done', 8, 8],
    ]);
  });

  it('shows a problem only for an error that is more than a blank', () => {
    expect(progress({ ...right, cells: { ...zeros, 'cases/received/person': '1' } })[1]).toEqual(['problem', 8, 8]);
  });
});

it('counts characters, not bytes or halves of characters', () => {
  expect(countCharacters(['𠮷野家 ', ['ok', { cell: 'cases/received/person' }, '。']], createLedger(format, zeros))).toBe(7);
});

it('counts the captions and cells of tables and pictures, as they are printed, and no alternative texts', () => {
  const table = { table: { caption: '题 目', header: true, rows: [['甲', '乙\n丙'], ['', '1']] } };
  const picture = { picture: { caption: '图', alternative: '说明', type: 'png', width: 1, height: 1, data: '' } } as const;
  expect(countCharacters(['文。', table, picture], createLedger(format, zeros))).toBe(9);
});
