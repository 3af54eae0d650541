/** Brings together what two copies of one report know of its reviewing; nothing that either of them says is lost. */
import type { Remark, Review, ReviewStep, Thread } from './review';
import { joinWithdrawals } from './withdrawals';

export interface JoinedReviews {
  review: Review;
  /** What the other copy knew and this one did not. */
  news: {
    steps: ReviewStep[];
    /** New threads, and threads that got remarks or another outcome. */
    threads: Thread[];
  };
  /** Whether both copies took steps that the other did not know: they then stand in the order of their times. */
  forked: boolean;
}

const byTime = (a: { at: string; id: string }, b: { at: string; id: string }): number =>
  Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : Number(a.id > b.id));

function joinRemarks(own: readonly Remark[], others: readonly Remark[]): Remark[] {
  const known = new Set(own.map(({ id }) => id));
  const added = others.filter(({ id }) => !known.has(id));
  return added.length === 0 ? [...own] : [...own, ...added].sort(byTime);
}

function laterOutcome(a: Thread['outcome'], b: Thread['outcome']): Thread['outcome'] {
  if (a === null || b === null) return a ?? b;
  return Date.parse(b.at) > Date.parse(a.at) ? b : a;
}

function joinThread(own: Thread, other: Thread): Thread {
  return { ...own, remarks: joinRemarks(own.remarks, other.remarks), outcome: laterOutcome(own.outcome, other.outcome) };
}

function joinSteps(own: readonly ReviewStep[], others: readonly ReviewStep[]): { steps: ReviewStep[]; news: ReviewStep[]; forked: boolean } {
  const known = new Set(own.map(({ id }) => id));
  const theirs = new Set(others.map(({ id }) => id));
  const news = others.filter(({ id }) => !known.has(id));
  const alone = own.filter(({ id }) => !theirs.has(id));
  const forked = news.length > 0 && alone.length > 0;
  // Steps that both know keep their order; clocks decide only between those that one side alone took.
  const shared = own.filter(({ id }) => theirs.has(id));
  const rest = [...alone, ...news];
  return { steps: [...shared, ...(forked ? rest.sort(byTime) : rest)], news, forked };
}

/** @param own the copy at hand; @param other the one that came in */
export function joinReviews(own: Review, other: Review): JoinedReviews {
  const { steps, news, forked } = joinSteps(own.steps, other.steps);
  const incoming = new Map(other.threads.map((thread) => [thread.id, thread]));
  const known = new Set(own.threads.map(({ id }) => id));
  const joined = own.threads.map((thread) => {
    const came = incoming.get(thread.id);
    return came ? joinThread(thread, came) : thread;
  });
  const changed = joined.filter((thread, index) => JSON.stringify(thread) !== JSON.stringify(own.threads[index]));
  const added = other.threads.filter(({ id }) => !known.has(id));
  const withdrawn = joinWithdrawals(own.withdrawn, other.withdrawn);
  const review: Review = { steps, threads: [...joined, ...added], ...(withdrawn.length > 0 && { withdrawn }) };
  return { review, news: { steps: news, threads: [...changed, ...added] }, forked };
}
