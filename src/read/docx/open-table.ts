/** A table of a Word file while it is read: its rows and cells fall into their columns as they end. */
import { MAX_SPAN } from '../limits';
import type { XmlAttributes } from '../xml/scan-xml';
import { newStory, type Story } from './paragraph';
import type { RawRow, RawTable } from './raw-block';
import { isOn, wholeNumber } from './toggle';

interface OpenRow extends RawRow {
  /** The column of the next cell. */
  next: number;
  deleted: boolean;
}

interface OpenCell {
  story: Story;
  colspan: number;
  continues: boolean;
  /** Joined to the cell on its left. */
  joined: boolean;
  deleted: boolean;
}

export interface OpenTable {
  raw: RawTable;
  row: OpenRow | null;
  cell: OpenCell | null;
}

export const newTable = (): OpenTable => ({ raw: { kind: 'table', caption: '', widths: [], rows: [] }, row: null, cell: null });

export function openRow(table: OpenTable): void {
  table.row = { cells: [], header: false, next: 0, deleted: false };
}

/** @returns where the content of the cell goes */
export function openCell(table: OpenTable): Story {
  const story = newStory();
  table.cell = { story, colspan: 1, continues: false, joined: false, deleted: false };
  return story;
}

/** An element of the properties of a table, a row or a cell. */
export function tableProperty({ raw, row, cell }: OpenTable, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'];
  if (name === 'w:tblCaption') raw.caption = (value ?? '').trim();
  else if (name === 'w:gridCol') {
    if (raw.widths.length < MAX_SPAN) raw.widths.push(wholeNumber(attributes['w:w'], Infinity));
  } else if (row && name === 'w:gridBefore') row.next = Math.min(MAX_SPAN, wholeNumber(value, 0));
  else if (row && name === 'w:tblHeader') row.header = isOn(attributes);
  else if (row && name === 'w:del') row.deleted = true;
  else if (cell && name === 'w:gridSpan') cell.colspan = Math.min(MAX_SPAN, Math.max(1, wholeNumber(value, 1)));
  else if (cell && name === 'w:vMerge') cell.continues = value !== 'restart';
  else if (cell && name === 'w:hMerge') cell.joined = value !== 'restart';
  else if (cell && name === 'w:cellDel') cell.deleted = true;
}

export function closeCell(table: OpenTable): void {
  const { row, cell } = table;
  table.cell = null;
  if (!row || !cell || cell.deleted) return;
  const { colspan, continues, joined, story } = cell;
  const { blocks, comments } = story;
  const left = row.cells[row.cells.length - 1];
  if (joined && left) {
    left.colspan = Math.min(MAX_SPAN, left.colspan + colspan);
    left.comments.push(...comments);
  } else row.cells.push({ column: row.next, colspan, continues, blocks, comments });
  row.next += colspan;
}

export function closeRow(table: OpenTable): void {
  const { raw, row } = table;
  table.row = null;
  if (row && !row.deleted && row.cells.length > 0) raw.rows.push({ cells: row.cells, header: row.header });
}
