/** Findings that are kept no more: whoever has the report keeps them until he hears of this. */
import { laterThan } from './later-than';
import type { Report } from './report';
import type { Withdrawal } from './review';
import type { Waiver } from './waiver';

const NONE: readonly Withdrawal[] = [];

/** Of two words about one finding the later one. */
export function joinWithdrawals(own: readonly Withdrawal[] = NONE, others: readonly Withdrawal[] = NONE): Withdrawal[] {
  const joined = new Map(own.map((withdrawal) => [withdrawal.finding, withdrawal]));
  for (const withdrawal of others) {
    const known = joined.get(withdrawal.finding);
    if (!known || Date.parse(withdrawal.at) > Date.parse(known.at)) joined.set(withdrawal.finding, withdrawal);
  }
  return [...joined.values()];
}

/** Those that nobody withdrew since they were given. */
export function standing(waivers: readonly Waiver[], withdrawn: readonly Withdrawal[] = NONE): Waiver[] {
  const times = new Map(withdrawn.map(({ finding, at }) => [finding, Date.parse(at)]));
  return waivers.filter(({ finding, at }) => Date.parse(at) > (times.get(finding) ?? -Infinity));
}

/**
 * The report with other waivers. Of a report that was sent, what is kept no more is remembered for those who have it, and what
 * is said of a finding is later than what was said of it before, whatever the clocks say.
 * @param at when, as ISO 8601
 */
export function withWaivers(report: Report, waivers: readonly Waiver[], at: string): Report {
  const { review } = report;
  if (review.steps.length === 0) return { ...report, waivers: [...waivers] };
  const known = new Set(report.waivers);
  const stands = waivers.map((waiver) => {
    if (known.has(waiver)) return waiver;
    const before = [...report.waivers, ...(review.withdrawn ?? NONE)].filter(({ finding }) => finding === waiver.finding);
    return { ...waiver, at: laterThan(waiver.at, before.map(({ at: then }) => then)) };
  });
  const left = new Set(waivers.map(({ finding }) => finding));
  const gone = report.waivers.filter(({ finding }) => !left.has(finding));
  const withdrawn = joinWithdrawals(review.withdrawn, gone.map((waiver) => ({ finding: waiver.finding, at: laterThan(at, [waiver.at]) })));
  return { ...report, waivers: stands, review: withdrawn.length === 0 ? review : { ...review, withdrawn } };
}
