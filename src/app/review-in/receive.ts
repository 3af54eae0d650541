/** A file of a report that is here already: what it brings, and what the report is once that is taken over. */
import { changesBetween, withChanges, type Change } from '../../form/review-state/changes';
import { contentHash } from '../../report/content-hash';
import type { Draft } from '../../report/draft';
import { joinReviews, type JoinedReviews } from '../../report/join-reviews';
import { joinWaivers } from '../../report/join-waivers';
import type { Report } from '../../report/report';
import type { Review, ReviewStep } from '../../report/review';
import type { Waiver } from '../../report/waiver';
import { lockOf } from '../../report/workflow';
import type { Format } from '../../template/format';

/** What came in: a draft file holds more of the draft than a Word file. */
export interface Incoming {
  /** The file's name. */
  file: string;
  report: Report;
  /** `null` when it was no draft file. */
  draft: Draft | null;
}

/** Which copy says something else than both said at the last step that both know; `both` also where they know none. */
export type Since = 'neither' | 'theirs' | 'ours' | 'both';

export interface Reception {
  joined: JoinedReviews;
  /** The step that locks the report once both are joined. */
  lock: ReviewStep | null;
  /** Where the copies differ, the own one as `then`. */
  changes: Change[];
  since: Since;
  /**
   * Whose content stands as a whole, because a step locks it: then nothing is chosen place by place. `none`: neither
   * copy says what was passed.
   */
  whole: 'own' | 'theirs' | 'none' | null;
  /** Findings that the file keeps with a reason and the copy at hand does not, or with an older one. */
  waivers: Waiver[];
  /** What the copy at hand keeps and the file says is kept no more. */
  withdrawn: Waiver[];
}

/** The last step that both copies know. */
function lastShared(own: Review, other: Review): ReviewStep | null {
  const known = new Set(other.steps.map(({ id }) => id));
  const shared = own.steps.filter(({ id }) => known.has(id));
  return shared[shared.length - 1] ?? null;
}

function sinceOf(own: Report, other: Report): Since {
  const [ours, theirs] = [contentHash(own), contentHash(other)];
  if (ours === theirs) return 'neither';
  const base = lastShared(own.review, other.review)?.content;
  if (ours === base) return 'theirs';
  return theirs === base ? 'ours' : 'both';
}

function wholeOf(lock: ReviewStep | null, own: Report, other: Report): Reception['whole'] {
  if (lock === null) return null;
  if (contentHash(own) === lock.content) return 'own';
  return contentHash(other) === lock.content ? 'theirs' : 'none';
}

/** Whether the two can be compared place by place. */
export function isComparable(own: Report, other: Report): boolean {
  return own.template === other.template && own.year === other.year;
}

export function receive(format: Format, own: Report, other: Report): Reception {
  const joined = joinReviews(own.review, other.review);
  const lock = lockOf(joined.review);
  const kept = joinWaivers(own.waivers, other.waivers, joined.review.withdrawn);
  const findings = new Set(kept.map(({ finding }) => finding));
  return {
    joined,
    lock,
    changes: changesBetween(format, own, other),
    since: sinceOf(own, other),
    whole: wholeOf(lock, own, other),
    waivers: kept.filter((waiver) => !own.waivers.includes(waiver)),
    withdrawn: own.waivers.filter(({ finding }) => !findings.has(finding)),
  };
}

/** @param taken the places that are to stand as the file has them */
export function takeOver(own: Draft, incoming: Incoming, { joined, whole, since }: Reception, taken: readonly Change[]): Draft {
  const { report: other, draft } = incoming;
  const content = whole === 'theirs' ? other : whole === 'own' ? own.report : withChanges(own.report, other, taken);
  const report: Report = { ...content, review: joined.review, waivers: joinWaivers(own.report.waivers, other.waivers, joined.review.withdrawn) };
  // What stands beside the report comes along from a draft that went on while this one rested.
  const beside = draft && since === 'theirs' ? { done: draft.done, previous: draft.previous ?? own.previous, prefilled: draft.prefilled } : {};
  return { ...own, ...beside, report };
}
