/** The difference of two series: what both have, in order, and what stands between. */
import { diffArrays } from 'diff';

/** A stretch that both series have, or one of the old series with what the new one has in its place. */
export type Stretch<T> = { kind: 'same'; items: T[] } | { kind: 'changed'; removed: T[]; added: T[] };

/** More changes than these are not looked for: the series have nothing to do with each other. */
const MAX_CHANGES = 1000;

/** Items are compared by `===`. */
export function compareSeries<T extends string>(before: readonly T[], now: readonly T[]): Stretch<T>[] {
  const changes = diffArrays([...before], [...now], { maxEditLength: MAX_CHANGES });
  if (changes === undefined) return [{ kind: 'changed', removed: [...before], added: [...now] }];
  const stretches: Stretch<T>[] = [];
  for (const { value, added, removed } of changes) {
    const last = stretches[stretches.length - 1];
    if (!added && !removed) {
      stretches.push({ kind: 'same', items: value });
      continue;
    }
    const changed = last?.kind === 'changed' ? last : { kind: 'changed' as const, removed: [], added: [] };
    if (changed !== last) stretches.push(changed);
    changed[added ? 'added' : 'removed'].push(...value);
  }
  return stretches;
}
