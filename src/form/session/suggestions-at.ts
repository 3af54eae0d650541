/** Undoing an accepted suggestion opens its thread again; doing it again accepts it: the threads say what the text says. */
import type { Review, Thread } from '../../report/review';

const isAccepted = ({ outcome }: Thread): boolean => outcome?.state === 'accepted';

/**
 * @param target as it was in the state that the text goes to; everything else of it counts for nothing
 * @param at when, as ISO 8601: a later word than those of other copies
 */
export function suggestionsAt(present: Review, target: Review, at: string): Review {
  const before = new Map(target.threads.map((thread) => [thread.id, thread]));
  const threads = present.threads.map((thread): Thread => {
    const then = before.get(thread.id);
    if (!then || isAccepted(then) === isAccepted(thread)) return thread;
    return { ...thread, outcome: { state: then.outcome?.state ?? 'open', by: then.outcome?.by ?? '', at } };
  });
  return threads.some((thread, index) => thread !== present.threads[index]) ? { ...present, threads } : present;
}
