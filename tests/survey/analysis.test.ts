// Promises what an analysis says of a set: sums by concept across formats, years side by side, outliers, faults, who is late.
import Big from 'big.js';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../src/report/report';
import { formatNumber } from '../../src/report/value';
import { analyse, type Analysis } from '../../src/survey/analysis';
import { CHECK_NAMES } from '../../src/survey/check-names';
import { NO_CHOICES } from '../../src/survey/doubles';
import { measuresOf } from '../../src/survey/measure';
import { outlyingWords } from '../../src/survey/outlying-words';
import { shareOf } from '../../src/survey/share';
import { finish } from '../../src/survey/steps';
import { NOBODY_ABSENT, type SurveyedReport } from '../../src/survey/surveyed-report';
import { knownFormat } from '../support/known-formats';
import { national, reportBy, surveyed, vocabulary } from './support';

const analysed = (reports: readonly SurveyedReport[], year = 2024): Analysis =>
  finish(analyse(reports, { year, choices: NO_CHOICES }, NOBODY_ABSENT, vocabulary()));
const surveyOf = ({ measures }: Analysis, name: string) => measures.find(({ measure }) => measure.name === name);
const totalOf = (analysis: Analysis, name: string) => {
  const total = surveyOf(analysis, name)?.distribution.spread?.total;
  return total && formatNumber(total);
};

/** A report of 2014's format in which every cell says the same. */
const town = (text: string, name = '某镇') => {
  const format = knownFormat('stat-2014');
  const cells = Object.fromEntries([...format.cells.keys()].map((key) => [key, text]));
  return surveyed(format, { ...emptyReport('stat-2014', { name, level: 'township' }, 2024), cells }, { findings: [] });
};

describe('measures', () => {
  it('of one format are its main figures, the kinds of results, and its other concepts without their applicants', () => {
    const names = measuresOf([national()], vocabulary()).map(({ name }) => name);
    expect(names.slice(0, 12)).toEqual(['本年新收', '上年结转', '办结', '结转下年度', '行政复议', '行政诉讼', '予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理']);
    expect(names).toContain('行政规范性文件：制发件数');
    expect(names.some((name) => name.includes('自然人'))).toBe(false);
    expect(new Set(names).size).toBe(names.length);
  });

  it('of several formats are the main ones that any counts, and the others that all count', () => {
    const both = [national(), knownFormat('stat-2014')];
    const measures = measuresOf(both, vocabulary());
    expect(measures.find(({ name }) => name === '上年结转')).toBeDefined();
    const others = measures.filter(({ group }) => group === 'other').map(({ name }) => name);
    expect(others).toContain('行政规范性文件：制发件数');
    expect(others).not.toContain('会议数');
    expect(others).not.toContain('属于三类内部事务信息');
    // A format without figures takes none from the others.
    expect(measuresOf([...both, knownFormat('work-summary-2017')], vocabulary())).toEqual(measures);
  });

  it('leave out amounts in different units', () => {
    const units = (formats: readonly string[]) => measuresOf(formats.map(knownFormat), vocabulary()).filter(({ name }) => name.includes('收费')).map(({ unit }) => unit);
    expect(units(['cn-2021'])).toEqual(['万元']);
  });
});

describe('figures', () => {
  it('are summed exactly, and those of other formats stand beside them', () => {
    const reports = Array.from({ length: 9 }, (_, index) => reportBy(index + 1));
    const expected = reports.reduce((sum, { report }) => sum.plus(report.cells['applications/received/total'] ?? '0'), new Big(0));
    const analysis = analysed([...reports, town('4')]);
    expect(totalOf(analysis, '本年新收')).toBe(expected.plus(4).toFixed());
    expect(surveyOf(analysis, '上年结转')?.distribution).toMatchObject({ numbers: 9, notCounted: 1, silent: 0 });
    const blank = analysed([...reports, town('')]);
    expect(totalOf(blank, '本年新收')).toBe(expected.toFixed());
    expect(surveyOf(blank, '本年新收')?.distribution).toMatchObject({ numbers: 9, silent: 1 });
  });

  it('count as none where the total is computed from parts that are not all filled in', () => {
    const part = reportBy(10, { name: '缺项局' });
    const cells = Object.fromEntries(Object.entries(part.report.cells).filter(([key]) => !key.startsWith('applications/received/')));
    const gappy = surveyed(national(), { ...part.report, cells: { ...cells, 'applications/received/natural': '67' } });
    const analysis = analysed([reportBy(1), gappy]);
    expect(surveyOf(analysis, '本年新收')?.distribution).toMatchObject({ numbers: 1, silent: 1 });
    expect(totalOf(analysis, '本年新收')).toBe(reportBy(1).report.cells['applications/received/total']);
  });

  it('have shares of their total', () => {
    const total = new Big(8);
    expect(shareOf({ kind: 'number', number: new Big(1) }, total)).toBe('12.50');
    expect(shareOf({ kind: 'blank' }, total)).toBeNull();
    expect(shareOf({ kind: 'number', number: new Big(0) }, new Big(0))).toBeNull();
  });

  it('count each agency once', () => {
    const twice = [reportBy(1), reportBy(1, { row: { file: '另.docx' } }), reportBy(2)];
    expect(totalOf(analysed(twice), '本年新收')).toBe(totalOf(analysed([reportBy(1), reportBy(2)]), '本年新收'));
  });
});

