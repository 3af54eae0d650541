// Promises that words are found in the text as it is printed, and that replacing them leaves bound figures alone.
import { describe, expect, test } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { findMatches, matchFrom, replaceMatches } from '../../../src/form/find/find-matches';
import type { Paragraph } from '../../../src/report/narrative';
import { smallFormat } from '../support/drafts';

const ledger = createLedger(smallFormat, { 'intake/in/person': '12' });
const figure = { cell: 'intake/in/person' };
const text = (...paragraphs: Paragraph[]) => [{ narrative: 'overview', paragraphs }];
const found = (words: string, paragraphs: Paragraph[], widths = false) =>
  findMatches(text(...paragraphs), words, widths, ledger).map(({ paragraph, start, end }) => [paragraph, start, end]);

describe('finding', () => {
  test('every place, none within another', () => {
    expect(found('公开', ['公开公开', '政府信息公开'])).toEqual([[0, 0, 2], [0, 2, 4], [1, 4, 6]]);
    expect(found('啊啊', ['啊啊啊'])).toEqual([[0, 0, 2]]);
    expect(found('', ['甲'])).toEqual([]);
  });

  test('figures are read as they are printed', () => {
    expect(found('申请12件', [['自然人申请', figure, '件']])).toEqual([[0, 3, 8]]);
  });

  test('either width and capitals alike, unless they are to be told apart', () => {
    expect(found('1.a', ['１．Ａ与1.A'])).toEqual([[0, 0, 3], [0, 4, 7]]);
    expect(found('1.a', ['１．Ａ与1.A'], true)).toEqual([[0, 4, 7]]);
  });

  test('characters that fold into several keep their places', () => {
    expect(found('平方', ['12㎡约平方'])).toEqual([[0, 4, 6]]);
    expect(found('后', ['𠮷İ后'])).toEqual([[0, 3, 4]]);
  });
});

describe('replacing', () => {
  const replace = (paragraphs: Paragraph[], words: string, to: string) => {
    const texts = text(...paragraphs);
    return replaceMatches(texts, findMatches(texts, words, false, ledger), to, ledger).get('overview');
  };

  test('all places of a paragraph, with figures between them still bound', () => {
    expect(replace([['收件', figure, '件，收件'], '收件'], '收件', '受理')).toEqual([['受理', figure, '件，受理'], '受理']);
  });

  test('never a figure, nor words that run into one', () => {
    const paragraphs: Paragraph[] = [['申请', figure, '件']];
    expect(replace(paragraphs, '12', '13')).toBeUndefined();
    expect(replace(paragraphs, '2件', '三件')).toBeUndefined();
  });

  test('with nothing takes the words away', () => {
    expect(replace(['很好很好'], '很', '')).toEqual(['好好']);
  });
});

test('the next place is the first from there on, and after the last one the first', () => {
  const matches = findMatches(
    [{ narrative: 'overview', paragraphs: ['甲', '乙甲'] }, { narrative: 'other', paragraphs: ['甲'] }],
    '甲', false, ledger,
  );
  const from = (narrative: string, paragraph: number, start: number) =>
    matchFrom(matches, { narrative, paragraph, start, end: start + 1 });
  expect(matchFrom(matches, null)).toBe(0);
  expect(from('overview', 0, 1)).toBe(1);
  expect(from('overview', 1, 2)).toBe(2);
  expect(from('other', 0, 1)).toBe(0);
  expect(matchFrom([], null)).toBe(-1);
});
