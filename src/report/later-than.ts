/** Words about one thing follow each other in time, also when the clocks of those who say them do not agree. */

/**
 * The time of a word that answers others: its own, or a millisecond past the last of them where a clock is behind.
 * @param at ISO 8601, as are `others`
 */
export function laterThan(at: string, others: readonly string[]): string {
  const last = Math.max(...others.map((other) => Date.parse(other)));
  return Date.parse(at) > last ? at : new Date(last + 1).toISOString();
}
