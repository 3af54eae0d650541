/** What fitting a copied table into the form gives: texts that found a cell, and texts that found none. */
import type { CellKey } from '../../../report/address';

/** A copied text and the cell that it belongs in. */
export interface FittedText {
  key: CellKey;
  /** As copied; '' for a blank cell. */
  printed: string;
  /** Row and column are beyond doubt. */
  sure: boolean;
  /** The unit that its header or label names; '' for none. */
  unit: string;
}

/**
 * Why a copied text is not written: beyond the table's edge, in a row or column that the table does not have, in a row
 * whose figures do not fit its columns, no number for its cell, or only a dash.
 */
export type LeftReason = 'overflow' | 'row' | 'column' | 'unfit' | 'unreadable' | 'dash';

export interface LeftText {
  printed: string;
  reason: LeftReason;
  /** The copied row's label, or the cell's name; '' for none. */
  place: string;
}

/** How the cells were found: by row labels, by column headers, by place, or by place next to labels that are not known. */
export type FittedBy = 'labels' | 'headers' | 'place' | 'place-beside-labels';

export interface Fitted {
  by: FittedBy;
  /** Id of the table that the texts belong in. */
  table: string;
  texts: FittedText[];
  left: LeftText[];
}

/** Where a paste is to go when nothing in it says so. */
export interface PasteTarget {
  table: string;
  /** The cells from the selected one to the right and down. */
  block: readonly (readonly CellKey[])[];
  /** All selected cells. */
  selected: readonly CellKey[];
}
