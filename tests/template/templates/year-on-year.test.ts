/** Reports of following years: the relations to last year, also across formats, and the figures that compare at all. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectLibrary } from '../../../scripts/project-templates';
import { previousFigures } from '../../../src/check/last-year';
import { createLedger, type Ledger } from '../../../src/check/ledger';
import { formatNumber } from '../../../src/report/value';
import type { Format } from '../../../src/template/format';
import { formatOf } from '../../support/formats';
import { reportFrom, root } from './project-files';

const { vocabulary } = projectLibrary();
const [cn2019, cn2021, stat2014] = [formatOf('cn-2019'), formatOf('cn-2021'), formatOf('stat-2014')] as const;
const of2020 = createLedger(cn2019, reportFrom('templates', 'cn-2019', 'example.json').cells);
const of2025 = createLedger(cn2021, reportFrom('templates', 'cn-2021', 'example.json').cells);

function following(format: Format, previous: Ledger, cells: Record<string, string>): Ledger {
  return createLedger(format, cells, previousFigures(format, previous, vocabulary));
}

function said(ledger: Ledger): { severity: string; message: string }[] {
  return ledger.findings().map(({ severity, message }) => ({ severity, message }));
}

function lastText(ledger: Ledger, key: string): string {
  const value = ledger.last(key);
  return value.kind === 'number' ? formatNumber(value.number) : value.kind;
}

function carriedIn(...figures: number[]): Record<string, string> {
  const columns = ['natural', 'business', 'research', 'welfare', 'legal-service', 'other-legal'];
  return Object.fromEntries(columns.map((column, index) => [`applications/carried-in/${column}`, String(figures[index] ?? 0)]));
}

describe('the report of 2021 after that of 2020, in another format', () => {
  it('carries in what 2020 carried out, by applicant and in all', () => {
    expect(said(following(cn2021, of2020, carriedIn(7, 1)))).toEqual([]);
    expect(said(following(cn2021, of2020, carriedIn(5, 1)))).toEqual([
      { severity: 'warning', message: '“自然人”一列：“上年结转”5，上年报告“结转下年度”7，两边应相等，差 2' },
      { severity: 'warning', message: '“总计”一列：“上年结转”6，上年报告“结转下年度”8，两边应相等，差 2' },
    ]);
    expect(said(following(cn2021, of2020, carriedIn(6, 2)))).toHaveLength(2);
  });

  it('has last year’s figures where both count the same, and none where they do not', () => {
    const ledger = following(cn2021, of2020, {});
    expect(lastText(ledger, 'applications/handled/total')).toBe('121');
    expect(lastText(ledger, 'applications/not-held/natural')).toBe('17');
    expect(lastText(ledger, 'disclosure/normative-documents/issued')).toBe('3');
    expect(lastText(ledger, 'disclosure/licences/decisions')).toBe('613');
    expect(lastText(ledger, 'proceedings/cases/review-total')).toBe('5');
    for (const key of ['disclosure/normative-documents/in-force', 'disclosure/fees/amount', 'applications/otherwise/total']) {
      expect(lastText(ledger, key), key).toBe('blank');
    }
    const documents = { issued: '1', repealed: '0', 'in-force': '99' };
    const entries = Object.entries(documents).map(([column, figure]) => [`disclosure/normative-documents/${column}`, figure]);
    expect(said(following(cn2021, of2020, Object.fromEntries(entries) as Record<string, string>))).toEqual([]);
  });
});

describe('reports of the current format in two years', () => {
  const documents = (row: string, issued: number, repealed: number, inForce: number): Record<string, string> => ({
    [`disclosure/${row}/issued`]: String(issued),
    [`disclosure/${row}/repealed`]: String(repealed),
    [`disclosure/${row}/in-force`]: String(inForce),
  });

  it('keep count of the documents in force', () => {
    expect(said(following(cn2021, of2025, documents('normative-documents', 2, 3, 30)))).toEqual([]);
    expect(said(following(cn2021, of2025, documents('normative-documents', 2, 3, 29)))).toEqual([
      {
        severity: 'warning',
        message:
          '“行政规范性文件”一行：“现行有效件数”29，上年报告“现行有效件数”31 + “本年制发件数”2 − “本年废止件数”3 = 30，两边应相等，差 1',
      },
    ]);
    expect(said(following(cn2021, of2025, documents('regulations', 1, 0, 0)))).toHaveLength(1);
  });

  it('carry in what was carried out', () => {
    expect(said(following(cn2021, of2025, carriedIn(12, 3, 0, 0, 1, 0)))).toEqual([]);
    expect(said(following(cn2021, of2025, carriedIn(12, 3, 0, 0, 0, 1)))).toEqual([
      { severity: 'warning', message: '“法律服务机构”一列：“上年结转”0，上年报告“结转下年度”1，两边应相等，差 1' },
      { severity: 'warning', message: '“其他法人或组织”一列：“上年结转”1，上年报告“结转下年度”0，两边应相等，差 1' },
    ]);
  });

  it('are not compared while one of the two is unknown', () => {
    expect(said(createLedger(cn2021, carriedIn(99)))).toEqual([]);
    expect(said(following(cn2021, createLedger(cn2021, {}), carriedIn(99)))).toEqual([]);
  });
});

describe('the report of 2020 after that of 2019', () => {
  it('begins with the items with which 2019 ended', () => {
    const items = (figure: number) => ({ 'disclosure/licences/items-last-year': String(figure) });
    expect(said(following(cn2019, of2020, items(12)))).toEqual([]);
    expect(said(following(cn2019, of2020, items(14)))).toEqual([
      {
        severity: 'warning',
        message: '“行政许可”一行：“上一年项目数量”14，上年报告“上一年项目数量”14 + 上年报告“本年增/减”-2 = 12，两边应相等，差 2',
      },
    ]);
  });

  it('carries in what was carried out', () => {
    expect(said(following(cn2019, of2020, carriedIn(7, 1)))).toEqual([]);
    expect(said(following(cn2019, of2020, carriedIn(7, 0)))).toHaveLength(2);
  });
});

describe('the report of 2019 after the table of 2018', () => {
  const figures = { 'received-online': 9, granted: 4, 'already-public': 2, nonexistent: 1, 'not-responsible': 2, privacy: 1, 'other-law': 3, 'review-other': 2, 'issued-normative': 6, 'concluded-on-time': 8 };
  const zeros = [...stat2014.cells.keys()].filter((key) => !stat2014.computedBy.has(key)).map((key) => [key, '0']);
  const given = Object.entries(figures).map(([row, figure]) => [`statistics/${row}/figure`, String(figure)]);
  const of2018 = createLedger(stat2014, Object.fromEntries([...zeros, ...given]) as Record<string, string>);
  const ledger = following(cn2019, of2018, {});

  it.each([
    ['applications/received/total', '9'],
    ['applications/handled/total', '8'],
    ['applications/granted/total', '6'],
    ['applications/not-held/total', '3'],
    ['applications/third-party/total', '1'],
    ['disclosure/normative-documents/issued', '6'],
    ['proceedings/cases/review-total', '2'],
  ])('finds for %s the %s that count the same', (key, figure) => {
    expect(lastText(ledger, key)).toBe(figure);
  });

  it.each([
    'applications/received/natural',
    'applications/carried-in/total',
    'applications/other-law/total',
    'proceedings/cases/review-other',
    'proceedings/cases/direct-total',
    'disclosure/normative-documents/disclosed-total',
  ])('finds nothing for %s, which the table does not count', (key) => {
    expect(lastText(ledger, key)).toBe('blank');
  });
});

describe('concepts', () => {
  const ids = readdirSync(path.join(root, 'templates'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it.each(ids)('stand once in %s', (id) => {
    const concepts = [...formatOf(id).cells.values()].flatMap(({ concept }) => concept ?? []);
    expect(concepts.filter((concept, index) => concepts.indexOf(concept) !== index)).toEqual([]);
  });

  it.each(['cn-2021', 'cn-2019', 'stat-2014', 'town-2017'])('stand at every figure of %s', (id) => {
    expect([...formatOf(id).cells.values()].filter(({ concept }) => concept === null)).toEqual([]);
  });

  it('are declared once, and a sum is of concepts that are declared', () => {
    for (const list of [vocabulary.concepts, vocabulary.facets]) {
      const declared = list.map(({ id }) => id);
      expect(new Set(declared).size).toBe(declared.length);
      expect(list.flatMap(({ sum }) => sum ?? []).filter((part) => !declared.includes(part))).toEqual([]);
    }
  });
});
