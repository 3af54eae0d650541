/** Does something to a draft that nobody may be writing meanwhile. */
import type { DraftStorage } from './draft-storage';
import type { Hold } from './exclusion';

export type HeldWork<T> = { kind: 'done'; value: T } | { kind: 'other-window' };

/**
 * Holds the draft for as long as the work takes; nothing is done while another window writes it. Rejects as the work
 * does.
 */
export async function whileHeld<T>(
  { exclusion, environment, left }: Pick<DraftStorage, 'exclusion' | 'environment' | 'left'>,
  draft: string,
  work: () => Promise<T>,
): Promise<HeldWork<T>> {
  await left(draft);
  let hold: Hold | null;
  try {
    hold = await exclusion.hold(draft, environment.newId(), false, () => undefined);
  } catch {
    // Where not even this works, conflicting writes are found when saving.
    hold = { release: () => undefined };
  }
  if (hold === null) return { kind: 'other-window' };
  try {
    return { kind: 'done', value: await work() };
  } finally {
    hold.release();
  }
}
