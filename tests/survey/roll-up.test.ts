// Promises sums that are exact cell by cell, and that every reason for doubt is told with its child and nowhere else.
import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../src/check/ledger';
import { emptyReport } from '../../src/report/report';
import { printedValue } from '../../src/report/value';
import { compareOwn } from '../../src/survey/compare-own';
import type { RollUpScope } from '../../src/survey/choose-children';
import { doubtWords } from '../../src/survey/messages';
import { isSure, rollUp, type RollUp } from '../../src/survey/roll-up';
import { rollUpReport } from '../../src/survey/roll-up-report';
import { finish } from '../../src/survey/steps';
import { NOBODY_ABSENT, reportKey, type Absent, type SurveyedReport } from '../../src/survey/surveyed-report';
import { knownFormat } from '../support/known-formats';
import { national, reportBy, scopeOf, surveyed, vocabulary } from './support';

function sumUp(reports: readonly SurveyedReport[], scope: Partial<RollUpScope> = {}, absent: Absent = NOBODY_ABSENT): RollUp {
  return finish(rollUp(reports, scopeOf(scope), absent, vocabulary()));
}

const textOf = ({ sums }: RollUp, key: string): string => printedValue(sums.get(key)?.value ?? { kind: 'blank' });
const doubtsOf = ({ sums }: RollUp, key: string): string[] => (sums.get(key)?.doubts ?? []).map(doubtWords);
const doubted = ({ sums }: RollUp): string[] => [...sums.values()].filter(({ doubts }) => doubts.length > 0).map(({ key }) => key);

const NATURAL = 'applications/received/natural';
const TOTAL = 'applications/received/total';
const FEES = 'disclosure/fees/amount';

describe('sums', () => {
  it('are those of the children in every cell, whatever the children say', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const children = Array.from({ length: (seed % 4) * 7 + 1 }, (_, index) => reportBy(seed * 100 + index));
      const result = sumUp(children);
      for (const key of national().cells.keys()) {
        const expected = children.reduce((sum, { report }) => sum.plus(report.cells[key] ?? '0'), new Big(0));
        expect(textOf(result, key), `${String(seed)} ${key}`).toBe(expected.toFixed());
      }
      expect(result.overall).toEqual([]);
    }
  });

  it('of 20 children are exact, and a child with a wrong total is named with both numbers', () => {
    const children = Array.from({ length: 20 }, (_, index) => reportBy(index + 1));
    const right = Number(children[6]?.report.cells[TOTAL]);
    const wrong = [...children];
    wrong[6] = reportBy(7, { name: '水利局', cells: { [TOTAL]: String(right + 9) } });
    const result = sumUp(wrong);
    for (const key of national().cells.keys()) {
      const expected = children.reduce((sum, { report }) => sum.plus(report.cells[key] ?? '0'), new Big(0));
      expect(textOf(result, key), key).toBe(expected.toFixed());
    }
    expect(doubtsOf(result, TOTAL)).toEqual([`“水利局”的总计填的是 ${String(right + 9)}，各项之和是 ${String(right)}，按各项之和计入`]);
    expect(result.overall).toEqual([]);
    expect(sumUp(children).sums.get(TOTAL)?.doubts).toEqual([]);
  });

  it('keep every decimal of amounts', () => {
    const amounts = ['0.1', '0.2', '999999999.000001', '3'];
    const fees = [...national().cells.values()].find(({ quantity }) => quantity === 'amount')?.key ?? FEES;
    const result = sumUp(amounts.map((amount, index) => reportBy(index + 1, { cells: { [fees]: amount } })));
    expect(textOf(result, fees)).toBe('1000000002.300001');
  });

  it('keep blank, 0 and 不适用 apart, and say where they meet', () => {
    const cases = [
      [['', '', ''], '', 0],
      [['n/a', 'n/a', 'n/a'], '不适用', 0],
      [['0', '0', '0'], '0', 0],
      [['0', 'n/a', 'n/a'], '0', 0],
      [['5', 'n/a', ''], '5', 1],
      [['n/a', '', 'n/a'], '', 1],
    ] as const;
    const key = 'disclosure/licences/decisions';
    for (const [texts, sum, doubts] of cases) {
      const result = sumUp(texts.map((text, index) => reportBy(index + 1, { cells: { [key]: text }, row: { findings: [] } })));
      expect(textOf(result, key), texts.join()).toBe(sum);
      expect(doubtsOf(result, key), texts.join()).toHaveLength(doubts);
    }
    const mixed = sumUp(['5', 'n/a', ''].map((text, index) => reportBy(index + 1, { cells: { [key]: text } })));
    expect(mixed.sums.get(key)?.kinds).toEqual({ numbers: 1, notApplicable: 1, blank: 1 });
  });

  it('list what each child adds', () => {
    const children = [reportBy(1, { cells: { [NATURAL]: '5' } }), reportBy(2, { cells: { [NATURAL]: 'n/a' } }), reportBy(3, { cells: { [NATURAL]: '约3' } })];
    expect(sumUp(children).parts(NATURAL).map(({ child, text }) => [child.row.agency, text])).toEqual([['第1局', '5'], ['第2局', 'n/a'], ['第3局', '']]);
  });
});

