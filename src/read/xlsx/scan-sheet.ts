/** Reads the cells of one sheet as text, and which of them are merged. */
import { MAX_TABLE_CELLS } from '../limits';
import type { ReadMessage } from '../read-document';
import { scanXml, type XmlPart } from '../xml/scan-xml';
import { parsePosition, parseRange, type Position, type Range } from './cell-reference';
import { xlsxMessages as messages } from './messages';
import { NAMESPACES } from './namespaces';
import type { FormatOfStyle } from './number-format';
import { numberText } from './number-text';
import { unescapeText } from './shared-strings';

export interface SheetContext {
  name: string;
  strings: readonly string[];
  formatOf: FormatOfStyle;
  from1904: boolean;
}

export interface SheetCells {
  /** Texts by row and column; cells without text are left out. */
  rows: Map<number, Map<number, string>>;
  merged: Range[];
  /** Formulas without a stored result. */
  open: number;
  /** Cells whose formula failed. */
  failed: number;
}

export type ScannedSheet = { cells: SheetCells; problem: null } | { cells: null; problem: ReadMessage };

interface OpenCell {
  position: Position;
  type: string;
  style: number;
  formula: boolean;
  /** The stored value, and the text of a cell that holds its own. */
  value: string;
}

function textOf({ type, style, value }: OpenCell, { strings, formatOf, from1904 }: SheetContext): string {
  switch (type) {
    case 's':
      return (strings[Number(value)] ?? '').trim();
    case 'b':
      return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'inlineStr':
    case 'str':
    case 'e':
    case 'd':
      return unescapeText(value).trim();
    default:
      return value.trim() === '' ? '' : numberText(value, formatOf(style), from1904);
  }
}

export function scanSheet(part: XmlPart, context: SheetContext): ScannedSheet {
  const cells: SheetCells = { rows: new Map(), merged: [], open: 0, failed: 0 };
  let cell: OpenCell | null = null;
  let collecting = false;
  let inPinyin = false;
  let count = 0;
  /** Where the next cell stands when it does not say so itself. */
  let next: Position = { row: 0, column: 0 };

  const finish = (open: OpenCell): void => {
    const text = textOf(open, context);
    if (open.type === 'e') cells.failed += 1;
    if (text === '') {
      if (open.formula) cells.open += 1;
      return;
    }
    const { row, column } = open.position;
    const texts = cells.rows.get(row) ?? new Map<number, string>();
    texts.set(column, text);
    cells.rows.set(row, texts);
  };

  const problem = scanXml(part, NAMESPACES, {
    open(name, attributes) {
      if (name === 'x:row') {
        const row = parsePosition(`A${attributes.r ?? ''}`)?.row ?? next.row;
        next = { row, column: 0 };
      } else if (name === 'x:c') {
        const position = parsePosition(attributes.r ?? '') ?? next;
        next = { row: position.row, column: position.column + 1 };
        cell = { position, type: attributes.t ?? 'n', style: Number(attributes.s ?? '0'), formula: false, value: '' };
        count += 1;
      } else if (name === 'x:mergeCell') {
        const range = parseRange(attributes.ref ?? '');
        count += 1;
        if (range) cells.merged.push(range);
      } else if (name === 'x:f' && cell !== null) cell.formula = true;
      else if (name === 'x:rPh') inPinyin = true;
      else if (name === 'x:v' || name === 'x:t') collecting = !inPinyin;
    },
    close(name) {
      if (name === 'x:c' && cell !== null) {
        finish(cell);
        cell = null;
      } else if (name === 'x:row') next = { row: next.row + 1, column: 0 };
      else if (name === 'x:rPh') inPinyin = false;
      else if (name === 'x:v' || name === 'x:t') collecting = false;
    },
    text(text) {
      if (collecting && cell !== null) cell.value += text;
    },
    stop: () => (count > MAX_TABLE_CELLS ? messages.tooManyCells(context.name, MAX_TABLE_CELLS) : null),
  });
  return problem === null ? { cells, problem } : { cells: null, problem };
}
