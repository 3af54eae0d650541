/** Comments on a document: what is said of places in it without being part of what it says. */
import type { CellKey } from '../report/address';

export interface DocumentComment {
  anchor: CommentAnchor;
  /** The first one began it, the others answer it. */
  entries: readonly [CommentEntry, ...CommentEntry[]];
  /** Nobody has to see to it any more. */
  done: boolean;
}

export interface CommentEntry {
  by: string;
  /** ISO 8601 time. */
  at: string;
  /** A line end begins a new paragraph. */
  text: string;
}

/** UTF-16 offsets in the printed text of a block, line ends counted as one; the end is excluded. */
export interface CommentSpan {
  start: number;
  end: number;
}

/**
 * What a comment is on: all or a stretch of a block's text (a table's is its title), a figure of a table, or words in a
 * table of a narrative; blocks, rows and columns are counted from 0.
 */
export type CommentAnchor =
  | { block: number; span: CommentSpan | null }
  | { block: number; cell: CellKey }
  | { block: number; row: number; column: number; span: CommentSpan };
