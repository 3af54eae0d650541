import { describe, expect, it } from 'vitest';
import { chooseTemplates, type TemplateSummary } from '../../src/template/choose';

const summary = (id: string, from: number, to?: number, levels?: TemplateSummary['levels']): TemplateSummary => ({
  id,
  title: id,
  source: '测试',
  years: { from, to },
  levels,
});
const all = [
  summary('old', 2008, 2018),
  summary('old-town', 2008, 2018, ['township']),
  summary('trial', 2019, 2020),
  summary('current', 2021),
];
const ids = (year: number, level: 'township' | 'department') => chooseTemplates(all, year, level).map(({ id }) => id);

describe('the format of a report', () => {
  it('follows from its year', () => {
    expect(ids(2018, 'department')).toEqual(['old']);
    expect(ids(2020, 'department')).toEqual(['trial']);
    expect(ids(2035, 'department')).toEqual(['current']);
    expect(ids(2007, 'department')).toEqual([]);
  });

  it('made for a level goes before one for all', () => {
    expect(ids(2017, 'township')).toEqual(['old-town', 'old']);
  });
});
