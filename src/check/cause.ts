/** What probably went wrong behind findings, and what would repair them: proposals, never applied on their own. */
import type { CellKey } from '../report/address';
import type { TextPart } from '../report/text-part';

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

/** A stretch of a narrative's printed text: the block, counted from 0, and UTF-16 offsets in one text of it, the end excluded. */
export interface TextSpan {
  narrative: string;
  /** Tables and pictures count as paragraphs do. */
  paragraph: number;
  /** The text of a table or a picture; a paragraph has only its own. */
  part?: TextPart | undefined;
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
