// Promises the way from draft to publication: no step out of order, nothing passed that was not sent, everything recorded.
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/report/content-hash';
import { emptyReport, type Report } from '../../src/report/report';
import type { ReviewAct } from '../../src/report/review';
import { changedSince, takeStep } from '../../src/report/take-step';
import { lockOf, nextActs, stateOf } from '../../src/report/workflow';

const BLANK = emptyReport('cn-2021', { name: '云溪市教育局', level: 'department' }, 2025);

let taken = 0;
function step(report: Report, act: ReviewAct, note = ''): Report {
  taken += 1;
  const at = new Date(Date.UTC(2026, 0, 5, 1, taken)).toISOString();
  return takeStep(report, { id: `step-${String(taken)}`, act, by: '王敏', at, note, draft: { id: 'draft-01', revision: taken } });
}

const withFigure = (report: Report, text: string): Report => ({ ...report, cells: { 'applications/received/natural': text } });

describe('the way of a report', () => {
  it('goes from draft to publication, by way of a return', () => {
    const states: string[] = [];
    let report = BLANK;
    for (const act of ['submit', 'return', 'submit', 'pass', 'publish'] as const) {
      report = step(report, act);
      states.push(stateOf(report.review));
    }
    expect(states).toEqual(['submitted', 'returned', 'submitted', 'passed', 'published']);
    expect(report.review.steps.map(({ act, by }) => [act, by])).toEqual([
      ['submit', '王敏'],
      ['return', '王敏'],
      ['submit', '王敏'],
      ['pass', '王敏'],
      ['publish', '王敏'],
    ]);
  });

  it('allows no step that does not follow', () => {
    expect(nextActs(BLANK.review)).toEqual(['submit']);
    expect(() => step(BLANK, 'pass')).toThrow(RangeError);
    const passed = step(step(BLANK, 'submit'), 'pass');
    expect(nextActs(passed.review)).toEqual(['publish', 'reopen']);
    expect(() => step(passed, 'return')).toThrow(RangeError);
  });

  it('is locked by passing, and opened again only by a step that is recorded', () => {
    const passed = step(step(BLANK, 'submit'), 'pass', '同意');
    expect(lockOf(passed.review)).toMatchObject({ act: 'pass', note: '同意', content: contentHash(BLANK) });
    expect(lockOf(step(passed, 'publish').review)?.act).toBe('publish');
    const reopened = step(passed, 'reopen', '数据有误');
    expect(lockOf(reopened.review)).toBeNull();
    expect(stateOf(reopened.review)).toBe('draft');
    expect(reopened.review.steps).toHaveLength(3);
  });

  it('passes nothing else than what was sent, publishes nothing else than what was passed', () => {
    const sent = step(BLANK, 'submit');
    const changed = withFigure(sent, '7');
    expect(changedSince(sent)).toBeNull();
    expect(changedSince(changed)?.act).toBe('submit');
    expect(() => step(changed, 'pass')).toThrow(RangeError);
    expect(() => step(withFigure(step(sent, 'pass'), '7'), 'publish')).toThrow(RangeError);
    // It may be returned whatever it says by now.
    expect(stateOf(step(changed, 'return').review)).toBe('returned');
  });

  it('does not change what the digest is of', () => {
    expect(contentHash(step(BLANK, 'submit', '初稿'))).toBe(contentHash(BLANK));
  });
});
