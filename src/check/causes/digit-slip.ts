/** Which slip of the fingers turns one number into another. */
import type { CauseKind } from '../cause';

export interface Slip {
  kind: CauseKind;
  /** From 0 to 1: how far the slip is from explaining the number; a change that nothing explains is 1. */
  cost: number;
}

const UNEXPLAINED: Slip = { kind: 'smallest-change', cost: 1 };

function swapped(is: string, was: string): boolean {
  if (is.length !== was.length) return false;
  const at = [...is].findIndex((digit, index) => digit !== was[index]);
  return at >= 0 && is === was.slice(0, at) + (was[at + 1] ?? '') + (was[at] ?? '') + was.slice(at + 2);
}

/** Whether leaving out the digit at some place of `long` gives `short`; `double`: only a digit beside its like. */
function without(long: string, short: string, double: boolean): boolean {
  if (long.length !== short.length + 1) return false;
  return [...long].some(
    (digit, at) => (!double || digit === long[at - 1]) && long.slice(0, at) + long.slice(at + 1) === short,
  );
}

function timesTen(big: string, small: string): boolean {
  return small !== '0' && big === `${small}0`;
}

function differing(is: string, was: string): number {
  return [...is].filter((digit, index) => digit !== was[index]).length;
}

/**
 * @param is the number that stands in the cell, as it is stored
 * @param was the number that may have been meant
 */
export function digitSlip(is: string, was: string): Slip {
  if (is === `-${was}` || was === `-${is}`) return { kind: 'sign', cost: 0.3 };
  // A digit is a digit on either side of the decimal point, and a point that moved is a factor of ten.
  const [a, b] = [is.replace('.', ''), was.replace('.', '')];
  const moved = is.includes('.') || was.includes('.') ? Number(a) === Number(b) && a !== '0' : false;
  if (timesTen(is, was) || timesTen(was, is) || moved) return { kind: 'factor-ten', cost: 0.35 };
  if (swapped(a, b)) return { kind: 'swapped-digits', cost: 0.3 };
  if (without(a, b, true)) return { kind: 'doubled-digit', cost: 0.35 };
  // The shorter the number, the more likely it is that digits agree by chance.
  if (without(b, a, false)) return { kind: 'dropped-digit', cost: a.length > 1 ? 0.45 : 0.75 };
  if (a.length === b.length && differing(a, b) === 1) {
    return { kind: 'mistyped-digit', cost: [0.9, 0.9, 0.65, 0.5][a.length] ?? 0.4 };
  }
  return UNEXPLAINED;
}
