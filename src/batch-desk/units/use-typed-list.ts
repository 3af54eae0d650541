/** What is written of a list and not applied yet: it stays while other views and pages are shown. */
import { useEffect, useState } from 'react';
import { watchPageEnd } from '../../drafts/page-end';
import type { LiveBatch } from '../desk/live-batch';

/** Each `null` where nothing differs from what is applied. */
export interface TypedList {
  text: string | null;
  /** '' for any year. */
  year: string | null;
}

export const NOTHING_TYPED: TypedList = { text: null, year: null };

const typedLists = new WeakMap<LiveBatch, TypedList>();

const nothing = (): void => undefined;

/** The browser asks before the window closes over a text. */
export function useTypedList(batch: LiveBatch): [TypedList, (typed: TypedList) => void] {
  const [typed, setTyped] = useState(() => typedLists.get(batch) ?? NOTHING_TYPED);
  const hasText = typed.text !== null;
  useEffect(() => (hasText ? watchPageEnd({ leave: nothing, end: nothing, back: nothing, wouldLose: () => true }) : undefined), [hasText]);
  return [
    typed,
    (changed) => {
      typedLists.set(batch, changed);
      setTyped(changed);
    },
  ];
}
