// Promises that a file that comes back is taken over only as far as it may be, and that neither side loses a word.
import { describe, expect, it } from 'vitest';
import { receive, takeOver, type Incoming } from '../../../src/app/review-in/receive';
import { contentHash } from '../../../src/report/content-hash';
import type { Draft } from '../../../src/report/draft';
import type { Report } from '../../../src/report/report';
import { idsOf, type ReviewAct } from '../../../src/report/review';
import { takeStep } from '../../../src/report/take-step';
import { withWaivers } from '../../../src/report/withdrawals';
import { lockOf, stateOf } from '../../../src/report/workflow';
import { draftOf, smallFormat } from '../../form/support/drafts';

const CELL = 'intake/in/person';

let minutes = 0;
function step(report: Report, act: ReviewAct, draft = 'draft-0001'): Report {
  minutes += 1;
  const at = new Date(Date.UTC(2026, 0, 5, 1, minutes)).toISOString();
  return takeStep(report, { id: `step-${String(minutes)}`, act, by: '李强', at, note: '', draft: { id: draft, revision: minutes } });
}

const typed = (report: Report, text: string, key = CELL): Report => ({ ...report, cells: { ...report.cells, [key]: text } });
const sent = (): Report => step(draftOf({ cells: { [CELL]: '3' } }).report, 'submit');
const draftWith = (report: Report): Draft => ({ ...draftOf(), report });
const fileWith = (report: Report, draft: Draft | null = null): Incoming => ({ file: '退回.json', report, draft });
const take = (own: Report, other: Report, all = true, draft: Draft | null = null): Draft => {
  const reception = receive(smallFormat, own, other);
  return takeOver(draftWith(own), fileWith(other, draft), reception, all ? reception.changes : []);
};

describe('which side changed since the last step that both know', () => {
  it.each([
    ['neither', '3', '3'],
    ['theirs', '3', '4'],
    ['ours', '5', '3'],
    ['both', '5', '4'],
  ] as const)('%s', (since, ours, theirs) => {
    const base = sent();
    expect(receive(smallFormat, typed(base, ours), step(typed(base, theirs), 'return')).since).toBe(since);
  });

  it('both, where they know no step together', () => {
    expect(receive(smallFormat, draftOf().report, typed(sent(), '4')).since).toBe('both');
  });
});

describe('what is taken over', () => {
  it('the steps in any case, the content only where it was chosen', () => {
    const base = sent();
    const returned = step(typed(base, '4'), 'return');
    expect(take(base, returned).report).toEqual(returned);
    const left = take(base, returned, false).report;
    expect(left.cells).toEqual(base.cells);
    expect(stateOf(left.review)).toBe('returned');
  });

  it('what both keep with a reason, the later word where both kept the same', () => {
    const waiver = (finding: string, reason: string, at: string) => ({ finding, reason, by: '', at, operands: { cells: {}, last: {}, texts: [] } });
    const base = sent();
    const own = { ...base, waivers: [waiver('a', '本机', '2026-01-06T00:00:00.000Z'), waiver('b', '早', '2026-01-05T00:00:00.000Z')] };
    const other = step({ ...base, waivers: [waiver('b', '晚', '2026-01-07T00:00:00.000Z'), waiver('c', '文件', '2026-01-05T00:00:00.000Z')] }, 'return');
    expect(receive(smallFormat, own, other).waivers.map(({ reason }) => reason)).toEqual(['晚', '文件']);
    expect(take(own, other, false).report.waivers.map(({ reason }) => reason)).toEqual(['本机', '晚', '文件']);
  });

  it('what is kept no more is a problem again, until it is kept anew', () => {
    const waiver = { finding: 'a', reason: '属实', by: '', at: '2026-01-04T00:00:00.000Z', operands: { cells: {}, last: {}, texts: [] } };
    const own = step({ ...draftOf().report, waivers: [waiver] }, 'submit');
    const returned = step(withWaivers(own, [], '2026-01-05T03:00:00.000Z'), 'return');
    expect(receive(smallFormat, own, returned).withdrawn).toEqual([waiver]);
    const taken = take(own, returned).report;
    expect(taken.waivers).toEqual([]);
    // The older copy brings nothing back.
    expect(take(taken, own).report.waivers).toEqual([]);
    const again = withWaivers(taken, [{ ...waiver, at: '2026-01-05T04:00:00.000Z' }], '2026-01-05T04:00:00.000Z');
    expect(take(returned, again).report.waivers).toEqual(again.waivers);
    expect(again.waivers).toHaveLength(1);
  });

  it('what stands beside the report comes along only from a draft that alone went on', () => {
    const base = sent();
    const theirs = step(typed(base, '4'), 'return');
    const file = { ...draftWith(theirs), done: ['overview'] };
    expect(take(base, theirs, true, file).done).toEqual(['overview']);
    expect(take(typed(base, '9'), theirs, true, file).done).toEqual([]);
  });
});

describe('a report that was passed', () => {
  it('stands as it was passed, whatever was typed here meanwhile', () => {
    const base = sent();
    const own = typed(base, '5');
    const passed = step(base, 'pass');
    const reception = receive(smallFormat, own, passed);
    expect(reception.whole).toBe('theirs');
    const { report } = takeOver(draftWith(own), fileWith(passed), reception, []);
    expect(contentHash(report)).toBe(lockOf(report.review)?.content);
  });

  it('keeps its content when an older file comes in, and still takes its remarks', () => {
    const base = sent();
    const passed = step(base, 'pass');
    const at = '2026-01-05T03:00:00.000Z';
    const thread = { id: 't', place: { kind: 'report' as const }, remarks: [{ id: 'r', by: '李强', at, text: '好' }], suggestion: null, outcome: null };
    const older = { ...typed(base, '7'), review: { ...base.review, threads: [thread] } };
    const reception = receive(smallFormat, passed, older);
    expect(reception.whole).toBe('own');
    const { report } = takeOver(draftWith(passed), fileWith(older), reception, reception.changes);
    expect(contentHash(report)).toBe(contentHash(passed));
    expect(report.review.threads).toEqual([thread]);
  });

  it('cannot be joined where neither copy says what was passed', () => {
    const base = sent();
    const passed = step(base, 'pass');
    expect(receive(smallFormat, typed(base, '5'), typed(passed, '6')).whole).toBe('none');
  });

  it('is told from one that was withdrawn here meanwhile: both steps stay, in the order of their times', () => {
    const base = sent();
    const withdrawn = step(base, 'withdraw');
    const passed = step(base, 'pass');
    const { joined, lock } = receive(smallFormat, withdrawn, passed);
    expect(joined.forked).toBe(true);
    expect(joined.review.steps.map(({ act }) => act)).toEqual(['submit', 'withdraw', 'pass']);
    expect(lock?.act).toBe('pass');
  });
});

it('a report is known by every draft that a step was taken on, the last one first', () => {
  const report = step(step(sent(), 'return', 'reviewer-1'), 'submit');
  expect(idsOf(report.review)).toEqual(['draft-0001', 'reviewer-1']);
});
