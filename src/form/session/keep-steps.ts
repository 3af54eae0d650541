/** Carries the steps of a draft over a reload of the page, in the storage that lasts as long as the window. */
import { changeBetween, type DraftChange, type DraftState } from './draft-state';
import type { Steps } from './history';

/** Steps as text: each as what leads to it from the step nearer to the present. */
export interface KeptSteps {
  /** The state that the steps belong to; they mean nothing beside another one. */
  present: Omit<DraftState, 'previous'>;
  past: DraftChange[];
  future: DraftChange[];
}

/** Characters that are kept at most; the steps farthest from the present give way. */
const ROOM = 1_000_000;

export function stepsKey(draft: string): string {
  return `gongkai-steps-${draft}`;
}

/** Changes outwards from the present, up to the first that the room or another report of last year ends. */
function changesFrom(present: DraftState, states: readonly DraftState[], room: number): DraftChange[] {
  const changes: DraftChange[] = [];
  let [from, left] = [present, room];
  for (const state of states) {
    if (state.previous !== from.previous) break;
    const change = changeBetween(from, state);
    left -= JSON.stringify(change).length;
    if (left < 0) break;
    changes.push(change);
    from = state;
  }
  return changes;
}

/** The steps that were kept, as text; `null` where there are none. */
export function keptText(draft: string): string | null {
  try {
    return sessionStorage.getItem(stepsKey(draft));
  } catch {
    return null;
  }
}

/** Keeps steps; where the browser has no room or no storage they end with the page. */
export function keep(draft: string, steps: KeptSteps): void {
  try {
    sessionStorage.setItem(stepsKey(draft), JSON.stringify(steps));
  } catch {
    // Undoing is a comfort of this window; what was typed is saved elsewhere.
  }
}

export function keepSteps(draft: string, present: DraftState, { past, future }: Steps): void {
  const { report, done, prefilled } = present;
  keep(draft, {
    present: { report, done, prefilled },
    past: changesFrom(present, past, ROOM * 0.75),
    future: changesFrom(present, future, ROOM * 0.25),
  });
}
