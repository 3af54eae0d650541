// Promises that a table which goes on beside itself is read to its end, and that one whose header merely repeats is left alone.
import { expect, it } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { compose } from '../../../src/document/compose';
import { gridOf } from '../../../src/read/recognise/grid';
import { recognise } from '../../../src/read/recognise/recognise';
import { oneBelowTheOther } from '../../../src/read/recognise/side-by-side';
import { knownFormat, knownFormats } from '../../support/known-formats';
import { randomFrom } from '../../support/random';
import { readFromTree } from '../../support/read-from-tree';
import { rectangle, table, withTables, type Written } from './layouts';
import { randomReport } from './random-report';

function textsOf(rows: readonly (readonly Written[])[]): { texts: string[][]; numbers: number[] } {
  const { grid, numbers } = oneBelowTheOther(gridOf(table(rows)));
  return { texts: grid.rows.map((row) => row.map((cell) => cell?.text ?? '')), numbers };
}

it.each(['stat-2014', 'town-2017'])('every figure of %s comes back from halves that stand side by side, and says in which row it stood', (id) => {
  const format = knownFormat(id);
  const report = randomReport(format, randomFrom(9));
  const document = withTables(readFromTree(compose(format, report)), (each) => {
    const [head = [], ...rows] = rectangle(each);
    const half = Math.ceil(rows.length / 2);
    return [table([[...head, ...head], ...rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? ['', '', ''])])])];
  });
  const { report: read, figures } = recognise(document, knownFormats());
  const [before, after] = [createLedger(format, report.cells), createLedger(format, read.cells)];
  expect([...format.cells.keys()].filter((key) => before.text(key) !== after.text(key))).toEqual([]);
  expect([...figures].filter(([, { sure }]) => !sure)).toEqual([]);
  const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? rectangle(block) : []));
  const right = rows.findIndex((row) => row[3]?.includes('行政复议数'));
  expect(figures.get('statistics/review/figure')?.from.place).toMatch(new RegExp(`第${String(right + 1)}行$`));
});

it('parts stand one below the other, under a title and over a note, as long as they hold something', () => {
  const wide = (text: string): Written[] => [{ text, colspan: 6 }];
  const rows = [wide('统计表'), ['指标', '数', '指标', '数', '指标', '数'], ['甲', '1', '丙', '3', '戊', '5'], ['乙', '2', '丁', '4', '', ''], wide('注：完。')];
  const { texts, numbers } = textsOf(rows);
  expect(texts.slice(1, -1)).toEqual([['指标', '数'], ['甲', '1'], ['乙', '2'], ['丙', '3'], ['丁', '4'], ['戊', '5']]);
  expect(numbers).toEqual([0, 1, 2, 3, 2, 3, 2, 4]);
});

it('lines that stand in the first cell alone, as sheets have them over and under a table, belong to no part', () => {
  const line = (text: string): Written[] => [text, '', '', ''];
  const { texts } = textsOf([line('填报单位：某局'), ['指标', '数', '指标', '数'], ['甲', '1', '乙', '2'], line('负责人：某某')]);
  expect(texts).toEqual([['填报单位：某局', ''], ['指标', '数'], ['甲', '1'], ['乙', '2'], ['负责人：某某', '']]);
});

it('a sheet finer than its table makes no difference', () => {
  const cells = (...texts: string[]): Written[] => texts.map((text, index) => ({ text, colspan: index + 1 }));
  expect(textsOf([cells('指标', '数', '指标', '数'), cells('甲', '1', '乙', '2')]).texts).toEqual([['指标', '数'], ['甲', '1'], ['乙', '2']]);
});

it.each<[string, Written[][]]>([
  ['columns of figures have the same names', [['维持', '纠正', '维持', '纠正'], ['1', '2', '3', '4']]],
  ['figures stand where labels would', [['指标', '数', '指标', '数'], ['甲', '1', '2', '3']]],
  ['a cell reaches from one part to the next', [['指标', '数', '指标', '数'], ['甲', { text: '1', colspan: 2 }, '2'], ['乙', '2', '丙', '3']]],
  ['the names differ', [['指标', '去年', '指标', '今年'], ['甲', '1', '甲', '2']]],
])('a table is left alone where %s', (_, rows) => {
  expect(textsOf(rows).texts).toHaveLength(rows.length);
});
