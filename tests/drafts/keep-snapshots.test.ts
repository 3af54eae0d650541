// Promises which snapshots stay: three of today, one of each earlier day, ten in all, whatever the clock does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptSnapshots, MOST_OF_TODAY, MOST_SNAPSHOTS } from '../../src/drafts/keep-snapshots';

interface Taken {
  at: string;
  place: number;
}

const NOW = new Date(2026, 0, 20, 15, 0);

const dayOf = (at: string): string => new Date(at).toDateString();

function at(day: number, hour: number): string {
  return new Date(2026, 0, day, hour).toISOString();
}

function placed(times: readonly string[]): Taken[] {
  return times.map((each, place) => ({ at: each, place }));
}

const places = (all: readonly Taken[]): number[] => all.map(({ place }) => place);

/** Days from long before today to after it: a clock that jumps gives them in any order. */
const series = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 26 }), fc.integer({ min: 0, max: 23 })), { minLength: 1, maxLength: 60 })
  .map((days) => placed(days.map(([day, hour]) => at(day, hour))));

describe('9. Snapshots: three for today, one per earlier day, ten in all', () => {
  it('keeps the last three of today and the last one of each day before', () => {
    const all = placed([at(18, 9), at(18, 17), at(19, 8), at(19, 16), at(20, 9), at(20, 10), at(20, 11), at(20, 12)]);
    expect(places(keptSnapshots(all, NOW))).toEqual([1, 3, 5, 6, 7]);
  });

  it('keeps ten in all, the oldest days going first', () => {
    const all = placed(Array.from({ length: 15 }, (_, day) => at(day + 1, 9)));
    expect(places(keptSnapshots(all, NOW))).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it('drops nothing for a clock that was set back: what is dated ahead counts like today', () => {
    const all = placed([at(24, 9), at(24, 10), at(24, 11), at(20, 9)]);
    expect(places(keptSnapshots(all, NOW))).toEqual([0, 1, 2, 3]);
  });

  it('holds for any days in any order', () => {
    fc.assert(
      fc.property(series, (all) => {
        const kept = keptSnapshots(all, NOW);
        const days = new Set(kept.map((each) => dayOf(each.at)));
        expect(kept.length).toBeLessThanOrEqual(MOST_SNAPSHOTS);
        for (const day of days) {
          const each = kept.filter((one) => dayOf(one.at) === day);
          const before = new Date(day).getTime() < new Date(NOW.toDateString()).getTime();
          expect(each.length).toBeLessThanOrEqual(before ? 1 : MOST_OF_TODAY);
          // Of each day those that were taken last.
          const taken = all.filter((one) => dayOf(one.at) === day);
          expect(places(each)).toEqual(places(taken.slice(-each.length)));
        }
        // The newest stays, in the order in which they were taken.
        expect(kept[kept.length - 1]).toBe(all[all.length - 1]);
        expect(places(kept)).toEqual([...places(kept)].sort((a, b) => a - b));
      }),
      { seed: 20260120, numRuns: 400 },
    );
  });

  it('drops nothing while every limit is kept, and nothing more when asked again', () => {
    fc.assert(
      fc.property(series, (all) => {
        const kept = keptSnapshots(all, NOW);
        expect(keptSnapshots(kept, NOW)).toEqual(kept);
      }),
      { seed: 20260121, numRuns: 400 },
    );
  });
});
