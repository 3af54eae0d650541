// Promises the files: workbooks whose numbers are numbers and whose texts never run, and one page for the leader.
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/read/xlsx/read-xlsx';
import type { DocumentBlock } from '../../src/document/document';
import { analyse, type Analysis } from '../../src/survey/analysis';
import { analysisWorkbook } from '../../src/survey/analysis-workbook';
import { composeSummary } from '../../src/survey/compose-summary';
import { NO_CHOICES } from '../../src/survey/doubles';
import { renderSummary } from '../../src/survey/render-summary';
import { rollUp } from '../../src/survey/roll-up';
import { rollUpWorkbook } from '../../src/survey/roll-up-workbook';
import { finish } from '../../src/survey/steps';
import { NOBODY_ABSENT, type Absent, type SurveyedReport } from '../../src/survey/surveyed-report';
import { strFromU8, unzipSync } from 'fflate';
import { reportBy, scopeOf, vocabulary } from './support';

const NATURAL = 'applications/received/natural';
const analysed = (reports: readonly SurveyedReport[], absent: Absent = NOBODY_ABSENT): Analysis =>
  finish(analyse(reports, { year: 2024, choices: NO_CHOICES }, absent, vocabulary()));

/** The rows of a sheet, as texts by column. */
function rowsOf(bytes: Uint8Array, name: string): string[][] {
  const tables = readXlsx(bytes).document?.blocks.filter((block) => block.kind === 'table') ?? [];
  return (tables.find(({ caption }) => caption === name)?.rows ?? []).map(({ cells }) => {
    const row: string[] = [];
    for (const { column, text } of cells) row[column] = text;
    return Array.from(row, (text) => (text as string | undefined) ?? '');
  });
}

describe('the workbook of a roll-up', () => {
  it('has each sum with its doubts, and what each child adds to it', async () => {
    const children = [reportBy(1, { name: '=HYPERLINK("x")', cells: { [NATURAL]: '5' } }), reportBy(2, { cells: { [NATURAL]: 'n/a' } }), reportBy(3, { cells: { [NATURAL]: '7', 'applications/received/total': '999999' } })];
    const bytes = await rollUpWorkbook(finish(rollUp(children, scopeOf(), { broken: [], missing: ['教育局'] }, vocabulary())));
    const isNatural = ([, row, column]: string[]): boolean => row === '一、本年新收政府信息公开申请数量' && column === '自然人';
    const sums = rowsOf(bytes, '汇总').find(isNatural) ?? [];
    expect(sums.slice(4, 9)).toEqual(['12', '2', '1', '0', '有疑点']);
    const parts = rowsOf(bytes, '各单位');
    expect(parts[0]?.slice(5)).toEqual(['\'=HYPERLINK("x")', '第2局', '第3局']);
    expect(parts.find(isNatural)?.slice(4)).toEqual(['12', '5', '不适用', '7']);
    expect(rowsOf(bytes, '汇总').flat().join()).toContain('“第3局”的总计填的是 999999');
    expect(rowsOf(bytes, '说明').flat()).toContain('缺“教育局”的年报');
    const all = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('xl/worksheets/sheet')).map(([, part]) => strFromU8(part));
    expect(all).toHaveLength(3);
    for (const xml of all) expect(xml).not.toContain('<f>');
    expect(all[1]).toMatch(/<c r="F\d+"(?: s="\d+")?(?: t="n")?><v>5<\/v>/);
  });
});

describe('the workbook of an analysis', () => {
  it('has the spread of each figure, each report with its share, faults and who is late', async () => {
    const received = (text: string) => ({ 'applications/received/total': text });
    const reports = [reportBy(1, { cells: received('10') }), reportBy(2, { cells: received('30'), fields: { date: '2025-03-01' } })];
    const bytes = await analysisWorkbook(analysed(reports));
    const [head = [], first = []] = rowsOf(bytes, '数字');
    expect(first.slice(0, 3)).toEqual(['本年新收', '件', '2']);
    expect(first[head.indexOf('合计')]).toBe('40');
    expect(first[head.indexOf('中位数')]).toBe('20');
    const [columns = [], one = []] = rowsOf(bytes, '各单位');
    expect(one[columns.indexOf('本年新收占比（%）')]).toBe('25');
    expect(rowsOf(bytes, '问题').length).toBeGreaterThan(2);
    expect(rowsOf(bytes, '逾期')[1]?.slice(0, 5)).toEqual(['第2局', '部门', '2025-01-31', '2025-03-01', '逾期']);
  });
});

describe('the page for the leader', () => {
  const textOf = (blocks: readonly DocumentBlock[]): string =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : 'text' in block ? [block.text] : [])).join('\n');

  it('says how many, what is commonly wrong, who is late or absent, and the main sums', () => {
    const reports = [reportBy(1), reportBy(2, { fields: { date: '2025-03-01' }, cells: { 'applications/received/total': '99999' } }), reportBy(1, { year: 2023 })];
    const text = textOf(composeSummary(analysed(reports, { broken: [{ file: '报送/财政局.doc', reasons: ['旧格式'] }], missing: ['教育局'] }), '某县').blocks);
    expect(text).toContain('2 份');
    expect(text).toContain('后四栏只含两年都有年报的 1 家');
    expect(text).toMatch(/逾期\n第2局/);
    expect(text).toMatch(/缺报\n教育局/);
    expect(text).toMatch(/不能读取\n财政局\.doc/);
    expect(text).toMatch(/总计.*\n/);
  });

  it('stays as short for thousands of long names as for a few', async () => {
    const long = (index: number) => `${'某某省某某自治州某某自治县人民政府派驻某某开发区管理委员会'.repeat(3)}第${String(index)}处`;
    const many = analysed(Array.from({ length: 40 }, (_, index) => reportBy(index + 1, { name: long(index), fields: { date: '2025-09-01' } })), {
      broken: Array.from({ length: 300 }, (_, index) => ({ file: `${long(index)}.doc`, reasons: ['旧格式'] })),
      missing: Array.from({ length: 300 }, (_, index) => long(index)),
    });
    const text = textOf(composeSummary(many, '').blocks);
    expect(text).toMatch(/等 40 个/);
    expect(text).toMatch(/等 300 个/);
    expect(text.length).toBeLessThan(1400);
    const bytes = await renderSummary(many, '', new Date('2025-03-01T00:00:00Z'));
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('年度政府信息公开年报汇总情况');
  });
});
