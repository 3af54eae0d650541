/** Undoing an accepted suggestion opens its thread again; doing it again accepts it: the threads say what the text says. */
import { laterThan } from '../../report/later-than';
import type { Review, Thread } from '../../report/review';

const isAccepted = ({ outcome }: Thread): boolean => outcome?.state === 'accepted';

/** How threads stand in another state, by their ids: those of which only one state says that the suggestion was accepted. */
export type Outcomes = Record<string, Thread['outcome']>;

/** @returns empty when both say the same; threads that only one of them has count for nothing */
export function outcomesBetween(from: Review, to: Review): Outcomes {
  if (from === to) return {};
  const before = new Map(from.threads.map((thread) => [thread.id, thread]));
  const differing = to.threads.filter((thread) => {
    const then = before.get(thread.id);
    return then !== undefined && isAccepted(then) !== isAccepted(thread);
  });
  return Object.fromEntries(differing.map(({ id, outcome }) => [id, outcome]));
}

/** The review with threads that stand otherwise. */
export function withOutcomes(review: Review, outcomes: Outcomes): Review {
  const told = new Map(Object.entries(outcomes));
  const threads = review.threads.map((thread) => ({ ...thread, outcome: told.has(thread.id) ? (told.get(thread.id) ?? null) : thread.outcome }));
  return { ...review, threads };
}

/**
 * @param target as it was in the state that the text goes to; everything else of it counts for nothing
 * @param at when, as ISO 8601: a later word than those of other copies
 */
export function suggestionsAt(present: Review, target: Review, at: string): Review {
  const before = new Map(target.threads.map((thread) => [thread.id, thread]));
  const threads = present.threads.map((thread): Thread => {
    const then = before.get(thread.id);
    if (!then || isAccepted(then) === isAccepted(thread)) return thread;
    const since = thread.outcome ? [thread.outcome.at] : [];
    return { ...thread, outcome: { state: then.outcome?.state ?? 'open', by: then.outcome?.by ?? '', at: laterThan(at, since) } };
  });
  return threads.some((thread, index) => thread !== present.threads[index]) ? { ...present, threads } : present;
}
