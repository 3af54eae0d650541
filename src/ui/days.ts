/** Whole days between dates of the wall calendar. */

const DAY_MS = 86_400_000;

/**
 * Whole days from today to a date, both as the wall calendar has them; negative when the date has passed.
 * @param date YYYY-MM-DD
 */
export function daysUntil(date: string, now: Date): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Counted in UTC, where no clock change can make a day longer or shorter.
  const then = Date.UTC(year, month - 1, day);
  return Math.round((then - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / DAY_MS);
}
