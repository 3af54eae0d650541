/** A finding that somebody keeps on purpose, with the reason. */
import type { CellKey } from './address';

export interface Waiver {
  /** The finding's id. */
  finding: string;
  reason: string;
  /** Who kept it; '' when nobody is named. */
  by: string;
  /** ISO 8601 time. */
  at: string;
  /** What the finding rested on when it was kept; when any of it changes the waiver lapses. */
  operands: Operands;
}

/** The texts of the cells, of last year's cells and of the stretches of narrative behind a finding. */
export interface Operands {
  cells: Record<CellKey, string>;
  last: Record<CellKey, string>;
  texts: string[];
}
