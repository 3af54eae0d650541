// Promises that the units of a list are found however offices lay it out: titles, headers, numbers, other columns, sums.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnitList } from '../../src/batch/expected-units';
import { unitsIn, unitsInText } from '../../src/batch/units-in-list';
import { makeXlsx, row } from '../read/support/make-xlsx';

const UNITS = Array.from({ length: 12 }, (_, index) => `云溪市第${String(index + 1)}局`);
const TITLE = '云溪市2025年度政府信息公开年报应报单位一览表';
const numbered = (text: (unit: string, number: number) => string): string => UNITS.map((unit, index) => text(unit, index + 1)).join('\n');

async function fromWorkbook(rows: readonly (readonly (string | number)[])[], merged: string[] = []): Promise<string[] | null> {
  const data = rows.map((cells, index) => row(index + 1, ...cells)).join('');
  return (await readUnitList(makeXlsx({ sheets: [{ name: '名单', data, merged }] }), '名单.xlsx')).units;
}

describe('a table of units', () => {
  const HEADS = ['单位名称', '部门（单位）', '单位（盖章）', '单 位', '镇街名称', '预算单位', '填报单位', '填报主体', '责任单位', '机关', '主体名称', '各部门、各单位', '单位全称*', '街道（乡镇）名称'];

  it.each(HEADS)('is read under the header %s, with a title above it and without one', async (head) => {
    const table = [['序号', head, '备注'], ...UNITS.map((unit, index) => [index + 1, unit, index === 3 ? '新设' : ''])];
    expect(await fromWorkbook(table)).toEqual(UNITS);
    expect(await fromWorkbook([[TITLE], ...table], ['A1:C1'])).toEqual(UNITS);
    expect(unitsIn([[TITLE], ['填表单位：市政务公开办', '', '2026年1月'], ...table.map((cells) => cells.map(String))])).toEqual(UNITS);
  });

  it('is read among other columns, without sums, notes and signatures', async () => {
    const rows = UNITS.map((unit, index) => [index + 1, index === 0 ? '政府工作部门' : '', unit, '王小明', '0571-12345671', '是']);
    const table = [[TITLE], ['填表单位：市政务公开办', '', '', '2026年1月'], ['序号', '类别', '部门（单位）', '联系人', '联系电话', '是否报送'], ...rows];
    const below = [['合计', '', '共12家'], ['填表人：王小明', '', '', '审核人：李红'], ['注：名单截至2025年12月31日。']];
    expect(await fromWorkbook([...table, ...below], ['A1:F1', 'B4:B15'])).toEqual(UNITS);
  });

  it('is read under a header of two rows, and where the header stands again', async () => {
    const rows = UNITS.map((unit, index) => [index + 1, unit, unit.slice(3), '王小明']);
    const header = [['序号', '单位', '', '联系人'], ['', '全称', '简称', '']];
    expect(await fromWorkbook([...header, ...rows.slice(0, 6), ...header, ...rows.slice(6)], ['A1:A2', 'B1:C1', 'D1:D2'])).toEqual(UNITS);
  });

  it('takes the better headed of two columns of agencies, in whatever order', () => {
    const twoOf = (head: string, other: string): string[][] => [[head, other], ...UNITS.map((unit, index) => [unit, `云溪市第${String(index + 101)}办公室`])];
    for (const [head, other] of [['单位名称', '主管部门'], ['单位全称', '单位简称'], ['填报单位', '上级单位'], ['单位名称', '办公地址']] as const) {
      expect(unitsIn(twoOf(head, other))).toEqual(UNITS);
      expect(unitsIn(twoOf(head, other).map((cells) => [...cells].reverse()))).toEqual(UNITS);
    }
  });

  it('takes the header at its word where the names do not end as those of agencies', () => {
    const places = ['城东', '城西', '云溪', '石桥'];
    expect(unitsIn([['序号', '联络员', '镇街名称'], ...places.map((place, index) => [String(index + 1), '王小明', place])])).toEqual(places);
    expect(unitsIn([['王小明', '单位'], ...places.map((place) => ['李红', place])])).toEqual(places);
  });

  it('without a header has its names where most cells are different names', () => {
    expect(unitsIn(UNITS.map((unit, index) => [String(index + 1), '市级', '王小明', unit, '0571-12345671']))).toEqual(UNITS);
    expect(unitsIn([[TITLE], ...UNITS.map((unit, index) => [String(index + 1), unit])])).toEqual(UNITS);
  });

  it('leaves out headings of groups', () => {
    const rows = UNITS.map((unit, index) => [String(index + 1), unit]);
    expect(unitsIn([['序号', '单位名称'], ['一', '政府工作部门'], ...rows.slice(0, 5), ['二', '其他（7个）'], ...rows.slice(5)])).toEqual(UNITS);
  });

  it('set in two halves side by side is read to its end', () => {
    const halves = UNITS.slice(0, 7).map((unit, index) => [String(index + 1), unit, index < 5 ? String(index + 8) : '', UNITS[index + 7] ?? '']);
    expect(unitsIn([['序号', '单位', '序号', '单位'], ...halves])).toEqual(UNITS);
  });
});

