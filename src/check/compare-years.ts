/** One figure beside last year's: the difference, and the change in per cent. */
import type { CellKey } from '../report/address';
import { formatNumber, printedValue } from '../report/value';
import type { Ledger } from './ledger';

export interface YearComparison {
  /** As printed; '' when blank or not known. */
  now: string;
  last: string;
  /** With sign: +3, -2, 0; `null` unless both are numbers. */
  difference: string | null;
  /** With sign and one decimal, rounded half up: +12.5%; `null` from 0, where there is no change in per cent. */
  percent: string | null;
}

/** Rounding mode of big.js: half away from zero. */
const HALF_UP = 1;

export function compareYears(ledger: Ledger, key: CellKey): YearComparison {
  const [now, last] = [ledger.value(key), ledger.last(key)];
  const texts = { now: printedValue(now), last: printedValue(last) };
  if (now.kind !== 'number' || last.kind !== 'number') return { ...texts, difference: null, percent: null };
  const difference = now.number.minus(last.number);
  const sign = difference.gt(0) ? '+' : '';
  const percent = last.number.eq(0) ? null : difference.times(100).div(last.number).round(1, HALF_UP);
  return {
    ...texts,
    difference: `${sign}${formatNumber(difference)}`,
    percent: percent && `${percent.gt(0) ? '+' : ''}${percent.toFixed(1)}%`,
  };
}
