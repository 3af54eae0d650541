/** Which snapshots of a draft are kept: the last three of today, the last one of each earlier day, ten in all. */

export const MOST_SNAPSHOTS = 10;
export const MOST_OF_TODAY = 3;

/** The day by the local calendar as a number that grows with it: 20260105. */
function dayOf(time: Date): number {
  return time.getFullYear() * 10_000 + (time.getMonth() + 1) * 100 + time.getDate();
}

/**
 * The order is that in which they were taken, never that of their times: a clock that was wrong for a while neither
 * makes an old one look new nor a new one old. A day that lies ahead is treated like today, for nobody knows which of
 * the two clocks was right.
 * @param all in the order in which they were taken; `at` in ISO 8601
 * @returns those that stay, in the same order; the last one always does
 */
export function keptSnapshots<T extends { at: string }>(all: readonly T[], now: Date): T[] {
  const today = dayOf(now);
  const ofDay = new Map<number, number>();
  const newestFirst = [...all].reverse().filter(({ at }) => {
    const day = dayOf(new Date(at));
    const count = (ofDay.get(day) ?? 0) + 1;
    ofDay.set(day, count);
    return count <= (day < today ? 1 : MOST_OF_TODAY);
  });
  return newestFirst.slice(0, MOST_SNAPSHOTS).reverse();
}
