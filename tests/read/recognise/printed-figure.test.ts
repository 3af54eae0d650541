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
    ['12元', '12', false],
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
  ])('%j in a column of %j is read as %j', (printed, unit, text, sure) => {
    expect(readPrinted(printed, 'amount', '万元', unit)).toMatchObject({ text, sure });
  });
});

it('tells figures from labels', () => {
  for (const figure of ['12', '12件', '—', '无', '', '22（其中16件）', '-3']) expect(looksLikeFigure(figure), figure).toBe(true);
  for (const label of ['其他', '2020年', '规章', '1.属于国家秘密', '约12']) expect(looksLikeFigure(label), label).toBe(false);
  expect(printsNumber('—')).toBe(false);
  expect(printsNumber('3')).toBe(true);
});

it('finds the unit that a header names', () => {
  expect(unitNamed('本年收费金额（单位：万元）')).toBe('万元');
  expect(unitNamed('采购总金额（元）')).toBe('元');
  expect(unitNamed('本年处理决定数量')).toBe('');
});
