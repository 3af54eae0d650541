/** Divides a sheet into what stands on it one below the other: lines of running text, and tables. */
import type { ReadRow } from '../read-document';
import { labelOf } from '../recognise/label';
import { isUnitWord, looksLikeFigure } from '../recognise/printed-figure';
import type { LaidOutSheet } from './sheet-grid';

export type SheetPart =
  /** `number` is the row's on the sheet, from 1. */
  | { kind: 'line'; text: string; number: number }
  /** Rows with places from the table's own first column on; `number` is the first one's. */
  | { kind: 'table'; rows: ReadRow[]; number: number };

/** `wide` one text over the whole width; `lone` one text from the first column on; `heads` words above columns. */
type RowKind = 'wide' | 'lone' | 'heads' | 'figures';

const SENTENCE_END = /[。！？]$/;
const LINE_END = /[。！？；：，;:,]$/;
/** The longest line that is taken for the caption of the table below it. */
const MAX_CAPTION = 45;

const isSingle = (kind: RowKind | undefined): boolean => kind === 'wide' || kind === 'lone';

function textIn({ cells }: ReadRow): string {
  return cells.map(({ text }) => text).join('').trim();
}

function kindOf({ cells }: ReadRow, width: number): RowKind {
  const filled = cells.filter(({ text }) => text !== '');
  const [first] = filled;
  // Where a cell reaches in from above, the row has that one's text, too.
  const whole = cells.reduce((sum, { colspan }) => sum + colspan, 0) === width;
  if (!first || !whole) return 'figures';
  if (filled.some(({ text }) => looksLikeFigure(text) || isUnitWord(text))) return 'figures';
  if (filled.length > 1 || first.column > 0) return 'heads';
  return first.colspan === width ? 'wide' : 'lone';
}

/** A short text without numbering, and without punctuation at its end, such as names a table. */
function isCaption(text: string): boolean {
  return text.length <= MAX_CAPTION && !LINE_END.test(text) && labelOf(text).ordinal === '';
}

/** Whether each row is a line of running text, stands in a table, or begins one. */
type Place = 'line' | 'table' | 'table begins';

function placesOf({ rows, numbers, width }: LaidOutSheet): Place[] {
  const kinds = rows.map((row) => kindOf(row, width));
  const texts = rows.map(textIn);
  const isApart = (index: number): boolean => index === 0 || (numbers[index] ?? 0) - (numbers[index - 1] ?? 0) > 1;
  const isSure = (index: number): boolean => kinds[index] === 'wide' || SENTENCE_END.test(texts[index] ?? '');
  const places = kinds.map((kind, index): Place => (isApart(index) && kind === 'heads' ? 'table begins' : 'table'));

  /** The lines among rows of one text each: one in the first column alone may as well label a row without figures. */
  const linesAmong = (start: number, end: number): [number, number] => {
    const apart = isApart(start);
    const figuresFollow = kinds[end] === 'figures';
    // Within a table, what is over its whole width names a group of rows; a single sentence is a note.
    const told = texts.slice(start, end).some((text) => SENTENCE_END.test(text));
    if (!apart && figuresFollow && (end - start === 1 || !told)) return [end, end];
    let [from, to] = [start, end];
    while (from < end && !apart && !isSure(from)) from += 1;
    while (to > from && figuresFollow && !isSure(to - 1)) to -= 1;
    return [from, to];
  };

  for (let start = 0; start < rows.length; start += 1) {
    if (!isSingle(kinds[start])) continue;
    let end = start;
    while (isSingle(kinds[end])) end += 1;
    const [from, to] = linesAmong(start, end);
    const captioned = to > from && to === end && end < rows.length && isCaption(texts[end - 1] ?? '');
    places.fill('line', from, captioned ? to - 1 : to);
    if (to > from && to < rows.length) places[captioned ? to - 1 : to] = 'table begins';
    start = end - 1;
  }
  return places;
}

/** The rows without the columns before and behind all of their texts. */
function trimmed(rows: readonly ReadRow[]): ReadRow[] {
  const filled = rows.flatMap(({ cells }) => cells.filter(({ text }) => text !== ''));
  const left = filled.reduce((least, { column }) => Math.min(least, column), Infinity);
  const right = filled.reduce((most, { column, colspan }) => Math.max(most, column + colspan), 0);
  return rows.map(({ cells }, index) => ({
    cells: cells.flatMap((cell) => {
      const [start, end] = [Math.max(left, cell.column), Math.min(right, cell.column + cell.colspan)];
      const rowspan = Math.min(cell.rowspan, rows.length - index);
      return start < end ? [{ ...cell, column: start - left, colspan: end - start, rowspan }] : [];
    }),
  }));
}

/**
 * A sheet of one column is left as it is: nothing tells its lines from its labels.
 * @returns the parts from top to bottom; a sheet without lines of text is one table, unless heads stand below a gap
 */
export function divideSheet(sheet: LaidOutSheet): SheetPart[] {
  const { rows, numbers, width } = sheet;
  const places = width > 1 ? placesOf(sheet) : rows.map((): Place => 'table');
  const parts: SheetPart[] = [];
  rows.forEach((row, index) => {
    const number = (numbers[index] ?? 0) + 1;
    const last = parts[parts.length - 1];
    if (places[index] === 'line') parts.push({ kind: 'line', text: textIn(row), number });
    else if (last?.kind === 'table' && places[index] === 'table') last.rows.push(row);
    else parts.push({ kind: 'table', rows: [row], number });
  });
  return parts.map((part) => (part.kind === 'table' ? { ...part, rows: trimmed(part.rows) } : part));
}
