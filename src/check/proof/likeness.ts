/** How alike two texts are: the share of pairs of neighbouring characters that they have in common (Dice). */

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** From 0 (nothing in common) to 1 (the same); a pair that repeats counts as often as both have it. */
export function diceOf(one: string, other: string): number {
  if (one === other) return 1;
  const total = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  if (total === 0) return 0;
  const pairs = pairsOf(one);
  let common = 0;
  for (const [pair, count] of pairsOf(other)) common += Math.min(count, pairs.get(pair) ?? 0);
  return (2 * common) / total;
}