describe('two years', () => {
  it('are compared over the agencies that have both', () => {
    const cells = (received: string) => ({ 'applications/received/total': received });
    const reports = [
      reportBy(1, { cells: cells('30') }),
      reportBy(2, { cells: cells('12') }),
      reportBy(3, { cells: cells('1000') }),
      reportBy(11, { name: '第1局', year: 2023, cells: cells('20') }),
      reportBy(12, { name: '第 2 局', year: 2023, cells: cells('20') }),
      reportBy(14, { name: '第4局', year: 2023, cells: cells('500') }),
    ];
    const analysis = analysed(reports);
    expect(analysis.counted).toHaveLength(3);
    expect(analysis.pairs).toHaveLength(2);
    expect(surveyOf(analysis, '本年新收')?.change).toMatchObject({ pairs: 2, difference: '+2', percent: '+5.0%' });
    expect(surveyOf(analysed(reports, 2023), '本年新收')?.change).toBeNull();
  });
});

describe('outliers', () => {
  it('are named among agencies of the same level, with what they are compared with', () => {
    const received = (text: string) => ({ 'applications/received/total': text });
    const reports = Array.from({ length: 10 }, (_, index) => reportBy(index + 1, { cells: received(String(20 + index)) }));
    const odd = reportBy(50, { name: '税务局', cells: received('2400') });
    const county = surveyed(national(), { ...reportBy(60, { name: '某县', cells: received('5000') }).report, agency: { name: '某县', level: 'government' } });
    const found = analysed([...reports, odd, county]).outlying.filter(({ measure }) => measure.name === '本年新收');
    expect(found.map(({ report }) => report.row.agency)).toEqual(['税务局']);
    expect(found[0] && outlyingWords(found[0])).toBe('是同层级（部门）11 个非零数中位数的 96.0 倍');
  });

  it('are named for a change unlike the others', () => {
    const received = (text: string) => ({ 'applications/received/total': text });
    const reports = Array.from({ length: 9 }, (_, index) => [
      reportBy(index + 1, { cells: received(String(2 ** (index + 1) * (index === 4 ? 40 : 1))) }),
      reportBy(index + 31, { name: `第${String(index + 1)}局`, year: 2023, cells: received(String(2 ** (index + 1))) }),
    ]).flat();
    const found = analysed(reports).outlying.filter(({ measure, kind }) => measure.name === '本年新收' && kind === 'change');
    expect(found.map(({ report }) => report.row.agency)).toEqual(['第5局']);
    expect(found[0]).toMatchObject({ text: '1280', last: '32' });
  });
});

describe('faults', () => {
  it('are counted by rule, the gravest and commonest first, with the names of their rules', () => {
    const wrong = (seed: number) => reportBy(seed, { cells: { 'applications/received/total': '99999' } });
    const analysis = analysed([wrong(1), wrong(2), reportBy(3, { fields: { date: '' } }), reportBy(4)]);
    const [first] = analysis.faults;
    expect(first).toMatchObject({ severity: 'error' });
    expect(first?.reports.map(({ row }) => row.agency)).toEqual(['第1局', '第2局', '第3局', '第4局']);
    const totals = analysis.faults.find(({ rule }) => rule.startsWith('applications/'));
    expect(totals?.reports.map(({ row }) => row.agency)).toEqual(['第1局', '第2局']);
    expect(totals?.name).toMatch(/总计|第一项加第二项/);
    expect(totals?.example.child).toBe('第1局');
    expect(analysis.faults.find(({ rule }) => rule === 'field-missing')).toMatchObject({ findings: 1, name: '应填的项目没有填' });
  });

  it('have a name for every check of the program', () => {
    const folder = path.resolve(import.meta.dirname, '../../src/check');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const rules = sources.flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\brule: '([a-z-]+)'/g)].map(([, rule = '']) => rule));
    expect(new Set(rules).size).toBeGreaterThan(40);
    expect([...new Set(rules)].filter((rule) => !(rule in CHECK_NAMES))).toEqual([]);
  });

  it('and who is late or says no date', () => {
    const reports = [reportBy(1), reportBy(2, { fields: { date: '2025-02-03' } }), reportBy(3, { fields: { date: '' } })];
    const { late, undated } = analysed(reports);
    expect(late).toMatchObject([{ due: '2025-01-31', date: '2025-02-03', report: { row: { agency: '第2局' } } }]);
    expect(undated).toMatchObject([{ date: null, report: { row: { agency: '第3局' } } }]);
  });
});
