/** Finds what was probably meant by a mistyped word. */

/** Number of single-character insertions, deletions and replacements between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Words longer than this are no slips of the finger. */
const MAX_LENGTH = 40;

/** The known word closest to what was typed; `null` when none is close. */
export function suggest(typed: string, known: readonly string[]): string | null {
  if (typed.length > MAX_LENGTH) return null;
  const scored = known
    .map((word) => ({ word, far: word.startsWith(typed) && typed.length > 1 ? 0.5 : distance(typed, word) }))
    .sort((a, b) => a.far - b.far);
  const [best] = scored;
  return best && best.far <= Math.min(2, best.word.length / 2) ? best.word : null;
}