describe('a doubt', () => {
  it('stands at the cells that it is about and nowhere else', () => {
    const clean = sumUp([reportBy(1), reportBy(2)]);
    expect(doubted(clean)).toEqual([]);
    const unsure = sumUp([reportBy(1, { row: { unsure: 1, unsureCells: [NATURAL] } }), reportBy(2)]);
    expect(doubted(unsure)).toEqual([NATURAL]);
    expect(doubtsOf(unsure, NATURAL)[0]).toContain('第1局');
    const noNumber = sumUp([reportBy(1, { cells: { 'disclosure/licences/decisions': '约3件' } }), reportBy(2)]);
    expect(doubted(noNumber)).toEqual(['disclosure/licences/decisions']);
    expect(doubtsOf(noNumber, 'disclosure/licences/decisions')).toEqual(['“第1局”填的“约3件”不是数，没有计入']);
  });

  it('comes from an error of a child at the cells that the error names', () => {
    const child = reportBy(2);
    const wrong = reportBy(2, { cells: { 'applications/carried-in/natural': String(Number(child.report.cells['applications/carried-in/natural']) + 1) } });
    const cells = new Set(wrong.row.findings.filter(({ severity }) => severity === 'error').flatMap(({ cells: named }) => named.map(({ key }) => key)));
    expect(cells.size).toBeGreaterThan(3);
    const result = sumUp([reportBy(1), wrong]);
    // The entered total of the row is doubted by itself.
    expect(new Set(doubted(result))).toEqual(cells);
    expect(doubtsOf(result, 'applications/carried-out/natural')[0]).toMatch(/^“第2局”有错误：.*差/);
    const sum = result.sums.get('disclosure/licences/decisions');
    expect(sum && isSure(result, sum)).toBe(true);
  });

  it('does not come from a warning', () => {
    const cells = [{ key: NATURAL, table: '', path: [], column: [] }];
    const finding = { id: 'x', rule: 'x', message: 'x', left: null, right: null, difference: null, where: '', cells, cause: null };
    const warned = reportBy(1, { row: { findings: [{ ...finding, severity: 'warning' }] } });
    expect(doubted(sumUp([warned]))).toEqual([]);
    expect(doubted(sumUp([reportBy(1, { row: { findings: [{ ...finding, severity: 'error' }] } })]))).toEqual([NATURAL]);
  });

  it('about who is absent is one about every sum', () => {
    const broken = { file: '财政局.doc', reasons: ['旧格式'] };
    const result = sumUp([reportBy(1)], {}, { broken: [broken], missing: ['教育局'] });
    expect(result.overall.map(doubtWords)).toEqual(['缺“教育局”的年报', '文件“财政局.doc”不能读取：旧格式']);
    const sum = result.sums.get(NATURAL);
    expect(sum && isSure(result, sum)).toBe(false);
  });

  it('comes from amounts in another unit, which are not added', () => {
    const fees = [...national().cells.values()].find(({ quantity }) => quantity === 'amount');
    const key = fees?.key ?? '';
    const child = reportBy(1, { cells: { [key]: '20000' } });
    const inYuan = { ...child, report: { ...child.report, units: { [`${fees?.table.id ?? ''}/${fees?.row.id ?? ''}`]: '元' } } };
    const result = sumUp([inYuan, reportBy(2, { cells: { [key]: '3' } })]);
    expect(textOf(result, key)).toBe('3');
    expect(doubtsOf(result, key)).toEqual(['“第1局”的单位是元，应为万元，没有计入']);
  });

  it('comes from totals without all their parts, which count as entered', () => {
    const result = sumUp([reportBy(1, { cells: { [NATURAL]: '', [TOTAL]: '77' } }), reportBy(2, { cells: {} })]);
    const second = Number(reportBy(2).report.cells[TOTAL]);
    expect(textOf(result, TOTAL)).toBe(String(77 + second));
    expect(doubtsOf(result, TOTAL)).toContain('“第1局”的各项没有填全，按所填的总计 77 计入');
  });
});

