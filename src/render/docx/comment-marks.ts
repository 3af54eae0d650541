/** Numbers the comments of a document, and finds for each block those that stand in it. */
import type { CommentEntry, DocumentComment } from '../../document/comment';
import type { CellKey } from '../../report/address';
import type { CommentMark } from './marked-runs';

/** One comment or answer of the file. */
export interface NumberedEntry extends CommentEntry {
  id: number;
  /** The comment that it answers; `null` for one that answers none. */
  parent: number | null;
  done: boolean;
}

/** The comments in one block. */
export interface BlockMarks {
  text: CommentMark[];
  cells: Map<CellKey, CommentMark[]>;
}

export interface NumberedComments {
  entries: NumberedEntry[];
  /** By the block's place. */
  blocks: Map<number, BlockMarks>;
}

export function numberComments(comments: readonly DocumentComment[]): NumberedComments {
  const entries: NumberedEntry[] = [];
  const blocks = new Map<number, BlockMarks>();
  for (const { anchor, entries: said, done } of comments) {
    const first = entries.length;
    said.forEach((entry, index) => entries.push({ ...entry, id: first + index, parent: index === 0 ? null : first, done }));
    const ids = said.map((_, index) => first + index);
    const marks = blocks.get(anchor.block) ?? { text: [], cells: new Map<CellKey, CommentMark[]>() };
    blocks.set(anchor.block, marks);
    if ('cell' in anchor) marks.cells.set(anchor.cell, [...(marks.cells.get(anchor.cell) ?? []), { ids, span: null }]);
    else marks.text.push({ ids, span: anchor.span });
  }
  return { entries, blocks };
}
