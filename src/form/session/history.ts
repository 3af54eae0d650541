/** The states that a draft went through, step by step, so that each act can be undone and done again. */
import type { DraftState } from './draft-state';

/** Typing in one place is one step until it pauses for so long, in milliseconds. */
const PAUSE = 3_000;

/** The steps as they are carried over a reload: states before and after the present one, the nearest first. */
export interface Steps {
  past: readonly DraftState[];
  future: readonly DraftState[];
}

export interface History {
  /**
   * To be called before the draft is changed.
   * @param group acts of the same group in quick succession are one step; `null` for an act that is a step of its own
   * @param state what stands before the change; asked for only when a step begins
   * @returns to be called when nothing was changed after all
   */
  begin(group: string | null, state: () => DraftState): () => void;
  /** The state to go back to, given the present one; `null` at the beginning. */
  undo(present: DraftState): DraftState | null;
  /** The state to go forward to; `null` when nothing was undone, or something was done since. */
  redo(present: DraftState): DraftState | null;
  steps(): Steps;
}

/** @param time milliseconds of a clock that never goes back */
export function createHistory(time: () => number, { past: earlier, future: later }: Steps = { past: [], future: [] }): History {
  let past = [...earlier];
  let future = [...later];
  let group: string | null = null;
  let last = 0;

  return {
    begin(next, state) {
      const now = time();
      const before = { past, future, group, last };
      if (next === null || next !== group || now - last >= PAUSE) {
        past = [state(), ...past];
        future = [];
      }
      group = next;
      last = now;
      return () => {
        ({ past, future, group, last } = before);
      };
    },
    undo(present) {
      const [before, ...rest] = past;
      if (before === undefined) return null;
      group = null;
      past = rest;
      future = [present, ...future];
      return before;
    },
    redo(present) {
      const [after, ...rest] = future;
      if (after === undefined) return null;
      group = null;
      future = rest;
      past = [present, ...past];
      return after;
    },
    steps: () => ({ past, future }),
  };
}
