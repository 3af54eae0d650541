// Promises that what differs between two versions is listed place by place, and that taking all of it makes them one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeId, changesBetween, withChanges } from '../../../src/form/review-state/changes';
import { contentHash } from '../../../src/report/content-hash';
import type { NarrativeBlock } from '../../../src/report/narrative';
import type { Report } from '../../../src/report/report';
import { draftOf, smallFormat } from '../support/drafts';

const keys = [...smallFormat.cells.keys()];
const reports: fc.Arbitrary<Report> = fc
  .record({
    cells: fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('0', '3', '12', 'n/a', '约 3'), { maxKeys: 6 }),
    narrative: fc.dictionary(
      fc.constantFrom('overview', 'other'),
      fc.array(fc.constantFrom<NarrativeBlock>('一段。', '二段。', ['收到', { cell: 'intake/in/person' }, '件']), { maxLength: 3 }),
      { maxKeys: 2 },
    ),
    fields: fc.dictionary(fc.constantFrom('date', 'contact'), fc.constantFrom('2026-01-20', '张三'), { maxKeys: 2 }),
    units: fc.dictionary(fc.constantFrom('intake/in', 'intake/out'), fc.constantFrom('件', '条'), { maxKeys: 2 }),
    name: fc.constantFrom('', '云溪市水利局'),
    level: fc.constantFrom('department' as const, 'township' as const),
  })
  .map(({ name, level, ...parts }) => ({ ...draftOf(parts).report, agency: { name, level } }));

describe('the changes between two versions', () => {
  it('all taken make one of the other, none leave it as it is', () => {
    fc.assert(
      fc.property(reports, reports, (own, other) => {
        const changes = changesBetween(smallFormat, own, other);
        expect(contentHash(withChanges(own, other, changes))).toBe(contentHash(other));
        expect(contentHash(withChanges(own, other, []))).toBe(contentHash(own));
        expect(changes.length === 0).toBe(contentHash(own) === contentHash(other));
      }),
      { seed: 20_261_211 },
    );
  });

  it('are each taken alone, and have names and ids of their own', () => {
    fc.assert(
      fc.property(reports, reports, (own, other) => {
        const changes = changesBetween(smallFormat, own, other);
        expect(new Set(changes.map(changeId)).size).toBe(changes.length);
        for (const change of changes) {
          const left = changesBetween(smallFormat, withChanges(own, other, [change]), other);
          expect(left.map(changeId)).toEqual(changes.filter((each) => each !== change).map(changeId));
        }
      }),
      { seed: 20_261_212, numRuns: 40 },
    );
  });

  it('say what stood there and what stands there, in words where it is nothing', () => {
    const own = draftOf({ cells: { 'intake/in/person': '3' } }).report;
    const other = draftOf({ cells: { 'intake/in/total': '4' }, fields: { contact: '张三' } }).report;
    expect(changesBetween(smallFormat, own, other).map((change) => ('then' in change ? [changeId(change), change.then, change.now] : []))).toEqual([
      ['field:contact', '未填', '张三'],
      ['cell:intake/in/person', '3', '未填'],
      ['cell:intake/in/total', '由本表计算', '4'],
    ]);
  });
});
