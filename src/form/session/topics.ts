/** Listeners by topic: who listens to one cell is not called for another. */
import type { CellKey } from '../../report/address';

/** What a listener can listen to. */
export type Topic =
  /** One cell's view changed. */
  | `cell:${CellKey}`
  /** What the template computes for one cell changed. */
  | `total:${CellKey}`
  /** A narrative was written by an action and not by typing, so its editor has to follow. */
  | `rewritten:${string}`
  /** Somebody wants to see a stretch of a narrative. */
  | `spot:${string}`
  /** One narrative's paragraphs changed. */
  | `narrative:${string}`
  /** Cells or front matter were written by an action and not by typing, so their fields have to follow. */
  | 'written'
  /** Anything of the draft changed. */
  | 'draft'
  /** The sections called finished changed. */
  | 'done'
  /** The name of the agency changed. */
  | 'agency'
  /** A step of the reviewing was taken, or something was said. */
  | 'review'
  /** Last year's report was attached or taken away. */
  | 'last-year'
  /** The check ran and its result is another one. */
  | 'findings';

export interface Topics<T extends string> {
  /** Calls the listener whenever the topic is emitted; returns the way out. */
  subscribe(topic: T, listener: () => void): () => void;
  emit(topic: T): void;
}

export function createTopics<T extends string>(): Topics<T> {
  const listeners = new Map<string, Set<() => void>>();
  return {
    subscribe(topic, listener) {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(topic) === set) listeners.delete(topic);
      };
    },
    emit(topic) {
      const set = listeners.get(topic);
      // A listener may take itself or another one away.
      if (set) for (const listener of [...set]) listener();
    },
  };
}
