/** The check sheet (核对表) as plain data: every relation with both sides and its result, and what else was found. */
import type { Summary } from '../check/check-report';
import type { Severity } from '../template/schema';

/**
 * How a relation came out: it holds; it does not, open or kept with a reason; every cell is 不适用; or it could not be
 * checked, because a cell is blank or holds no number, or last year's report or its figure is missing.
 */
export type SheetResult =
  | 'pass'
  | 'fail'
  | 'kept'
  | 'not-applicable'
  | 'unfilled'
  | 'unreadable'
  | 'no-last-year'
  | 'no-last-figure';

/** Why a finding is kept. */
export interface Keeping {
  reason: string;
  /** '' when nobody is named. */
  by: string;
  /** YYYY-MM-DD */
  date: string;
}

/** What became of a finding. */
export interface Standing {
  kept: Keeping | null;
  /** The reason for which it was kept until what it rests on changed. */
  lapsed: string | null;
}

/** A relation at one place. */
export interface SheetLine extends Standing {
  /** The row or column; `null` for a relation that holds once. */
  place: string | null;
  /** Decimal strings, or dates; `null` when the relation could not be checked. */
  left: string | null;
  right: string | null;
  /** Left minus right; for dates in days, as a text. */
  difference: string | null;
  /** The left side was computed from the right one. */
  computed: boolean;
  result: SheetResult;
}

export interface SheetRule {
  title: string;
  /** The formula with the names of rows and columns. */
  words: string;
  each: 'row' | 'column' | null;
  relation: '=' | '≤' | '≥';
  severity: Severity;
  /** One for each place, in the template's order. */
  lines: SheetLine[];
}

/** A finding of another check than a relation. */
export interface SheetRemark extends Standing {
  /** The check's id: remarks of one check stand together. */
  rule: string;
  severity: Severity;
  message: string;
  source: string;
}

export interface CheckSheet {
  agency: string;
  year: number;
  /** Id, title and source of the format. */
  template: string;
  format: string;
  source: string;
  /** The year of last year's report, when it was at hand. */
  previous: number | null;
  revision: number | null;
  /** The report's content hash. */
  hash: string;
  time: string;
  rules: SheetRule[];
  remarks: SheetRemark[];
  /** Open findings by severity, and how many are kept. */
  counts: Summary;
  kept: number;
}
