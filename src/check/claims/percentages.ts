/** Percentages as reports print them: rounded to the digits printed, and the slips made with them. */
import type Big from 'big.js';

const DOWN = 0;
const HALF_UP = 1;
const HALF_EVEN = 2;

export type Slip = 'swapped-digits' | 'cut-off' | 'wrong';

/** What per cent one number is of another, unrounded to twelve decimals. */
export function percentOf(part: Big, whole: Big): Big {
  return part.times(100).div(whole);
}

/** The percentage with so many decimals, rounded half up. */
export function rounded(exact: Big, decimals: number): Big {
  return exact.round(decimals, HALF_UP);
}

/** Whether two texts of digits differ by two neighbours that changed places. */
export function swapped(printed: string, right: string): boolean {
  if (printed.length !== right.length) return false;
  const digits = [...right];
  return digits.some((each, index) => {
    const next = digits[index + 1];
    const after = next === '.' ? index + 2 : index + 1;
    const other = digits[after];
    if (each === '.' || other === undefined || other === each) return false;
    const changed = [...digits];
    changed[index] = other;
    changed[after] = each;
    return changed.join('') === printed;
  });
}

/** What is wrong with a printed percentage; `null` when nothing is. An exact half may go either way (GB/T 8170). */
export function slipOf(printed: Big, decimals: number, exact: Big): Slip | null {
  if (printed.eq(rounded(exact, decimals)) || printed.eq(exact) || printed.eq(exact.round(decimals, HALF_EVEN))) return null;
  if (printed.eq(exact.round(decimals, DOWN))) return 'cut-off';
  return swapped(printed.toFixed(decimals), rounded(exact, decimals).toFixed(decimals)) ? 'swapped-digits' : 'wrong';
}
