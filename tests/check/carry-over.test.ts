// Promises that last year's report fills what it determines and nothing else, and never what is filled already.
import { describe, expect, it } from 'vitest';
import { carriedCount, carryOver, withCarryOver, type CarryOver } from '../../src/check/carry-over';
import { previousFigures } from '../../src/check/last-year';
import { createLedger } from '../../src/check/ledger';
import { emptyReport, type Report } from '../../src/report/report';
import type { Format } from '../../src/template/format';
import { templateIds } from '../support/document-fixtures';
import { formatFrom } from '../support/formats';
import { knownFormat, knownFormats } from '../support/known-formats';
import { randomFrom } from '../support/random';

const agency = { name: '云溪市自然资源局', level: 'department' } as const;

/** A report with a figure in every cell that is not computed, and a text in every field. */
function filled(format: Format, year: number): Report {
  const keys = [...format.cells.keys()].filter((key) => !format.computedBy.has(key));
  return {
    ...emptyReport(format.template.id, agency, year),
    fields: Object.fromEntries(format.template.fields.map(({ id, type }) => [id, type === 'date' ? '2020-01-23' : `某${id}`])),
    cells: Object.fromEntries(keys.map((key, index) => [key, String(index + 1)])),
  };
}

function carried(format: Format, report: Report, last: { format: Format; report: Report }): CarryOver {
  const before = createLedger(last.format, last.report.cells);
  const ledger = createLedger(format, report.cells, previousFigures(format, before, knownFormats().vocabulary));
  return carryOver(report, ledger, last);
}

const empty = (format: Format): Report => emptyReport(format.template.id, agency, 2021);

describe('last year’s report', () => {
  it('supplies 上年结转 of every kind of applicant from 结转下年度, and no total', () => {
    const format = knownFormat('cn-2021');
    const last = { format, report: filled(format, 2020) };
    const { cells } = carried(format, empty(format), last);
    const kinds = ['natural', 'business', 'research', 'welfare', 'legal-service', 'other-legal'];
    expect(Object.fromEntries(cells)).toEqual(
      Object.fromEntries(kinds.map((kind) => [`applications/carried-in/${kind}`, last.report.cells[`applications/carried-out/${kind}`]])),
    );
  });

  it('supplies 上一年项目数量 as the sum of its two columns', () => {
    const format = knownFormat('cn-2019');
    const report = { ...empty(format), cells: { 'disclosure/fees/items-last-year': '20', 'disclosure/fees/items-change': '-3' } };
    const { cells } = carried(format, empty(format), { format, report });
    expect([...cells]).toEqual([['disclosure/fees/items-last-year', '17']]);
  });

  const SUPPLIED: Readonly<Record<string, number>> = {
    'cn-2021 ← cn-2021': 6,
    'cn-2021 ← cn-2019': 6,
    'cn-2019 ← cn-2021': 6,
    'cn-2019 ← cn-2019': 11,
  };
  const pairs = templateIds.flatMap((now) => templateIds.map((last) => [now, last] as const));
  it.each(pairs)('%s ← %s: fills what has a counterpart, and the relations to last year then hold', (now, last) => {
    const format = knownFormat(now);
    const before = { format: knownFormat(last), report: filled(knownFormat(last), 2020) };
    const result = carried(format, empty(format), before);
    expect(result.cells.size).toBe(SUPPLIED[`${now} ← ${last}`] ?? 0);
    const report = withCarryOver(empty(format), result);
    const figures = previousFigures(format, createLedger(before.format, before.report.cells), knownFormats().vocabulary);
    expect(createLedger(format, report.cells, figures).findings()).toEqual([]);
    expect(carriedCount(carried(format, report, before))).toBe(0);
  });

  it('supplies lasting front matter of the same meaning, and neither dates nor names', () => {
    const fields = (now: string, last: string): unknown =>
      Object.fromEntries(carried(knownFormat(now), empty(knownFormat(now)), { format: knownFormat(last), report: filled(knownFormat(last), 2018) }).fields);
    expect(fields('city-2018', 'department-2018')).toEqual({ address: '某address', postcode: '某postcode', telephone: '某telephone' });
    expect(fields('department-2018', 'stat-2014')).toEqual({ telephone: '某telephone' });
    expect(fields('stat-2014', 'stat-2014')).toEqual({ telephone: '某telephone' });
    expect(fields('cn-2021', 'stat-2014')).toEqual({});
    expect(fields('cn-2021', 'cn-2021')).toEqual({});
  });

  it('supplies a field that has another id by its label', () => {
    const own = formatFrom(`
id: own
title: 本局格式
source: 测试
years: { from: 2018 }
document: { title: 报告 }
fields: [{ id: phone, label: 联系电话, type: text, lasting: true }]
sections: [{ id: s, heading: 一、总体情况, content: [{ narrative: n }] }]`);
    const last = { format: knownFormat('stat-2014'), report: filled(knownFormat('stat-2014'), 2017) };
    expect([...carried(own, empty(own), last).fields]).toEqual([['phone', '某telephone']]);
  });

  it('supplies the agency’s name only where there is none', () => {
    const format = knownFormat('cn-2021');
    const last = { format, report: empty(format) };
    expect(carried(format, empty(format), last).agency).toBeNull();
    const nameless = { ...empty(format), agency: { ...agency, name: ' ' } };
    const result = carried(format, nameless, last);
    expect(result.agency).toBe('云溪市自然资源局');
    expect(withCarryOver(nameless, result).agency).toEqual(agency);
  });

  it('keeps 不适用, and supplies nothing from a figure that is missing or unreadable', () => {
    const format = knownFormat('cn-2021');
    const out = (kind: string): string => `applications/carried-out/${kind}`;
    const cells = { [out('natural')]: 'n/a', [out('business')]: '约 3', [out('research')]: '0' };
    const result = carried(format, empty(format), { format, report: { ...empty(format), cells } });
    expect([...result.cells]).toEqual([['applications/carried-in/natural', 'n/a'], ['applications/carried-in/research', '0']]);
  });

  it('supplies nothing that the cell could not hold', () => {
    const format = knownFormat('cn-2019');
    const cells = { 'disclosure/fees/items-last-year': '2', 'disclosure/fees/items-change': '-3' };
    expect(carried(format, empty(format), { format, report: { ...empty(format), cells } }).cells.size).toBe(0);
  });
});

describe('what is filled already', () => {
  it('stays, whatever it is: a figure, 0, 不适用, or text that is no number', () => {
    const random = randomFrom(20_261_122);
    for (let round = 0; round < 40; round += 1) {
      const format = knownFormat(random.pick(templateIds));
      const lastFormat = knownFormat(random.pick(templateIds));
      const whole = filled(format, 2021);
      const keep = <T>(record: Record<string, T>): [string, T][] => Object.entries(record).filter(() => random.chance(0.5));
      const report = {
        ...whole,
        fields: Object.fromEntries(keep(whole.fields)),
        cells: Object.fromEntries(keep(whole.cells).map(([key]) => [key, random.pick(['0', '7', 'n/a', '约 3', '-'])])),
      };
      const after = withCarryOver(report, carried(format, report, { format: lastFormat, report: filled(lastFormat, 2020) }));
      expect(after).toMatchObject({ agency: report.agency, fields: report.fields, cells: report.cells });
    }
  });
});