describe('the same agency twice', () => {
  const draft = (revision: number) => ({ id: 'draft-1', revision });

  it('counts with the later revision', () => {
    const early = reportBy(1, { cells: { [NATURAL]: '1' }, row: { file: '甲1.json', draft: draft(3) } });
    const late = reportBy(1, { cells: { [NATURAL]: '2' }, row: { file: '甲2.json', draft: draft(12) } });
    const result = sumUp([late, early]);
    expect(textOf(result, NATURAL)).toBe('2');
    expect(result.doubles).toMatchObject([{ agency: '第1局', reason: 'later' }]);
    expect(result.leftOut).toEqual([{ report: early, reason: 'double' }]);
  });

  it('counts once where the figures are the same, blanks in the name aside', () => {
    const result = sumUp([reportBy(1, { name: '第1局' }), reportBy(1, { name: '第 1 局', row: { file: '另.docx' } })]);
    expect(textOf(result, NATURAL)).toBe(reportBy(1).report.cells[NATURAL]);
    expect(result.doubles[0]?.reason).toBe('same');
    expect(result.overall).toEqual([]);
  });

  it('waits for a choice where nothing decides, and counts the chosen one then', () => {
    const [one, other] = [reportBy(1, { cells: { [NATURAL]: '1' } }), reportBy(1, { cells: { [NATURAL]: '2' }, row: { file: '另.docx' } })];
    const open = sumUp([one, other, reportBy(2, { cells: { [NATURAL]: '40' } })]);
    expect(textOf(open, NATURAL)).toBe('40');
    expect(open.overall.map(doubtWords)).toEqual(['“第1局”有 2 份内容不同的年报，没有选定用哪一份，都没有计入']);
    const choices = new Map([[open.doubles[0]?.key ?? '', reportKey(other)]]);
    const decided = sumUp([one, other, reportBy(2, { cells: { [NATURAL]: '40' } })], { choices });
    expect(textOf(decided, NATURAL)).toBe('42');
    expect(decided.overall).toEqual([]);
  });

  it('is no double without a name', () => {
    const result = sumUp([reportBy(1, { name: '' }), reportBy(2, { name: '', row: { file: '无名.docx' } })]);
    expect(result.children).toHaveLength(2);
    expect(result.doubles).toEqual([]);
  });
});

