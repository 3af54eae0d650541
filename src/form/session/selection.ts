/** The cell that was selected last, for what explains it beside the table. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CellKey } from '../../report/address';

export interface Selection {
  get(): CellKey | null;
  set(key: CellKey | null): void;
  subscribe(listener: () => void): () => void;
}

export function createSelection(): Selection {
  const listeners = new Set<() => void>();
  let selected: CellKey | null = null;
  return {
    get: () => selected,
    set(key) {
      if (key === selected) return;
      selected = key;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const SelectionContext = createContext<Selection | null>(null);

export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (selection === null) throw new Error('useSelection needs a SelectionContext above it');
  return selection;
}

/** The selected cell; renders again when another one is selected. */
export function useSelectedCell(): CellKey | null {
  const { subscribe, get } = useSelection();
  return useSyncExternalStore(subscribe, get);
}
