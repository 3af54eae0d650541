// Promises that a change in a text changes that stretch and nothing else, and leaves the other figures bound.
import { describe, expect, it } from 'vitest';
import { applyTextChanges } from '../../src/check/apply-text';
import { createLedger } from '../../src/check/ledger';
import type { Paragraph } from '../../src/report/narrative';
import { formatFrom, SMALL_TEMPLATE } from '../support/formats';

const ledger = createLedger(formatFrom(SMALL_TEMPLATE), { 'cases/received/person': '12', 'cases/granted/person': '345' });
const bound: Paragraph = ['收到', { cell: 'cases/received/person' }, '件，同意', { cell: 'cases/granted/person' }, '件。'];

function change(start: number, end: number, from: string, to: string, paragraph = 0) {
  return { narrative: 'overview', paragraph, start, end, from, to };
}

describe('a change in the text', () => {
  it('of plain text replaces the stretch', () => {
    expect(applyTextChanges(['占35.67，', '共。'], [change(1, 6, '35.67', '35.76%')], ledger)).toEqual(['占35.76%，', '共。']);
  });

  it('beside bound figures leaves them bound', () => {
    expect(applyTextChanges([bound], [change(4, 6, '件，', '件;')], ledger)).toEqual([
      ['收到', { cell: 'cases/received/person' }, '件;同意', { cell: 'cases/granted/person' }, '件。'],
    ]);
  });

  it('of a bound figure frees that one', () => {
    expect(applyTextChanges([bound], [change(2, 4, '12', '21')], ledger)).toEqual([
      ['收到21件，同意', { cell: 'cases/granted/person' }, '件。'],
    ]);
  });

  it('across figures frees those it touches', () => {
    expect(applyTextChanges([bound], [change(3, 9, '2件，同意3', '0')], ledger)).toEqual(['收到1045件。']);
  });

  it('inserts at the beginning, between a figure and its unit, and at the end', () => {
    const inserts = [change(0, 0, '', '共'), change(4, 4, '', '多'), change(13, 13, '', '完')];
    expect(applyTextChanges([bound], inserts, ledger)).toEqual([
      ['共收到', { cell: 'cases/received/person' }, '多件，同意', { cell: 'cases/granted/person' }, '件。完'],
    ]);
  });

  it('does several at once, whatever their order', () => {
    const changes = [change(0, 1, '甲', 'A'), change(2, 3, '丙', 'CC'), change(0, 0, '', '首', 1)];
    expect(applyTextChanges(['甲乙丙丁', '二'], changes, ledger)).toEqual(['A乙CC丁', '首二']);
  });

  it('in a table or a picture changes that text alone', () => {
    const table = { table: { caption: '题', header: true, rows: [['甲乙', '丙'], ['丁', '戊']] } };
    const picture = { picture: { caption: '图', alternative: '景', type: 'png', width: 1, height: 1, data: 'AA' } } as const;
    const changes = [
      { ...change(1, 2, '乙', '己庚', 1), part: { kind: 'cell', row: 0, column: 0 } },
      { ...change(0, 1, '甲', '', 1), part: { kind: 'cell', row: 0, column: 0 } },
      { ...change(1, 1, '', '二', 1), part: { kind: 'caption' } },
      { ...change(0, 1, '景', '全景', 2), part: { kind: 'alternative' } },
    ] as const;
    expect(applyTextChanges(['前', table, picture], changes, ledger)).toEqual([
      '前',
      { table: { caption: '题二', header: true, rows: [['己庚', '丙'], ['丁', '戊']] } },
      { picture: { ...picture.picture, alternative: '全景' } },
    ]);
    const gone = { ...change(0, 1, '甲', '乙', 1), part: { kind: 'cell', row: 2, column: 0 } } as const;
    expect(applyTextChanges(['前', table], [gone], ledger)).toBeNull();
    expect(applyTextChanges(['前', table], [change(0, 0, '', '乙', 1)], ledger)).toBeNull();
    expect(applyTextChanges(['前', table], [{ ...gone, paragraph: 0 }], ledger)).toBeNull();
  });

  it('is not made when the text is another one by now', () => {
    expect(applyTextChanges(['占35.77，'], [change(1, 6, '35.67', '35.76%')], ledger)).toBeNull();
    expect(applyTextChanges([], [change(0, 0, '', 'x')], ledger)).toBeNull();
  });
});