describe('other formats and years', () => {
  const older = () => {
    const format = knownFormat('cn-2019');
    const cells = Object.fromEntries([...format.cells.keys()].map((key) => [key, '3']));
    return surveyed(format, { ...emptyReport('cn-2019', { name: '旧局', level: 'department' }, 2024), cells }, { findings: [] });
  };

  it('are left out by name', () => {
    const [old, before] = [older(), reportBy(5, { year: 2023 })];
    const result = sumUp([reportBy(1), old, before]);
    expect(result.children.map(({ row }) => row.agency)).toEqual(['第1局']);
    expect(result.leftOut).toEqual([{ report: old, reason: 'format' }]);
  });

  it('are added on request where they count exactly the same, else named', () => {
    const result = sumUp([reportBy(1, { cells: { [NATURAL]: '10' } }), older()], { otherFormats: true });
    expect(textOf(result, NATURAL)).toBe('13');
    const cut = [...national().cells.values()].find(({ concept }) => concept?.startsWith('results-other-unpaid/'))?.key ?? '';
    expect(doubtsOf(result, cut)).toEqual(['“旧局”的格式没有与此完全相同的数，没有计入']);
    const finer = sumUp([older(), reportBy(1)], { format: knownFormat('cn-2019'), otherFormats: true });
    const other = [...knownFormat('cn-2019').cells.values()].find(({ concept }) => concept === 'results-other/natural')?.key ?? '';
    const parts = ['results-other-not-supplemented', 'results-other-unpaid', 'results-other-otherwise'].map((concept) => {
      const key = [...national().cells.values()].find((cell) => cell.concept === `${concept}/natural`)?.key ?? '';
      return Number(reportBy(1).report.cells[key]);
    });
    expect(textOf(finer, other)).toBe(String(3 + parts.reduce((sum, each) => sum + each, 0)));
  });

  it('count what is filled in of a total that their format computes, and say so', () => {
    const format = knownFormat('cn-2019');
    const column = (concept: string, of = format) => [...of.cells.values()].find((cell) => cell.concept === concept)?.key ?? '';
    const gappy = surveyed(format, { ...emptyReport('cn-2019', { name: '旧局', level: 'department' }, 2024), cells: { [column('applications-received/natural')]: '7' } }, { findings: [] });
    const result = sumUp([reportBy(1), gappy], { otherFormats: true });
    const total = column('applications-received', national());
    expect(textOf(result, total)).toBe(String(7 + Number(reportBy(1).report.cells[total])));
    expect(doubtsOf(result, total)).toEqual(['“旧局”的各项没有填全，只计入已填的']);
  });
});

describe("the parent's own report", () => {
  it('is no child, and is compared cell by cell', () => {
    const children = [reportBy(1, { cells: { [NATURAL]: '5' } }), reportBy(2, { cells: { [NATURAL]: '6' } })];
    const sums = sumUp(children);
    const cells = rollUpReport(sums, { name: '某县', level: 'government' }).cells;
    const own = surveyed(national(), { ...emptyReport('cn-2021', { name: '某县', level: 'government' }, 2024), cells: { ...cells, [NATURAL]: '9' } });
    const result = sumUp([...children, own], { own: reportKey(own) });
    expect(result.children).toHaveLength(2);
    const differences = compareOwn(result) ?? [];
    expect(differences.find(({ key }) => key === NATURAL)).toEqual({ key: NATURAL, sum: '11', own: '9', difference: '-2' });
    // Its computed totals follow.
    expect(differences.map(({ key }) => key)).toContain(TOTAL);
    expect(differences.every(({ difference }) => difference === '-2')).toBe(true);
    expect(compareOwn(sums)).toBeNull();
  });

  it('is begun from the sums, totals left to the format', () => {
    const result = sumUp([reportBy(1), reportBy(2), reportBy(3)]);
    const report = rollUpReport(result, { name: '某县人民政府', level: 'government' });
    expect(report).toMatchObject({ template: 'cn-2021', agency: { name: '某县人民政府', level: 'government' }, year: 2024, narrative: {} });
    const ledger = createLedger(national(), report.cells);
    for (const [key, { value }] of result.sums) expect(printedValue(ledger.value(key)), key).toBe(printedValue(value));
    expect(Object.keys(report.cells).some((key) => national().computedBy.has(key))).toBe(false);
    expect(ledger.findings().filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('begins with the totals that children gave without their parts', () => {
    const cells = Object.fromEntries([...national().cells.keys()].map((key) => [key, key === TOTAL ? '77' : '']));
    const result = sumUp([reportBy(1, { cells }), reportBy(2, { cells })]);
    expect(rollUpReport(result, { name: '', level: 'other' }).cells).toEqual({ [TOTAL]: '154' });
  });
});