describe('a list that was pasted', () => {
  it.each<[string, string]>([
    ['columns from a spreadsheet with their header', `序号\t单位名称\t备注\n${numbered((unit, number) => `${String(number)}\t${unit}\t`)}`],
    ['columns from a spreadsheet without a header', numbered((unit, number) => `${String(number)}\t${unit}`)],
    ['columns set off by commas', numbered((unit, number) => `${String(number)},${unit}`)],
    ['lines numbered 1、', numbered((unit, number) => `${String(number)}、${unit}`)],
    ['lines numbered 1.', `${TITLE}\n\n${numbered((unit, number) => `${String(number)}. ${unit}`)}`],
    ['lines numbered （1）', numbered((unit, number) => `（${String(number)}）${unit}`)],
    ['lines numbered １．', numbered((unit, number) => `${String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}．${unit}`)],
    ['lines numbered ①', numbered((unit, number) => `${String.fromCharCode(0x245f + number)}${unit}`)],
    ['lines numbered 一、', numbered((unit, number) => `${'一二三四五六七八九十'[number - 1] ?? `十${'一二'[number - 11] ?? ''}`}、${unit}`)],
    ['lines numbered and set off by a blank', numbered((unit, number) => `${String(number)}  ${unit}`)],
    ['lines with bullets', numbered((unit) => `• ${unit}`)],
    ['lines numbered in groups', `一、政府工作部门\n${UNITS.map((unit, index) => `${index === 6 ? '二、乡镇（街道）\n' : ''}${String((index % 6) + 1)}．${unit}`).join('\n')}`],
    ['lines that a tab sets in', numbered((unit, number) => (number % 2 === 0 ? `\t${unit}` : unit))],
    ['lines numbered in several ways', UNITS.map((unit, index) => (index < 6 ? unit : `${['7、', '8. ', '（9）', '⑩', '11．', '12) '][index - 6] ?? ''}${unit}`)).join('\n')],
  ])('is read: %s', async (_, text) => {
    expect(unitsInText(text)).toEqual(UNITS);
    expect((await readUnitList(new TextEncoder().encode(text), '名单.txt')).units).toEqual(UNITS);
  });

  it.each<[string, string[]]>([
    ['numbers in words', ['第一中学', '第二中学', '一二三集团', '三台县']],
    ['numbers', ['12345热线中心', '110指挥中心', '120急救中心']],
    ['numbers set off', ['12345 热线中心', '12348 法律援助中心', '云溪市财政局'].map((name) => name.replace(' ', ''))],
    ['one number that stands for itself', ['3.15维权中心', '云溪市财政局', '云溪市水利局']],
    ['brackets', ['云溪市财政局（本级）', '云溪市水利局(本级)']],
    ['words of sums and headers', ['共青团云溪市委员会', '云溪市统计局', '云溪市机关事务管理局', '云溪市目录管理中心', '云溪市政府信息公开办公室']],
    ['a kind of place alone', ['城东街道', '石桥镇', '云溪乡', '云溪县']],
  ])('keeps names with %s', (_, names) => {
    expect(unitsInText(names.join('\n'))).toEqual(names);
  });

  it('keeps names that begin with a number and a blank', () => {
    expect(unitsInText('12345 热线中心\n12348 法律援助中心\n云溪市财政局')).toEqual(['12345热线中心', '12348法律援助中心', '云溪市财政局']);
  });

  it('has each name once, however it is spelt', () => {
    expect(unitsInText('云溪市第1 局\n云溪市第１局\n云溪市第2局')).toEqual(['云溪市第1局', '云溪市第2局']);
  });
});

