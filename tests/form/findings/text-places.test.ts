// Promises that a stretch of printed text is found in the editor, whatever figures stand in between.
import { describe, expect, test } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import type { Paragraph } from '../../../src/report/narrative';
import { toDocument } from '../../../src/form/rich-text/schema';
import { fieldOf, rangeOf } from '../../../src/form/rich-text/text-places';
import { formatFrom, SMALL_TEMPLATE } from '../../support/formats';

const ledger = createLedger(formatFrom(SMALL_TEMPLATE), { 'cases/received/person': '123' });

/** The document's own text in the range; a figure is one sign. */
function marked(paragraphs: readonly Paragraph[], paragraph: number, start: number, end: number): string | null {
  const document = toDocument(paragraphs);
  const range = rangeOf(document, { paragraph, start, end }, ledger);
  return range && document.textBetween(range.from, range.to, '|', '#');
}

describe('a stretch of printed text', () => {
  const bound: Paragraph = ['收到', { cell: 'cases/received/person' }, '件，办结。'];
  test('is found in plain paragraphs', () => {
    expect(marked(['甲乙丙', '丁戊'], 0, 1, 2)).toBe('乙');
    expect(marked(['甲乙丙', '丁戊'], 1, 0, 2)).toBe('丁戊');
  });

  test('is found before, after and across a figure; a figure is taken whole', () => {
    expect(marked([bound], 0, 0, 2)).toBe('收到');
    expect(marked([bound], 0, 5, 6)).toBe('件');
    expect(marked([bound], 0, 2, 5)).toBe('#');
    expect(marked([bound], 0, 3, 4)).toBe('#');
    expect(marked([bound], 0, 1, 7)).toBe('到#件，');
  });

  test('counts no blank paragraphs at the beginning, for they are not printed', () => {
    expect(marked(['', '', '甲乙'], 0, 1, 2)).toBe('乙');
  });

  test('of a paragraph that is not there is nowhere', () => {
    expect(marked(['甲'], 1, 0, 1)).toBeNull();
  });

  const table = { table: { caption: '题', header: true, rows: [['一', '二三'], ['', '四\n五六']] } };
  const document = toDocument(['甲', table, '乙']);
  test.each([
    [0, 1, 1, 2, '三'],
    [1, 1, 2, 4, '五六'],
    [1, 1, 0, 9, '四\n五六'],
  ])('of a cell is found in row %i, column %i', (row, column, start, end, words) => {
    const range = rangeOf(document, { paragraph: 1, part: { kind: 'cell', row, column }, start, end }, ledger);
    expect(range && document.textBetween(range.from, range.to)).toBe(words);
  });

  test('of a cell that is not there is nowhere, of a caption beside the text', () => {
    const cell = (paragraph: number, row: number) => rangeOf(document, { paragraph, part: { kind: 'cell', row, column: 0 }, start: 0, end: 1 }, ledger);
    expect([cell(1, 2), cell(0, 0), cell(3, 0)]).toEqual([null, null, null]);
    const caption = { paragraph: 1, part: { kind: 'caption' }, start: 0, end: 1 } as const;
    expect(rangeOf(document, caption, ledger)).toBeNull();
    expect(fieldOf(document, caption)).toMatchObject({ at: 3, field: 'caption', node: { attrs: { caption: '题' } } });
    expect(fieldOf(document, { ...caption, part: { kind: 'alternative' } })).toBeNull();
    expect(fieldOf(document, { ...caption, paragraph: 0 })).toBeNull();
  });
});
