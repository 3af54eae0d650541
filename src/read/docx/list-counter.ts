/** Counts through the lists of a Word file in the order of its paragraphs, as Word does when it prints the numbers. */
import { numeral } from './numeral';
import type { List, ListLevel, Lists } from './numbering';

/**
 * The number of the next paragraph of a list, as it is printed.
 * @returns '' for a bullet, for a list that is not defined and for a level without a number
 */
export type ListCounter = (list: number, level: number) => string;

/** Longest printed number: `%1` can stand in a text any number of times. */
const LONGEST = 100;

function printed({ text, legal }: ListLevel, list: List, counts: ReadonlyMap<number, number>): string {
  const number = text.slice(0, LONGEST).replace(/%([1-9])/g, (_, place: string) => {
    const level = Number(place) - 1;
    const format = list.levels.get(level)?.format ?? 'decimal';
    return format === 'none' ? '' : numeral(counts.get(level) ?? 1, legal ? 'decimal' : format);
  });
  // 1件 would be another number than 1 followed by 件.
  return /[\p{L}\p{N}]$/u.test(number) ? `${number} ` : number;
}

export function createListCounter(lists: Lists): ListCounter {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<number>();
  return (id, level) => {
    const list = lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const numbers = counts.get(list.definition) ?? new Map<number, number>();
    counts.set(list.definition, numbers);
    if (!begun.has(id)) for (const place of list.starts.keys()) numbers.delete(place);
    begun.add(id);

    const startOf = (place: number): number => list.starts.get(place) ?? list.levels.get(place)?.start ?? 1;
    for (let above = 0; above < level; above += 1) if (!numbers.has(above)) numbers.set(above, startOf(above));
    const last = numbers.get(level);
    numbers.set(level, last === undefined ? startOf(level) : last + 1);
    for (const below of [...numbers.keys()]) {
      if (below > level && list.levels.get(below)?.endless !== true) numbers.delete(below);
    }
    return own.format === 'bullet' || own.format === 'none' ? '' : printed(own, list, numbers);
  };
}
