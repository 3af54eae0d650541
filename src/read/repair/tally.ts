/** Counts the repairs of one kind and keeps the first as the example. */
export interface Tally {
  count: number;
  /** As it was and as it is; '' when nothing was repaired. */
  before: string;
  after: string;
}

export function newTally(): Tally {
  return { count: 0, before: '', after: '' };
}

/** Adds repairs to a tally; those that are counted keep the first example. */
export function addRepair(tally: Tally, before: string, after: string, count = 1): void {
  if (count === 0) return;
  if (tally.count === 0) {
    tally.before = before;
    tally.after = after;
  }
  tally.count += count;
}
