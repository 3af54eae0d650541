// Promises how each way of printing a figure is read, and which of them need a second look.
import { describe, expect, it } from 'vitest';
import { looksLikeFigure, printsNumber, readPrinted, unitNamed } from '../../../src/read/recognise/printed-figure';

describe('a printed count', () => {
  it.each([
    ['12', '12', true],
    ['１２', '12', true],
    ['1,234', '1234', true],
    ['1，234', '1234', true],
    ['0012', '12', true],
    ['12件', '12', true],
    ['12 次', '12', true],
    ['不适用', 'n/a', true],
    ['', '', true],
    ['___', '', true],
    ['22（其中修订16件）', '22', true],
    ['22（16）', '22', false],
    ['—', '', false],
    ['/', '', false],
    ['空', '', false],
    ['无', '0', false],
    ['零', '0', false],
    ['1 2', '12', false],
    ['1 234', '1234', false],
    ['1 2件', '12', false],
    ['12元', '12', false],
    ['3万元', '3', false],
    ['3万', '30000', false],
    ['1.25万件', '12500', false],
    ['3 万余件', '30000', false],
    ['2百万人次', '2百万人次', false],
    ['2百万', '2000000', false],
    ['5千件（其中简易程序 3 件）', '5000', false],
    ['1.23456万', '1.23456万', false],
    ['0.00001亿', '1000', false],
    ['-3万', '-3万', false],
    ['3千克', '3千克', false],
    ['12%', '12%', false],
    ['12％', '12％', false],
    ['3成', '3成', false],
    ['3个百分点', '3个百分点', false],
    ['3百分点', '3百分点', false],
    ['￥12', '￥12', false],
    ['约12', '约12', false],
    ['12余件', '12', false],
    ['12.5', '12.5', false],
    ['-3', '-3', false],
    ['见附件', '见附件', false],
  ])('%j is read as %j', (printed, text, sure) => {
    expect(readPrinted(printed, 'count', '件', '')).toMatchObject({ text, sure });
  });
});

describe('a printed amount', () => {
  it.each([
    ['25.1', '', '25.1', true],
    ['0.000001', '', '0.000001', true],
    ['251000元', '', '25.1', false],
    ['1.2亿元', '', '12000', false],
    ['25.1万元', '', '25.1', true],
    ['251000', '元', '25.1', false],
    ['2.5百万元', '', '250', false],
    ['3万', '', '3', false],
    ['3千', '', '0.3', false],
    ['3千', '元', '0.3', false],
    ['12件', '', '12', false],
    ['12%', '', '12%', false],
    ['￥１２８６．５', '', '1286.5', false],
    ['¥1,286.50', '', '1286.50', false],
    ['¥251000', '元', '25.1', false],
    ['¥251000元', '', '25.1', false],
    ['人民币25.1万元', '', '25.1', true],
  ])('%j in a column of %j is read as %j', (printed, unit, text, sure) => {
    expect(readPrinted(printed, 'amount', '万元', unit)).toMatchObject({ text, sure });
  });
});

it('says what is remarkable: a multiple is converted, a bare sign of money leaves the unit open', () => {
  expect(readPrinted('3万', 'count', '件', '').remark).toEqual({ kind: 'converted', from: '万', to: '件' });
  expect(readPrinted('-1.2万', 'change', '件', '').text).toBe('-12000');
  expect(readPrinted('¥1286.5', 'amount', '万元', '')).toMatchObject({ remark: { kind: 'other-unit', unit: '¥' }, unit: '' });
  expect(readPrinted('12%', 'count', '件', '').remark).toEqual({ kind: 'unreadable' });
  expect(readPrinted('12%', 'amount', '%', '')).toMatchObject({ text: '12', sure: true });
  expect(readPrinted('1 2', 'count', '件', '').remark).toEqual({ kind: 'spaced' });
});

it('tells figures from labels', () => {
  for (const figure of ['12', '12件', '—', '无', '', '22（其中16件）', '-3', '￥1,286.5', '3万']) expect(looksLikeFigure(figure), figure).toBe(true);
  for (const label of ['其他', '2020年', '规章', '1.属于国家秘密', '约12']) expect(looksLikeFigure(label), label).toBe(false);
  expect(printsNumber('—')).toBe(false);
  expect(printsNumber('3')).toBe(true);
});

it('finds the unit that a header names', () => {
  expect(unitNamed('本年收费金额（单位：万元）')).toBe('万元');
  expect(unitNamed('采购总金额（元）')).toBe('元');
  expect(unitNamed('本年处理决定数量')).toBe('');
});
