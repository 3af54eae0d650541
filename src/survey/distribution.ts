/** How one figure is spread over many reports: exact quartiles as spreadsheets count them. */
import Big from 'big.js';
import type { Value } from '../report/value';

export interface Distribution {
  /** How many reports have a number, and how many of these are 0. */
  numbers: number;
  zeros: number;
  notApplicable: number;
  /** Left blank, or what stands there is no number or not complete. */
  silent: number;
  /** The report's format does not count it. */
  notCounted: number;
  /** `null` without any number. */
  spread: Spread | null;
}

export interface Spread {
  min: Big;
  lower: Big;
  median: Big;
  upper: Big;
  max: Big;
  total: Big;
}

/**
 * The quantile at `quarter` fourths between the sorted numbers, interpolated from the first to the last: QUARTILE.INC of
 * spreadsheets. Exact, for fourths of whole steps are decimals.
 */
function quartile(sorted: readonly Big[], quarter: number): Big {
  const place = ((sorted.length - 1) * quarter) / 4;
  const below = sorted[Math.floor(place)] ?? new Big(0);
  const above = sorted[Math.ceil(place)] ?? below;
  return below.plus(above.minus(below).times(place - Math.floor(place)));
}

export function spreadOf(numbers: readonly Big[]): Spread | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a.cmp(b));
  const [min, lower, median, upper, max] = [0, 1, 2, 3, 4].map((quarter) => quartile(sorted, quarter));
  if (!min || !lower || !median || !upper || !max) return null;
  return { min, lower, median, upper, max, total: sorted.reduce((sum, each) => sum.plus(each), new Big(0)) };
}

/** @param values one for each report; `null` where the format does not count it */
export function distributionOf(values: readonly (Value | null)[]): Distribution {
  const numbers = values.flatMap((value) => (value?.kind === 'number' ? [value.number] : []));
  const count = (is: (value: Value | null) => boolean): number => values.filter(is).length;
  return {
    numbers: numbers.length,
    zeros: numbers.filter((number) => number.eq(0)).length,
    notApplicable: count((value) => value?.kind === 'not-applicable'),
    silent: count((value) => value?.kind === 'blank' || value?.kind === 'invalid'),
    notCounted: count((value) => value === null),
    spread: spreadOf(numbers),
  };
}
