/** Promises that the content hash tells contents apart, and nothing else. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/report/content-hash';
import { emptyReport, type Report } from '../../src/report/report';

function report(part: Partial<Report> = {}): Report {
  return {
    ...emptyReport('cn-2021', { name: '甲县水利局', level: 'department' }, 2025),
    fields: { date: '2026-01-20', place: '甲县' },
    narrative: { overview: [['全年收到申请', { cell: 'a/b/c' }, '件']], problems: ['无'] },
    cells: { 'a/b/c': '1', 'a/b/d': '0' },
    ...part,
  };
}

describe('the content hash', () => {
  it('is the SHA-256 of the content as sorted JSON', () => {
    const json =
      '{"agency":{"level":"department","name":"甲县水利局"},"cells":{},"fields":{},"narrative":{},"template":"cn-2021","units":{},"year":2025}';
    const empty = emptyReport('cn-2021', { name: '甲县水利局', level: 'department' }, 2025);
    expect(contentHash(empty)).toBe(createHash('sha256').update(json, 'utf8').digest('hex'));
  });

  it('does not depend on the order of entries', () => {
    const other = report({
      fields: { place: '甲县', date: '2026-01-20' },
      cells: { 'a/b/d': '0', 'a/b/c': '1' },
      agency: { level: 'department', name: '甲县水利局' },
    });
    expect(contentHash(other)).toBe(contentHash(report()));
  });

  it('does not depend on what is kept with a reason', () => {
    const operands = { cells: {}, last: {}, texts: [] };
    const waivers = [{ finding: 'a', reason: '已核', by: '', at: '2026-01-20T00:00:00Z', operands }];
    expect(contentHash(report({ waivers }))).toBe(contentHash(report()));
  });

  it.each<[string, Partial<Report>]>([
    ['a bound figure', { narrative: { ...report().narrative, overview: [['全年收到申请', { cell: 'a/b/d' }, '件']] } }],
    ['a figure', { cells: { 'a/b/c': '1', 'a/b/d': '00' } }],
    ['a figure that is taken away', { cells: { 'a/b/c': '1' } }],
    ['a word', { narrative: { ...report().narrative, problems: ['有'] } }],
    ['the order of paragraphs', { narrative: { ...report().narrative, overview: ['乙', '甲'] } }],
    ['a date', { fields: { date: '2026-01-21', place: '甲县' } }],
    ['the agency', { agency: { name: '乙县水利局', level: 'department' } }],
    ['the year', { year: 2024 }],
    ['the format', { template: 'cn-2019' }],
    ['a unit', { units: { 'a/b': '条' } }],
  ])('changes with %s', (_, part) => {
    expect(contentHash(report(part))).not.toBe(contentHash(report()));
  });
});
