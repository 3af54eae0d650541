/** What the checker says of a report. */
import type { CellKey } from '../report/address';
import type { Severity } from '../template/schema';
import type { Cause, TextSpan } from './cause';

/** Where in the report a finding that concerns no cell belongs. */
export type Place =
  | { kind: 'section'; section: string }
  | { kind: 'narrative'; narrative: string; /** Where in it, when it is a stretch of text. */ span?: TextSpan }
  | { kind: 'field'; field: string };

export interface Finding {
  /** Stable across runs: the same fault has the same id. */
  id: string;
  /** `table/rule` of the template, or the id of a built-in check. */
  rule: string;
  severity: Severity;
  /** In Chinese, with the numbers and the row's own label. */
  message: string;
  /** Both sides of a relation and left minus right, as decimal strings; `null` for other findings. */
  left: string | null;
  right: string | null;
  difference: string | null;
  /** The cells concerned, the first being where to look first. */
  cells: CellKey[];
  place: Place | null;
  /** The notice, article or practice behind it. */
  source: string;
  /** What the check of the text knows of its cause; figures have theirs looked for on demand. */
  causes?: Cause[];
}
