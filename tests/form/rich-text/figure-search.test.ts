// Promises that a figure is found by words of its labels, the likely one first, and also as a share or a change.
import { describe, expect, test } from 'vitest';
import { createFigureSearch } from '../../../src/form/rich-text/insert/figure-search';
import { formatOf } from '../../support/formats';

const search = createFigureSearch(formatOf('cn-2021'));
const town = createFigureSearch(formatOf('town-2017'));
const figures = (query: string, of = search) => of(query).map(({ figure }) => figure);

describe('figures by name', () => {
  test('the row’s total comes before its parts', () => {
    expect(figures('新收')[0]).toEqual({ cell: 'applications/received/total' });
    expect(figures('新收')[1]).toEqual({ cell: 'applications/received/natural' });
  });

  test('words of row and column are taken together, in either order', () => {
    expect(figures('新收自然人')[0]).toEqual({ cell: 'applications/received/natural' });
    expect(figures('商业企业予以公开')[0]).toEqual({ cell: 'applications/granted/business' });
  });

  test('the table’s name narrows the search', () => {
    expect(search('行政复议结果维持')[0]).toEqual({
      figure: { cell: 'proceedings/cases/review-upheld' },
      name: '行政复议·结果维持',
      table: '政府信息公开行政复议、行政诉讼情况',
    });
  });

  test('a row that begins with the words comes before one that has them further on', () => {
    expect(figures('行政处罚')[0]).toEqual({ cell: 'disclosure/penalties/decisions' });
    expect(town('培训')[0]?.name.startsWith('政府信息公开')).toBe(false);
  });

  test('full width, capitals and punctuation make no difference', () => {
    expect(figures('新收，自然人')).toEqual(figures('新收自然人'));
  });

  test('without words: the figures that sum up their rows, in the report’s order', () => {
    const all = figures('');
    expect(all[0]).toEqual({ cell: 'disclosure/regulations/issued' });
    expect(all).toContainEqual({ cell: 'applications/granted/total' });
    expect(all).not.toContainEqual({ cell: 'applications/granted/natural' });
  });

  test('nothing is found for words that no label has, for bare digits and for punctuation', () => {
    for (const query of ['天气', '新收天气', '2025', '。', '、']) expect(figures(query)).toEqual([]);
  });
});

describe('shares', () => {
  test('of the totals that include the figure', () => {
    expect(figures('自然人占')).toContainEqual({
      share: 'applications/received/natural',
      of: 'applications/received/total',
      decimals: 2,
    });
    expect(figures('予以公开占比')[0]).toEqual({
      share: 'applications/granted/total',
      of: 'applications/handled/total',
      decimals: 2,
    });
  });

  test('of the total that is named', () => {
    expect(figures('予以公开自然人占总计').slice(0, 2)).toEqual([
      { share: 'applications/granted/natural', of: 'applications/granted/total', decimals: 2 },
      { share: 'applications/granted/natural', of: 'applications/handled/natural', decimals: 2 },
    ]);
  });

  test('of what a rule says the figure is at most', () => {
    expect(figures('规范性文件占', town)).toContainEqual({
      share: 'statistics/disclosed-normative/figure',
      of: 'statistics/disclosed/figure',
      decimals: 2,
    });
  });
});

test('a change from last year is offered when it is asked for', () => {
  for (const query of ['新收比上年', '新收同比', '新收较上年']) {
    expect(figures(query)[0]).toEqual({ change: 'applications/received/total', decimals: 2 });
  }
  expect(figures('上年结转')[0]).toEqual({ cell: 'applications/carried-in/total' });
});
