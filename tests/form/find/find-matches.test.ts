// Promises that words are found in the text as it is printed, tables and pictures too, and that replacing them leaves bound figures alone.
import { describe, expect, test } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { findMatches, matchFrom, replaceMatches } from '../../../src/form/find/find-matches';
import type { NarrativeBlock } from '../../../src/report/narrative';
import { MAX_CAPTION } from '../../../src/report/narrative-limits';
import { smallFormat } from '../support/drafts';

const ledger = createLedger(smallFormat, { 'intake/in/person': '12' });
const figure = { cell: 'intake/in/person' };
const text = (...paragraphs: NarrativeBlock[]) => [{ narrative: 'overview', paragraphs }];
const found = (words: string, paragraphs: NarrativeBlock[], widths = false) =>
  findMatches(text(...paragraphs), words, widths, ledger).map(({ paragraph, start, end }) => [paragraph, start, end]);

const table = (caption: string, ...rows: string[][]): NarrativeBlock => ({ table: { caption, header: true, rows } });
const picture = (caption: string, alternative: string): NarrativeBlock => ({ picture: { caption, alternative, type: 'png', width: 1, height: 1, data: 'AA' } });
const blocks = [table('甲表', ['一', '甲乙'], ['甲', '二甲']), '甲。', picture('图甲', '甲甲')];

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
  const replaceIn = (paragraphs: NarrativeBlock[], words: string, to: string) => {
    const texts = text(...paragraphs);
    const { narratives, count } = replaceMatches(texts, findMatches(texts, words, false, ledger), to, ledger);
    return { blocks: narratives.get('overview'), count };
  };
  const replace = (...args: Parameters<typeof replaceIn>) => replaceIn(...args).blocks;

  test('all places of a paragraph, with figures between them still bound', () => {
    expect(replace([['收件', figure, '件，收件'], '收件'], '收件', '受理')).toEqual([['受理', figure, '件，受理'], '受理']);
  });

  test('never a figure, nor words that run into one', () => {
    const paragraphs: NarrativeBlock[] = [['申请', figure, '件']];
    expect(replace(paragraphs, '12', '13')).toBeUndefined();
    expect(replace(paragraphs, '2件', '三件')).toBeUndefined();
  });

  test('with nothing takes the words away', () => {
    expect(replace(['很好很好'], '很', '')).toEqual(['好好']);
  });
});

describe('in tables and pictures', () => {
  test('captions, cells and alternative texts are searched, in the order in which they are read', () => {
    const places = findMatches(text(...blocks), '甲', false, ledger).map(({ paragraph, part, start }) => [paragraph, part, start]);
    expect(places).toEqual([
      [0, { kind: 'caption' }, 0],
      [0, { kind: 'cell', row: 0, column: 1 }, 0],
      [0, { kind: 'cell', row: 1, column: 0 }, 0],
      [0, { kind: 'cell', row: 1, column: 1 }, 1],
      [1, undefined, 0],
      [2, { kind: 'caption' }, 1],
      [2, { kind: 'alternative' }, 0],
      [2, { kind: 'alternative' }, 1],
    ]);
  });

  test('all are replaced in place, and nothing else of the block changes', () => {
    const texts = text(...blocks);
    const { narratives, count } = replaceMatches(texts, findMatches(texts, '甲', false, ledger), '丙丁', ledger);
    expect(count).toBe(8);
    expect(narratives.get('overview')).toEqual([
      table('丙丁表', ['一', '丙丁乙'], ['丙丁', '二丙丁']),
      '丙丁。',
      picture('图丙丁', '丙丁丙丁'),
    ]);
  });

  test('one is replaced alone, and the next one is found from there on', () => {
    const texts = text(...blocks);
    const matches = findMatches(texts, '甲', false, ledger);
    const second = matches.slice(1, 2);
    expect(replaceMatches(texts, second, '丙', ledger).narratives.get('overview')?.[0]).toEqual(table('甲表', ['一', '丙乙'], ['甲', '二甲']));
    const from = matches.map((match) => matchFrom(matches, { ...match, start: match.start + 1 }));
    expect(from).toEqual([1, 2, 3, 4, 5, 6, 7, 0]);
  });

  test('a text that would be too long for a report stays, the others do not wait for it', () => {
    const texts = text(table(`甲${'长'.repeat(MAX_CAPTION - 1)}`, ['甲', '乙']));
    const { narratives, count } = replaceMatches(texts, findMatches(texts, '甲', false, ledger), '丙丁', ledger);
    expect(count).toBe(1);
    expect(narratives.get('overview')).toMatchObject([{ table: { caption: `甲${'长'.repeat(MAX_CAPTION - 1)}`, rows: [['丙丁', '乙']] } }]);
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
