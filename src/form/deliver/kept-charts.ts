/** Which charts the exports of a draft carry: chosen once, and kept in this browser for the drafts that were worked on last. */

const KEY = 'gongkai-charts';

/** Drafts whose choice is kept; the one that was chosen for longest ago gives way. */
const ROOM = 100;

type Kept = readonly (readonly [draft: string, charts: readonly string[]])[];

const isKept = (value: unknown): value is Kept =>
  Array.isArray(value) &&
  value.every((each: unknown) => Array.isArray(each) && typeof each[0] === 'string' && Array.isArray(each[1]));

/** The choices in the order in which they were made; none where storage is switched off or holds something else. */
function read(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return isKept(value) ? value : [];
  } catch {
    return [];
  }
}

/** Ids of the charts that were chosen for a draft. */
export function keptCharts(draft: string): ReadonlySet<string> {
  return new Set(read().find(([id]) => id === draft)?.[1]);
}

/** Keeps a choice, if the browser lets it; else it lasts until the draft is left. */
export function keepCharts(draft: string, chosen: ReadonlySet<string>): void {
  const others = read().filter(([id]) => id !== draft);
  const kept: Kept = chosen.size === 0 ? others : [...others, [draft, [...chosen]]];
  try {
    localStorage.setItem(KEY, JSON.stringify(kept.slice(-ROOM)));
  } catch {
    // The files can be made all the same.
  }
}
