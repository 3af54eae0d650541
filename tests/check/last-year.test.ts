import { describe, expect, it } from 'vitest';
import { previousFigures } from '../../src/check/last-year';
import { createLedger } from '../../src/check/ledger';
import { formatNumber } from '../../src/report/value';
import type { Vocabulary } from '../../src/template/vocabulary';
import { formatFrom, SMALL_TEMPLATE } from '../support/formats';

const vocabulary: Vocabulary = {
  concepts: [
    { id: 'in', name: '收到' },
    { id: 'done', name: '办结', sum: ['yes', 'no'] },
    { id: 'yes', name: '公开' },
    { id: 'no', name: '不公开' },
  ],
  facets: [
    { id: 'person', name: '自然人' },
    { id: 'firm', name: '企业' },
  ],
};

/** A format of one column per facet and rows with concepts. */
function formatWith(id: string, rows: string[], rules = ''): ReturnType<typeof formatFrom> {
  return formatFrom(`
id: ${id}
title: ${id}
source: 测试
years: { from: 2020 }
document: { title: 报告 }
sections: [{ id: s, heading: 一、表, content: [{ table: t }] }]
tables:
  - id: t
    name: 表
    unit: 件
    stub: indent
    blocks:
      - columns: [{ id: a, label: 自然人 }, { id: b, label: 企业 }]
        rows: [${rows.join(', ')}]
${rules}`);
}

describe('last year’s figures', () => {
  it('of the same format stand at the same address, computed totals included', () => {
    const format = formatFrom(SMALL_TEMPLATE);
    const last = createLedger(format, { 'cases/received/person': '2', 'cases/received/firm': '3' });
    const figures = previousFigures(format, last, vocabulary);
    expect(figures.get('cases/received/total')?.value).toMatchObject({ kind: 'number' });
    const ledger = createLedger(format, {}, figures);
    const value = ledger.last('cases/received/total');
    expect(value.kind === 'number' ? formatNumber(value.number) : value.kind).toBe('5');
    expect(ledger.last('cases/granted/total').kind).toBe('blank');
  });

  it('are not full where a part of a computed total is blank', () => {
    const format = formatFrom(SMALL_TEMPLATE);
    const figuresOf = (cells: Readonly<Record<string, string>>) => previousFigures(format, createLedger(format, cells), vocabulary).get('cases/received/total');
    expect(figuresOf({ 'cases/received/person': '2' })?.complete).toBe(false);
    expect(figuresOf({ 'cases/received/person': '2', 'cases/received/firm': 'n/a' })?.complete).toBe(true);
    expect(figuresOf({ 'cases/received/total': '2' })?.complete).toBe(true);
  });

  it('of another format are found by concept, also where it cuts finer', () => {
    const fine = formatWith('fine', ['{ id: x, label: 收, concept: applications-received }', '{ id: y, label: 甲, concept: results-other-unpaid }', '{ id: z, label: 乙, concept: results-other-otherwise }', '{ id: w, label: 丙, concept: results-other-not-supplemented }'].map((row) => row));
    const coarse = formatWith('coarse', ['{ id: r, label: 收到, concept: applications-received }', '{ id: o, label: 其他处理, concept: results-other }', '{ id: n, label: 新项 }']);
    // Two columns without facets make every concept ambiguous: nothing is guessed.
    expect(previousFigures(coarse, createLedger(fine, { 't/x/a': '1' }), vocabulary).size).toBe(0);
  });

  it('are in the relations to last year, which wait without them', () => {
    const format = formatWith('rules', ['{ id: open, label: 结转 }', '{ id: new, label: 上年结转 }'], 'rules: [{ id: carry, title: 结转, table: t, each: column, equation: new = last.open, severity: warning, source: 测试 }]');
    const now = { 't/new/a': '4', 't/new/b': '0', 't/open/a': '0', 't/open/b': '0' };
    expect(createLedger(format, now).findings()).toEqual([]);
    const last = createLedger(format, { 't/open/a': '3', 't/open/b': '0' });
    const [finding, ...rest] = createLedger(format, now, previousFigures(format, last, vocabulary)).findings();
    expect(finding).toMatchObject({ severity: 'warning', left: '4', right: '3', difference: '1', cells: ['t/new/a'] });
    expect(finding?.message).toBe('“自然人”一列：“上年结转”4，上年报告“结转”3，两边应相等，差 1');
    expect(rest).toEqual([]);
  });
});
