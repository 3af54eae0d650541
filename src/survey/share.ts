/** What part of a total one report's figure is. */
import type Big from 'big.js';
import type { Value } from '../report/value';

/** Rounding mode of big.js: half away from zero. */
const HALF_UP = 1;

/** In per cent with two decimals, rounded half up, e.g. 12.50; `null` where there is no figure, or the total is 0. */
export function shareOf(value: Value | null, total: Big | undefined): string | null {
  if (value?.kind !== 'number' || total === undefined || total.eq(0)) return null;
  return value.number.times(100).div(total).round(2, HALF_UP).toFixed(2);
}
