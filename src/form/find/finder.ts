/** What 查找 has found, for the texts that show it, and the way to ask for its bar. */
import { createContext, useContext } from 'react';
import type { TextSpan } from '../../check/cause';

export interface Found {
  matches: readonly TextSpan[];
  /** One of the matches: the one that is shown now. */
  current: TextSpan | null;
}

export interface Finder {
  /** Opens the bar. @param words what to look for; '' leaves what was looked for last */
  open(words: string): void;
  found(): Found;
  show(found: Found): void;
  subscribe(listener: () => void): () => void;
}

export const NOTHING_FOUND: Found = { matches: [], current: null };

/** @param open shows the bar */
export function createFinder(open: (words: string) => void): Finder {
  const listeners = new Set<() => void>();
  let found = NOTHING_FOUND;
  return {
    open,
    found: () => found,
    show(next) {
      if (next === found) return;
      found = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `null` where there is no bar. */
export const FinderContext = createContext<Finder | null>(null);

export function useFinder(): Finder | null {
  return useContext(FinderContext);
}
