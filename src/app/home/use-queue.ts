/** Things that are dealt with one after another; more may come while one is being dealt with. */
import { useMemo, useRef, useState } from 'react';

export interface Queue<T> {
  first: T | undefined;
  /** How many wait behind the first. */
  waiting: number;
  /** Another number for each `first`. */
  turn: number;
  add: (item: T) => void;
  /** The first turned out to be something else. */
  replace: (item: T) => void;
  /** Is done with the first. */
  next: () => void;
  /** Whether nothing is left, also between an act and the drawing that follows it. */
  isEmpty: () => boolean;
}

interface Line<T> {
  items: readonly T[];
  turn: number;
}

/** The functions stay the same. */
export function useQueue<T>(): Queue<T> {
  const [line, setLine] = useState<Line<T>>({ items: [], turn: 0 });
  const latest = useRef(line);
  const acts = useMemo(() => {
    const change = (items: readonly T[], turns: number): void => {
      latest.current = { items, turn: latest.current.turn + turns };
      setLine(latest.current);
    };
    return {
      add(item: T) {
        change([...latest.current.items, item], 0);
      },
      replace(item: T) {
        change([item, ...latest.current.items.slice(1)], 1);
      },
      next() {
        change(latest.current.items.slice(1), 1);
      },
      isEmpty: () => latest.current.items.length === 0,
    };
  }, []);
  const { items, turn } = line;
  return { first: items[0], waiting: Math.max(0, items.length - 1), turn, ...acts };
}
