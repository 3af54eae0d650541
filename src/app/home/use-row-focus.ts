/** Keeps the focus in the list when a row leaves it or comes back, so that the keyboard does not fall out of the page. */
import { useCallback, useEffect, useRef } from 'react';

function focusRow(id: string): boolean {
  const link = document.querySelector<HTMLElement>(`[data-draft="${id}"] a`);
  link?.focus();
  return link !== null;
}

export interface RowFocus {
  /** To be called before a row is deleted: the focus goes to the row after it, before it, or to the heading. */
  leaveRow: (id: string) => void;
  /** To be called when a row is about to come back: it gets the focus once it is there. */
  expectRow: (id: string) => void;
}

/** @param ids of the rows in their order */
export function useRowFocus(ids: readonly string[]): RowFocus {
  const expected = useRef<string | null>(null);
  // Rows that are about to go: the list still shows them for a moment.
  const leaving = useRef(new Set<string>());

  useEffect(() => {
    for (const id of leaving.current) if (!ids.includes(id)) leaving.current.delete(id);
    if (expected.current !== null && focusRow(expected.current)) expected.current = null;
  }, [ids]);

  const leaveRow = useCallback(
    (id: string) => {
      const staying = ids.filter((one) => one === id || !leaving.current.has(one));
      leaving.current.add(id);
      const index = staying.indexOf(id);
      const neighbour = staying[index + 1] ?? staying[index - 1];
      if (neighbour !== undefined && focusRow(neighbour)) return;
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    [ids],
  );
  const expectRow = useCallback((id: string) => {
    if (!focusRow(id)) expected.current = id;
  }, []);
  return { leaveRow, expectRow };
}
