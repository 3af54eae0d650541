/** Numbers the comments of a document, and finds for each block those that stand in it. */
import type { CommentEntry, DocumentComment } from '../../document/comment';
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
  /** By the figure's address, or by `wordsAt`. */
  cells: Map<string, CommentMark[]>;
}

/** Names a cell that holds no figure: row and column counted from 0. */
export const wordsAt = (row: number, column: number): string => `${row}:${column}`;

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
    const marks = blocks.get(anchor.block) ?? { text: [], cells: new Map<string, CommentMark[]>() };
    blocks.set(anchor.block, marks);
    const addTo = (cell: string, mark: CommentMark): void => {
      marks.cells.set(cell, [...(marks.cells.get(cell) ?? []), mark]);
    };
    if ('cell' in anchor) addTo(anchor.cell, { ids, span: null });
    else if ('row' in anchor) addTo(wordsAt(anchor.row, anchor.column), { ids, span: anchor.span });
    else marks.text.push({ ids, span: anchor.span });
  }
  return { entries, blocks };
}
