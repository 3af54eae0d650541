// Promises that two copies of a report lose nothing of what was said about it, whichever of them takes in the other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinReviews } from '../../src/report/join-reviews';
import { NO_REVIEW, type Remark, type Review, type ReviewStep, type Thread } from '../../src/report/review';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 1, minute)).toISOString();
const remark = (id: string, minute: number): Remark => ({ id, by: '李强', at: at(minute), text: id });
const thread = (id: string, remarks: Remark[], outcome: Thread['outcome'] = null): Thread => ({
  ...{ id, place: { kind: 'cell', cell: 'applications/received/natural', text: '3' }, remarks, suggestion: null, outcome },
});
const step = (id: string, act: ReviewStep['act'], minute: number): ReviewStep => ({
  ...{ id, act, by: '李强', at: at(minute), note: '', content: '0'.repeat(64), draft: { id: 'draft-01', revision: minute } },
});

describe('joined reviews', () => {
  it('take over what the reviewer said and did, and name it as news', () => {
    const own: Review = { steps: [step('a', 'submit', 1)], threads: [thread('t1', [remark('r1', 2)])] };
    const answer = thread('t1', [remark('r1', 2), remark('r2', 4)], { state: 'resolved', by: '李强', at: at(5) });
    const other: Review = { steps: [step('a', 'submit', 1), step('b', 'return', 6)], threads: [answer, thread('t2', [remark('r3', 3)])] };
    const { review, news, forked } = joinReviews(own, other);
    expect(review).toEqual(other);
    expect(news.steps.map(({ id }) => id)).toEqual(['b']);
    expect(news.threads.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(forked).toBe(false);
  });

  it('say that both sides went on, and keep the steps of both in the order of their times', () => {
    const own: Review = { steps: [step('a', 'submit', 1), step('w', 'withdraw', 9)], threads: [] };
    const other: Review = { steps: [step('a', 'submit', 1), step('p', 'pass', 5)], threads: [] };
    const { review, forked } = joinReviews(own, other);
    expect(forked).toBe(true);
    expect(review.steps.map(({ id }) => id)).toEqual(['a', 'p', 'w']);
  });

  it('keep the later of two outcomes', () => {
    const closed = thread('t', [remark('r', 1)], { state: 'resolved', by: '李强', at: at(3) });
    const opened = thread('t', [remark('r', 1)], { state: 'open', by: '王敏', at: at(4) });
    for (const [one, two] of [
      [closed, opened],
      [opened, closed],
    ] as const) {
      expect(joinReviews({ steps: [], threads: [one] }, { steps: [], threads: [two] }).review.threads[0]?.outcome?.state).toBe('open');
    }
  });

  it('bring no news twice, and none to who knows all', () => {
    const review: Review = { steps: [step('a', 'submit', 1)], threads: [thread('t', [remark('r', 1)])] };
    for (const other of [review, NO_REVIEW]) {
      expect(joinReviews(review, other)).toEqual({ review, news: { steps: [], threads: [] }, forked: false });
    }
  });

  it('hold the remarks of both, whichever takes in the other', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
    const idsOf = ({ threads }: Review): string[] => threads.flatMap(({ remarks }) => remarks.map(({ id }) => id)).sort();
    fc.assert(
      fc.property(ids, ids, (one, two) => {
        const copy = (numbers: readonly number[]): Review => ({
          steps: [],
          threads: [0, 1, 2].flatMap((group) => {
            const remarks = numbers.filter((each) => each % 3 === group).map((each) => remark(`r${String(each)}`, each));
            return remarks.length === 0 ? [] : [thread(`t${String(group)}`, remarks)];
          }),
        });
        const expected = [...new Set([...one, ...two])].map((each) => `r${String(each)}`).sort();
        expect(idsOf(joinReviews(copy(one), copy(two)).review)).toEqual(expected);
        expect(idsOf(joinReviews(copy(two), copy(one)).review)).toEqual(expected);
      }),
      { seed: 20_261_122 },
    );
  });
});
