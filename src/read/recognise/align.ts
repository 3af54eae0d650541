/** Aligns what was read with what is expected, in order: neither sequence is rearranged, both may have gaps. */

export interface Pairing {
  read: number;
  expected: number;
  /** From 0 to 1. */
  likeness: number;
  /** Another alignment is as good and pairs this one differently. */
  doubtful: boolean;
}

/** Gains closer than this are equal. */
const EPSILON = 1e-6;

interface Best {
  total: number;
  /** For each read item its expected one, -1 for none. */
  pairs: Int32Array;
}

/** The best alignment; of equal ones that which pairs late (from the end) or early. */
function bestAlignment(gains: readonly Float64Array[], width: number, early: boolean): Best {
  const height = gains.length;
  const rows = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  for (let i = 1; i <= height; i += 1) {
    for (let j = 1; j <= width; j += 1) {
      const gain = gains[i - 1]?.[j - 1] ?? 0;
      const both = gain > 0 ? (rows[i - 1]?.[j - 1] ?? 0) + gain : -1;
      const row = rows[i];
      if (row) row[j] = Math.max(both, rows[i - 1]?.[j] ?? 0, row[j - 1] ?? 0);
    }
  }
  const pairs = new Int32Array(height).fill(-1);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  let [i, j] = [height, width];
  while (i > 0 && j > 0) {
    const here = at(i, j);
    const gain = gains[i - 1]?.[j - 1] ?? 0;
    const pairable = gain > 0 && Math.abs(at(i - 1, j - 1) + gain - here) < EPSILON;
    const skippable = Math.abs(at(i, j - 1) - here) < EPSILON;
    const dropable = Math.abs(at(i - 1, j) - here) < EPSILON;
    if (pairable && !(early && (skippable || dropable))) {
      pairs[i - 1] = j - 1;
      i -= 1;
      j -= 1;
    } else if (skippable) j -= 1;
    else i -= 1;
  }
  return { total: at(height, width), pairs };
}

/**
 * @param likeness how alike read item and expected item are, from 0 to 1
 * @param floor pairs less alike than this are never made
 */
export function align(
  read: number,
  expected: number,
  likeness: (read: number, expected: number) => number,
  floor: number,
): { total: number; pairs: Pairing[] } {
  const gains = Array.from({ length: read }, (_, i) =>
    Float64Array.from({ length: expected }, (__, j) => {
      const value = likeness(i, j);
      return value >= floor ? value - floor + 0.05 : 0;
    }),
  );
  const late = bestAlignment(gains, expected, false);
  const early = bestAlignment(gains, expected, true);
  const pairs = [...late.pairs].flatMap((j, i): Pairing[] =>
    j < 0 ? [] : [{ read: i, expected: j, likeness: likeness(i, j), doubtful: early.pairs[i] !== j }],
  );
  return { total: late.total, pairs };
}
