/** What a clerk can do with a table in the text: rows and columns within the bounds of a report, its header, its removal. */
import { Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, goToNextCell, isInTable, selectedRect } from 'prosemirror-tables';
import { LEAST_TABLE_COLUMNS, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../../report/narrative-limits';

/** The table that the caret is in. */
export interface TableState {
  header: boolean;
  rows: number;
  columns: number;
}

export type TableAct = 'row-above' | 'row-below' | 'column-left' | 'column-right' | 'delete-row' | 'delete-column' | 'header' | 'caption' | 'delete-table';

export function tableState(state: EditorState): TableState | null {
  if (!isInTable(state)) return null;
  const { table, map } = selectedRect(state);
  return { header: table.attrs.header === true, rows: map.height, columns: map.width };
}

/** How many rows and columns the selection covers. */
function covered(state: EditorState): { rows: number; columns: number } {
  const { top, bottom, left, right } = selectedRect(state);
  return { rows: bottom - top, columns: right - left };
}

const when = (allowed: (table: TableState, state: EditorState) => boolean, command: Command): Command => (state, dispatch, view) => {
  const table = tableState(state);
  return table !== null && allowed(table, state) && command(state, dispatch, view);
};

const toggleHeader: Command = (state, dispatch) => {
  const { table, tableStart } = selectedRect(state);
  dispatch?.(state.tr.setNodeAttribute(tableStart - 1, 'header', table.attrs.header !== true));
  return true;
};

const deleteTable: Command = (state, dispatch) => {
  const { table, tableStart } = selectedRect(state);
  const [from, to] = [tableStart - 1, tableStart - 1 + table.nodeSize];
  const only = state.doc.childCount === 1;
  const transaction = only ? state.tr.replaceWith(from, to, state.schema.node('paragraph')) : state.tr.delete(from, to);
  dispatch?.(transaction.setSelection(Selection.near(transaction.doc.resolve(Math.min(from, transaction.doc.content.size)))).scrollIntoView());
  return true;
};

const roomForRow = ({ rows }: TableState): boolean => rows < MAX_TABLE_ROWS;
const roomForColumn = ({ columns }: TableState): boolean => columns < MAX_TABLE_COLUMNS;

/** Each does nothing where the table would become another than a report may have. */
export const TABLE_COMMANDS: Readonly<Record<Exclude<TableAct, 'caption'>, Command>> = {
  'row-above': when(roomForRow, addRowBefore),
  'row-below': when(roomForRow, addRowAfter),
  'column-left': when(roomForColumn, addColumnBefore),
  'column-right': when(roomForColumn, addColumnAfter),
  'delete-row': when(({ rows }, state) => rows - covered(state).rows >= 1, deleteRow),
  'delete-column': when(({ columns }, state) => columns - covered(state).columns >= LEAST_TABLE_COLUMNS, deleteColumn),
  header: when(() => true, toggleHeader),
  'delete-table': when(() => true, deleteTable),
};

/** A line end within the cell, as in Word. */
const breakLine: Command = (state, dispatch) => {
  if (!isInTable(state) || !(state.selection instanceof TextSelection)) return false;
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
};

/** To the next cell; from the last one to a new row. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (dispatch && view && TABLE_COMMANDS['row-below'](state, dispatch, view)) goToNextCell(1)(view.state, dispatch);
  return true;
};

/** Behind the table, in a paragraph of its own where none follows. */
const leaveTable: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { table, tableStart } = selectedRect(state);
  const after = tableStart - 1 + table.nodeSize;
  const { tr } = state;
  if (state.doc.resolve(after).nodeAfter?.type.name !== 'paragraph') tr.insert(after, state.schema.node('paragraph'));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

export const TABLE_KEYS: Readonly<Record<string, Command>> = {
  Tab: nextCell,
  'Shift-Tab': goToNextCell(-1),
  Enter: breakLine,
  'Shift-Enter': breakLine,
  Escape: leaveTable,
};
