/** What probably went wrong behind findings, and what would repair them: proposals, never applied on their own. */
import type { CellKey } from '../report/address';

/** The slips that people make with figures; `smallest-change` where no slip explains what stands there. */
export type CauseKind =
  | 'swapped-digits'
  | 'dropped-digit'
  | 'doubled-digit'
  | 'mistyped-digit'
  | 'factor-ten'
  | 'sign'
  | 'neighbour-cell'
  | 'shifted-block'
  | 'exchanged-rows'
  | 'repeated-row'
  | 'counted-subtotal'
  | 'stale-total'
  | 'unfilled-total'
  | 'misfiled'
  | 'smallest-change'
  | 'cut-off'
  | 'missing-percent-sign'
  | 'text-figure'
  | 'typing-slip';

/** A cell's text before and after; '' is a blank cell. */
export interface CellChange {
  key: CellKey;
  from: string;
  to: string;
}

/** A stretch of a narrative before and after. */
export interface TextChange extends TextSpan {
  from: string;
  to: string;
}

/** A stretch of a narrative's printed text: the paragraph, counted from 0, and UTF-16 offsets in it, the end excluded. */
export interface TextSpan {
  narrative: string;
  paragraph: number;
  start: number;
  end: number;
}

export interface Cause {
  /** Stable across runs: the same slip at the same cells has the same id. */
  id: string;
  kind: CauseKind;
  /** In Chinese: which cell, what happened, with the numbers. */
  message: string;
  /** Ids of the findings that the changes would settle. */
  findings: string[];
  cells: CellChange[];
  texts: TextChange[];
}
