/** Promises that every relation stands on the sheet with the result that it has. */
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/report/content-hash';
import type { Report } from '../../src/report/report';
import { dateRuleWords, ruleWords } from '../../src/template/rule-words';
import { projectReport } from '../cli/support/reports';
import { templateIds } from '../support/document-fixtures';
import { formatFrom, formatOf, SMALL_TEMPLATE } from '../support/formats';
import { keeping, reportOf, resultsOf, ruleOf, sheetOf } from './support/sheets';

const small = formatFrom(SMALL_TEMPLATE);
/** All relations hold; totals are left to the program. */
const FINE = {
  ...{ 'cases/received/person': '5', 'cases/received/firm': '0' },
  ...{ 'cases/granted/person': '3', 'cases/granted/firm': '0' },
  ...{ 'cases/refused/person': '1', 'cases/refused/firm': '0' },
  ...{ 'cases/carried/person': '1', 'cases/carried/firm': '0' },
};
const smallSheet = (cells: Report['cells']) => sheetOf({ format: small, report: reportOf(small, cells) });

const without = (cells: Report['cells'], key: string): Report['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([each]) => each !== key));

describe.each(templateIds)('the sheet of %s', (id) => {
  it('has every relation of the format once, in words, with a line for each place', () => {
    const format = formatOf(id);
    const { template } = format;
    const { rules } = sheetOf({ format, report: reportOf(format, {}) });
    expect(rules.map(({ words }) => words)).toEqual([
      ...template.rules.map((rule) => ruleWords(rule, format)),
      ...template['date-rules'].map((rule) => dateRuleWords(rule, template)),
    ]);
    expect(rules.map(({ title }) => title)).toEqual([...template.rules, ...template['date-rules']].map(({ title }) => title));
    const places = rules.flatMap(({ lines }) => lines).length;
    expect(places).toBe(format.rules.length + template['date-rules'].length);
  });
});

describe('a relation on the sheet', () => {
  it('passes with both sides where it holds, and says which sums are the program’s own', () => {
    const sheet = smallSheet(FINE);
    expect(ruleOf(sheet, '收支平衡').lines[0]).toEqual({
      ...{ place: '自然人', left: '5', right: '5', difference: '0', result: 'pass' },
      ...{ computed: false, kept: null, lapsed: null },
    });
    expect(ruleOf(sheet, '各行总计').lines.every(({ computed }) => computed)).toBe(true);
    const entered = smallSheet({ ...FINE, 'cases/received/total': '5' });
    expect(ruleOf(entered, '各行总计').lines.map(({ computed }) => computed)).toEqual([false, true, true, true]);
  });

  it('fails at the place where it does not hold, with the difference, and is no other finding too', () => {
    const sheet = smallSheet({ ...FINE, 'cases/received/firm': '7' });
    expect(resultsOf(ruleOf(sheet, '收支平衡'))).toEqual(['自然人 pass', '企业 fail', '总计 fail']);
    expect(ruleOf(sheet, '收支平衡').lines[1]).toMatchObject({ left: '7', right: '0', difference: '7' });
    expect(sheet.remarks.map(({ rule }) => rule)).not.toContain('cases/balance');
    expect(sheet.counts.error).toBe(2 + sheet.remarks.filter(({ severity }) => severity === 'error').length);
  });

  it('is kept with reason, name and day while what it rests on stands, and says so when it lapsed', () => {
    const report = reportOf(small, { ...FINE, 'cases/received/firm': '7' });
    const kept = keeping({ format: small, report }, 'cases/balance@firm', '系统升级前的口径');
    const sheet = sheetOf({ format: small, report: kept });
    expect(ruleOf(sheet, '收支平衡').lines[1]).toMatchObject({
      result: 'kept',
      kept: { reason: '系统升级前的口径', by: '李四', date: '2026-01-19' },
      lapsed: null,
    });
    expect(sheet.kept).toBe(1);
    const changed = { ...kept, cells: { ...kept.cells, 'cases/received/firm': '8' } };
    const line = ruleOf(sheetOf({ format: small, report: changed }), '收支平衡').lines[1];
    expect(line).toMatchObject({ result: 'fail', kept: null, lapsed: '系统升级前的口径' });
  });

  it('is not applicable where all its cells are', () => {
    const firm = Object.fromEntries(['received', 'granted', 'refused', 'carried'].map((row) => [`cases/${row}/firm`, 'n/a']));
    expect(resultsOf(ruleOf(smallSheet({ ...FINE, ...firm }), '收支平衡'))).toEqual([
      '自然人 pass',
      '企业 not-applicable',
      '总计 pass',
    ]);
  });

  it('is not checked while a cell is blank or holds no number', () => {
    const blank = smallSheet(without(FINE, 'cases/carried/person'));
    expect(resultsOf(ruleOf(blank, '收支平衡'))).toEqual(['自然人 unfilled', '企业 pass', '总计 unfilled']);
    const wrong = smallSheet({ ...FINE, 'cases/carried/person': '一' });
    expect(resultsOf(ruleOf(wrong, '收支平衡'))[0]).toBe('自然人 unreadable');
    expect(ruleOf(wrong, '收支平衡').lines[0]).toMatchObject({ left: null, right: null, difference: null });
  });

  it('to last year waits for last year’s report, then for the figure', () => {
    const format = formatOf('cn-2021');
    const report = projectReport('templates/cn-2021/example.json');
    const title = '上年结转等于上年报告的结转下年度';
    const alone = ruleOf(sheetOf({ format, report }), title);
    expect(new Set(alone.lines.map(({ result }) => result))).toEqual(new Set(['no-last-year']));
    const last = { ...report, year: report.year - 1 };
    const beside = sheetOf({ format, report }, { format, report: last });
    expect(beside.previous).toBe(last.year);
    expect(ruleOf(beside, title).lines[0]).toMatchObject({ place: '自然人', result: 'fail' });
    const cells = without(last.cells, 'applications/carried-out/natural');
    const partial = sheetOf({ format, report }, { format, report: { ...last, cells } });
    expect(ruleOf(partial, title).lines[0]?.result).toBe('no-last-figure');
  });

  it('between dates says both and the days between them', () => {
    const report = { ...reportOf(small, FINE), fields: { date: '2026-01-20', 'filled-on': '2026-01-18' } };
    const title = '填报日期与报告日期一致';
    expect(ruleOf(sheetOf({ format: small, report }), title).lines).toEqual([
      {
        ...{ place: null, left: '2026年1月18日', right: '2026年1月20日', difference: '-2 天' },
        ...{ computed: false, result: 'fail', kept: null, lapsed: null },
      },
    ]);
    expect(resultsOf(ruleOf(smallSheet(FINE), title))).toEqual(['— unfilled']);
  });
});

describe('the sheet', () => {
  it('says what report it is of', () => {
    const report = reportOf(small, FINE);
    expect(sheetOf({ format: small, report })).toMatchObject({
      ...{ agency: '甲县水利局', year: 2025, format: '小格式', source: '测试用格式' },
      ...{ previous: null, revision: 12, time: '2026-01-20 09:30', hash: contentHash(report) },
    });
  });

  it('has the findings of all other checks, the gravest first and those of one check together', () => {
    const report = projectReport('seeds/xinxiang-2018/report.json');
    const { remarks, counts, kept, rules } = sheetOf({ format: formatOf(report.template), report });
    const broken = rules.flatMap(({ lines }) => lines).filter(({ result }) => result === 'fail').length;
    expect(remarks.length + broken).toBe(counts.error + counts.warning + counts.hint + kept);
    const grades = remarks.map(({ severity }) => ['error', 'warning', 'hint'].indexOf(severity));
    expect(grades).toEqual([...grades].sort());
    const checks = remarks.map(({ severity, rule }) => `${severity} ${rule}`);
    expect(checks.filter((check, index) => check !== checks[index - 1])).toEqual([...new Set(checks)]);
  });
});
