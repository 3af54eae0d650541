/** Two years of the same agencies side by side: only those that have the figure in both. */
import Big from 'big.js';
import { bareName } from '../batch/units';
import { formatNumber, type Value } from '../report/value';
import type { SurveyedReport } from './surveyed-report';

export interface YearPair {
  now: SurveyedReport;
  last: SurveyedReport;
}

export interface YearChange {
  /** Agencies with the figure in both years. */
  pairs: number;
  now: Big;
  last: Big;
  /** Now minus last, with sign. */
  difference: string;
  /** With sign and one decimal, rounded half up; `null` from 0. */
  percent: string | null;
}

/** Rounding mode of big.js: half away from zero. */
const HALF_UP = 1;

/** The agencies that have a report in both years; reports without an agency's name are nobody's. */
export function pairYears(now: readonly SurveyedReport[], last: readonly SurveyedReport[]): YearPair[] {
  const before = new Map(last.map((report) => [bareName(report.row.agency), report]));
  return now.flatMap((report) => {
    const name = bareName(report.row.agency);
    const other = name === '' ? undefined : before.get(name);
    return other ? [{ now: report, last: other }] : [];
  });
}

/** @param pairs both figures of each pair @returns `null` when nobody has both */
export function changeOf(pairs: readonly { now: Value | null; last: Value | null }[]): YearChange | null {
  const both = pairs.flatMap(({ now, last }) => (now?.kind === 'number' && last?.kind === 'number' ? [{ now: now.number, last: last.number }] : []));
  if (both.length === 0) return null;
  const zero = new Big(0);
  const now = both.reduce((sum, each) => sum.plus(each.now), zero);
  const last = both.reduce((sum, each) => sum.plus(each.last), zero);
  const difference = now.minus(last);
  const sign = (number: Big): string => (number.gt(0) ? '+' : '');
  const percent = last.eq(0) ? null : difference.times(100).div(last).round(1, HALF_UP);
  return {
    pairs: both.length,
    now,
    last,
    difference: `${sign(difference)}${formatNumber(difference)}`,
    percent: percent && `${sign(percent)}${percent.toFixed(1)}%`,
  };
}
