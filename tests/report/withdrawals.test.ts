// Promises that two copies of a sent report agree on what is kept with a reason, whoever said so and whatever their clocks say.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinReviews } from '../../src/report/join-reviews';
import { joinWaivers } from '../../src/report/join-waivers';
import { emptyReport, type Report } from '../../src/report/report';
import type { Waiver } from '../../src/report/waiver';
import { takeStep } from '../../src/report/take-step';
import { withWaivers } from '../../src/report/withdrawals';

interface Held {
  report: Report;
  ahead: number;
}

const operands = { cells: {}, last: {}, texts: [] };
const waiverOf = (finding: string, reason: string, at: string): Waiver => ({ finding, reason, by: '', at, operands });
const said = ({ waivers }: Report): [string, string][] => waivers.map(({ finding, reason }): [string, string] => [finding, reason]).sort();

function received(own: Report, other: Report): Report {
  const { review } = joinReviews(own.review, other.review);
  return { ...own, review, waivers: joinWaivers(own.waivers, other.waivers, review.withdrawn) };
}

const sent = (): Report =>
  takeStep(emptyReport('cn-2021', { name: '某县水利局', level: 'department' }, 2025), {
    id: 'step-1', act: 'submit', by: '', at: '2026-01-05T00:00:00.000Z', note: '', draft: { id: 'draft-0001', revision: 1 },
  });

it('the last word on a finding reaches the other copy, between clocks that differ by a day', () => {
  const act = fc.record({ finding: fc.constantFrom('a', 'b'), keeps: fc.boolean(), handsOver: fc.boolean() });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), fc.integer({ min: -1440, max: 1440 }), (acts, skew) => {
      // The copy that has the report, and the other one, with how far their clocks are ahead.
      let copies: readonly [Held, Held] = [{ report: sent(), ahead: 0 }, { report: sent(), ahead: skew }];
      const truth = new Map<string, string>();
      acts.forEach(({ finding, keeps, handsOver }, minute) => {
        const [{ report, ahead }, other] = copies;
        const at = new Date(Date.UTC(2026, 0, 5, 9, minute + ahead)).toISOString();
        const others = report.waivers.filter((each) => each.finding !== finding);
        const reason = `理由 ${String(minute)}`;
        const changed = withWaivers(report, keeps ? [...others, waiverOf(finding, reason, at)] : others, at);
        if (keeps) truth.set(finding, reason);
        else truth.delete(finding);
        const holder = { report: changed, ahead };
        copies = handsOver ? [{ ...other, report: received(other.report, changed) }, holder] : [holder, other];
      });
      const [holder, other] = copies;
      expect(said(holder.report)).toEqual([...truth].sort());
      expect(said(received(other.report, holder.report))).toEqual([...truth].sort());
    }),
    { seed: 7 },
  );
});

it('a report that nobody else has remembers nothing', () => {
  const report = { ...emptyReport('cn-2021', { name: '某县水利局', level: 'department' }, 2025), waivers: [waiverOf('a', '属实', '2026-01-05T00:00:00.000Z')] };
  expect(withWaivers(report, [], '2026-01-06T00:00:00.000Z')).toEqual({ ...report, waivers: [] });
});
