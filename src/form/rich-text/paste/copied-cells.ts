/** Cells that were copied elsewhere, as content for a table of the text. */
import { Fragment, Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { selectedRect } from 'prosemirror-tables';
import { readTabbed } from '../../../read/text/tabbed-text';
import { MAX_CELL_TEXT, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../../report/narrative-limits';
import { toNode } from '../schema';
import { pastedLines } from './pasted-text';

/**
 * @param text as programs copy cells: rows as lines, their cells between tabs
 * @returns `null` when the table, or a cell in it, would become larger than a report may have it
 */
export function copiedCells(state: EditorState, text: string): Slice | null {
  const rows = readTabbed(text).map((cells) => cells.map((cell) => pastedLines(cell).join('\n')));
  const width = Math.max(...rows.map(({ length }) => length));
  const { top, left } = selectedRect(state);
  if (top + rows.length > MAX_TABLE_ROWS || left + width > MAX_TABLE_COLUMNS || rows.flat().some(({ length }) => length > MAX_CELL_TEXT)) return null;
  const even = rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
  return new Slice(Fragment.from(toNode({ table: { caption: '', header: false, rows: even } })), 0, 0);
}