const syllable = fc.constantFrom('云', '溪', '石', '桥', '城', '东', '山', '河', '民政', '水利', '教育', '公安', '财政');
const name = fc.tuple(fc.array(syllable, { minLength: 2, maxLength: 6 }), fc.constantFrom('局', '委员会', '人民政府', '镇', '街道办事处', '中心', '第一中学'))
  .map(([stem, end]) => `${stem.join('')}${end}`);
const names = fc.uniqueArray(name, { minLength: 3, maxLength: 30 });

/** A column beside the names: its header, and what it says in each row. */
const beside = fc.constantFrom<[string, (row: number) => string]>(
  ['序号', (each) => String(each + 1)],
  ['备注', (each) => (each === 1 ? '新设' : '')],
  ['联系人', (each) => ['王小明', '李红', '张伟'][each % 3] ?? ''],
  ['联系电话', (each) => `0571-${String(12345600 + each)}`],
  ['类别', (each) => (each % 2 === 0 ? '政府工作部门' : '乡镇')],
  ['是否报送', () => '是'],
  ['报送日期', (each) => `2026年1月${String((each % 28) + 1)}日`],
);

describe('the same units', () => {
  it('are found in a list laid out in any way', () => {
    const layout = fc.record({
      names,
      others: fc.uniqueArray(beside, { maxLength: 4, selector: ([head]) => head }),
      at: fc.nat(4),
      title: fc.boolean(),
      head: fc.option(fc.constantFrom('单位名称', '部门（单位）', '应报单位', '机关名称', '单位(公章)')),
      sum: fc.boolean(),
    });
    fc.assert(
      fc.property(layout, ({ names: units, others, at, title, head, sum }) => {
        const place = Math.min(at, others.length);
        const withName = (cells: string[], text: string): string[] => [...cells.slice(0, place), text, ...cells.slice(place)];
        const rows = units.map((unit, index) => withName(others.map(([, say]) => say(index)), unit));
        const header = head === null ? [] : [withName(others.map(([label]) => label), head)];
        const list = [...(title ? [[TITLE]] : []), ...header, ...rows, ...(sum ? [['合计', `共${String(units.length)}家`]] : [])];
        expect(unitsIn(list)).toEqual(units);
        expect(unitsInText(list.map((cells) => cells.join('\t')).join('\n'))).toEqual(units);
      }),
      { seed: 20251122, numRuns: 100 },
    );
  });

  it('are found again in what was found', () => {
    fc.assert(
      fc.property(names, (units) => {
        const found = unitsInText(units.map((unit, index) => `${String(index + 1)}、${unit}`).join('\n'));
        expect(found).toEqual(units);
        expect(unitsInText(found.join('\n'))).toEqual(units);
      }),
      { seed: 20251122, numRuns: 50 },
    );
  });

  it('are found within the time of a test beside lines that are made to be tried in every way', () => {
    const hostile = [`${'镇街镇'.repeat(5_000)}x`, `${'年度信息公开'.repeat(5_000)}x`, '（'.repeat(20_000), `${'1、'.repeat(10_000)}x`];
    expect(unitsInText(['单位名称', '甲县水利局', ...hostile, '甲县教育局'].join('\n'))).toEqual(expect.arrayContaining(['甲县水利局', '甲县教育局']));
  });
});
