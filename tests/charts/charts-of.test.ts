// Promises that each format offers the charts whose figures it has, and that blank, 0, 不适用 and sums are told apart.
import { describe, expect, it } from 'vitest';
import { projectLibrary } from '../../scripts/project-templates';
import type { Chart, Mark } from '../../src/charts/chart';
import { chartsOf } from '../../src/charts/charts-of';
import { createLedger, type PreviousFigures } from '../../src/check/ledger';
import type { CellKey } from '../../src/report/address';
import { parseValue } from '../../src/report/value';
import { loadVocabulary } from '../../src/template/vocabulary';
import { formatOf } from '../support/formats';

const { vocabulary } = projectLibrary();
const format = formatOf('cn-2021');

function chartsWith(cells: Record<CellKey, string>, previous?: PreviousFigures): Chart[] {
  return chartsOf(createLedger(format, cells, previous), vocabulary, 2025);
}

function chart(charts: readonly Chart[], id: string): Chart {
  const found = charts.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** The figures of a row. */
function marks(from: Chart, row: string): (Mark | null)[] | undefined {
  return from.rows.find(({ name }) => name === row)?.marks;
}

const number = (value: number): Mark => ({ kind: 'number', number: value, text: String(value) });

describe('the charts that a format offers', () => {
  const offered = (id: string): Record<string, string[]> =>
    Object.fromEntries(chartsOf(createLedger(formatOf(id), {}), vocabulary, 2018).map((each) => [each.id, each.rows.map(({ name }) => name)]));

  it.each(['cn-2019', 'cn-2021'])('%s: applicants, results in groups, three kinds of proceedings', (id) => {
    expect(offered(id)).toEqual({
      'received-by-applicant': ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他法人或组织'],
      results: ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'],
      proceedings: ['行政复议', '未经复议直接起诉', '复议后起诉'],
    });
  });

  it('stat-2014: channels and answers, which it counts instead', () => {
    expect(offered('stat-2014')).toEqual({
      'received-by-channel': ['当面申请', '传真申请', '网络申请', '信函申请'],
      results: [
        ...['属于已主动公开范围', '同意公开', '部分公开', '不予公开', '不属于本行政机关公开', '申请信息不存在'],
        ...['告知作出更改补充', '告知通过其他途径办理'],
      ],
      proceedings: ['行政复议', '行政诉讼'],
      'disclosed-by-channel': ['政府公报', '政府网站', '政务微博', '政务微信', '其他方式'],
    });
  });

  it('local forms: what they can; a format without figures none', () => {
    expect(Object.keys(offered('city-2018'))).toEqual(['received-by-channel', 'results', 'proceedings']);
    expect(Object.keys(offered('department-2018'))).toEqual(['received-by-channel', 'results', 'disclosed-by-channel']);
    expect(Object.keys(offered('devzone-2017'))).toEqual(['proceedings']);
    expect(offered('work-summary-2017')).toEqual({});
  });

  it('are of this year, in the unit of the figures', () => {
    const [first] = chartsWith({});
    expect(first).toMatchObject({ title: '2025年新收政府信息公开申请的申请人情况', unit: '件', table: 'applications' });
  });
});

describe('a figure', () => {
  it('tells blank, 0, 不适用 and what is no number apart', () => {
    const received = chart(
      chartsWith({
        'applications/received/natural': '12',
        'applications/received/business': '0',
        'applications/received/research': 'n/a',
        'applications/received/welfare': '约3',
      }),
      'received-by-applicant',
    );
    expect(received.rows.map(({ marks: own }) => own[0])).toEqual([
      number(12),
      number(0),
      { kind: 'not-applicable' },
      { kind: 'invalid' },
      { kind: 'blank' },
      { kind: 'blank' },
    ]);
  });

  it('that is added waits for all of its parts, whether entered or computed', () => {
    const reasons = [...format.cells.values()].filter(({ concept }) => /^unavailable-[a-z-]+$/.test(concept ?? ''));
    const computed = reasons.every(({ key }) => format.computedBy.has(key));
    expect([reasons.length, computed]).toEqual([3, true]);
    const rows = ['not-held', 'not-ready-made', 'still-unclear'];
    const columns = ['natural', 'business', 'research', 'welfare', 'legal-service', 'other-legal'];
    const cells = Object.fromEntries(rows.flatMap((row) => columns.map((column) => [`applications/${row}/${column}`, '1'])));
    expect(marks(chart(chartsWith(cells), 'results'), '无法提供')).toEqual([number(18)]);
    expect(marks(chart(chartsWith({ ...cells, 'applications/not-held/welfare': '' }), 'results'), '无法提供')).toEqual([{ kind: 'blank' }]);
    expect(marks(chart(chartsWith({ ...cells, 'applications/not-held/welfare': 'n/a' }), 'results'), '无法提供')).toEqual([number(17)]);
  });

  it('stands beside last year’s, when that is known', () => {
    expect(chartsWith({}).some(({ kind }) => kind === 'years')).toBe(false);
    const carried = [...format.cells.values()].find(({ concept }) => concept === 'applications-carried-out');
    const previous = new Map([[carried?.key ?? '', { value: parseValue('4', 'count'), complete: true }]]);
    const years = chart(chartsWith({}, previous), 'applications-by-year');
    expect(years.series).toEqual(['2025年', '2024年']);
    expect(marks(years, '结转下年度')).toEqual([{ kind: 'blank' }, number(4)]);
    expect(marks(years, '新收申请')).toEqual([{ kind: 'blank' }, { kind: 'blank' }]);
  });

  it('that a row does not have is no blank one', () => {
    const ledger = createLedger(formatOf('stat-2014'), { 'statistics/review-upheld/figure': '2' });
    const proceedings = chart(chartsOf(ledger, vocabulary, 2017), 'proceedings');
    expect(proceedings.series).toEqual(['维持', '纠正', '其他情形']);
    expect(marks(proceedings, '行政复议')).toEqual([number(2), { kind: 'blank' }, { kind: 'blank' }]);
  });
});

it('a chart of the vocabulary that names an unknown concept is refused', () => {
  const source = (concept: string): string =>
    `concepts: [{ id: a, name: 甲 }, { id: b, name: 乙 }]
facets: []
charts: [{ id: c, kind: bars, title: 图, unit: 件, bars: [{ name: 甲, of: [a] }, { name: 乙, of: [${concept}] }] }]`;
  expect(loadVocabulary(source('b')).charts).toHaveLength(1);
  expect(() => loadVocabulary(source('bb'))).toThrow('charts：图“c”用到的“bb”不在词汇表中');
  expect(() => loadVocabulary(source('b').replace('kind: bars', 'kind: pie'))).toThrow();
});
