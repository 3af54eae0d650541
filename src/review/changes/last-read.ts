/** Which revision of each draft was last read on the review page, in this browser. */

const KEY = 'gongkai-read';

/** Drafts that are remembered; the one that was read longest ago gives way. */
const ROOM = 200;

type Kept = readonly (readonly [draft: string, revision: number])[];

const isKept = (value: unknown): value is Kept =>
  Array.isArray(value) &&
  value.every((each: unknown) => Array.isArray(each) && typeof each[0] === 'string' && typeof each[1] === 'number');

function read(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return isKept(value) ? value : [];
  } catch {
    return [];
  }
}

/** `null` when it was never read here. */
export function lastRead(draft: string): number | null {
  return read().find(([id]) => id === draft)?.[1] ?? null;
}

export function keepRead(draft: string, revision: number): void {
  const kept: Kept = [...read().filter(([id]) => id !== draft), [draft, revision]];
  try {
    localStorage.setItem(KEY, JSON.stringify(kept.slice(-ROOM)));
  } catch {
    // Then the version before this opening is offered to be compared with.
  }
}
