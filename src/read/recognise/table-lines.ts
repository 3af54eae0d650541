/** A read table line by line: which lines head columns, which carry figures, and what else is written between them. */
import type { Origin, ReadCell, ReadTable } from '../read-document';
import { gridOf, transposed, type Grid } from './grid';
import { labelOf, type Label } from './label';
import { isUnitWord, looksLikeFigure, printsNumber } from './printed-figure';
import { oneBelowTheOther } from './side-by-side';

/** A cell behind the labels of a line. */
export interface FigureCell {
  text: string;
  key: string;
  /** The header's labels above it, from the outermost; empty where there is no header. */
  heads: readonly Label[];
  /** It covers more places than one header names, or several lines. */
  merged: boolean;
  /** Ids of the comments in it. */
  comments?: string[];
}

export interface DataLine {
  kind: 'data';
  /** Labels before the figures, from the outermost. */
  labels: readonly Label[];
  /** The unit in a column of its own; '' for none. */
  unit: string;
  cells: readonly FigureCell[];
  /** The line ends before the table does: its places say nothing. */
  ragged: boolean;
  from: Origin;
}

/** A line of words: a title, a note, or a line of the form around the table. */
export interface WordLine {
  kind: 'words';
  text: string;
  from: Origin;
}

export type TableLine = DataLine | WordLine;

interface Header {
  rows: (ReadCell | null)[][];
  width: number;
}

function last<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}

/** The distinct cells of a stretch of a line, in order. */
function distinct(row: readonly (ReadCell | null)[], from = 0): ReadCell[] {
  return [...new Set(row.slice(from))].filter((cell): cell is ReadCell => cell !== null);
}

function isWord(cell: ReadCell): boolean {
  return !looksLikeFigure(cell.text) && !isUnitWord(cell.text);
}

type RowKind = 'data' | 'header' | 'words';

/** Whether a label is that of a row of figures in the format. */
export type IsRow = (label: Label) => boolean;

/** Labels that head columns as well as rows say nothing behind the first place. */
const LEAST_LABEL = 3;

/** A line that is labelled as a row of figures is one, whatever words stand where its figures should. */
function isLabelledRow(cells: readonly ReadCell[], isRow: IsRow): boolean {
  return cells.slice(0, 3).some((cell, index) => {
    const label = labelOf(cell.text);
    return index < cells.length - 1 && (index === 0 || label.full.length >= LEAST_LABEL) && isRow(label);
  });
}

/** A line of figures begins with words and goes on with figures or blanks; a header goes on with words. */
function kindOf(row: readonly (ReadCell | null)[], isRow: IsRow): RowKind {
  const cells = distinct(row);
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  if (cells.some((cell) => printsNumber(cell.text))) return 'data';
  if (filled.length <= 1 && cells.length <= 1) return 'words';
  const firstGap = cells.findIndex((cell) => !isWord(cell) && !isUnitWord(cell.text));
  const wordsBehind = firstGap >= 0 && cells.slice(firstGap).some(isWord);
  return (firstGap < 0 || wordsBehind) && !isLabelledRow(cells, isRow) ? 'header' : 'data';
}

/** How many leading columns hold labels and units. */
function stubWidth(grid: Grid, kinds: readonly RowKind[]): number {
  const numbered = grid.rows.filter((row, index) => kinds[index] === 'data' && distinct(row).some((cell) => printsNumber(cell.text)));
  const rows = numbered.length > 0 ? numbered : grid.rows.filter((_, index) => kinds[index] === 'data');
  let stub = 0;
  for (let column = 0; column < grid.width; column += 1) {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const words = cells.filter((cell) => isWord(cell) || isUnitWord(cell.text));
    if (words.length * 2 > cells.length) stub = column + 1;
  }
  return stub;
}

/** Header labels over a column, from the outermost. */
function headsOver(header: Header | null, column: number, width: number): Label[] {
  if (header?.width !== width) return [];
  const cells = distinct(header.rows.map((row) => row[column] ?? null));
  return cells.filter((cell) => cell.text.trim() !== '').map((cell) => labelOf(cell.text));
}

/** Figures that stand directly behind the words of the label, as captured texts leave them. */
const BEHIND_LABEL = /^(.*[\p{Script=Han}）)”])\s*(\d[\d\s.,]*)$/su;

function dataLine(row: (ReadCell | null)[], above: (ReadCell | null)[], stub: number, width: number, header: Header | null, from: Origin): DataLine {
  const front = distinct(row.slice(0, stub));
  const unitCell = last(front.filter((cell) => isUnitWord(cell.text)));
  let labels = front.filter((cell) => isWord(cell) && cell.text.trim() !== '').map((cell) => labelOf(cell.text));
  // A line shorter than the table may have its figures where other lines have labels.
  const short = distinct(row, stub).length === 0 && row.includes(null);
  const early = short ? front.filter((cell) => printsNumber(cell.text)) : [];
  const behind = short ? early : distinct(row, stub);
  let cells = behind.map((cell): FigureCell => {
    const places = row.flatMap((each, column) => (each === cell && (short || column >= stub) ? [column] : []));
    const heads = new Set(places.map((column) => last(headsOver(header, column, width))?.full ?? ''));
    return {
      text: cell.text,
      key: cell.key,
      heads: headsOver(header, places[0] ?? 0, width),
      merged: heads.size > 1 || above.includes(cell),
      ...(cell.comments && { comments: cell.comments }),
    };
  });
  const inner = last(labels);
  const joined = inner && cells.every(({ text }) => text.trim() === '') ? BEHIND_LABEL.exec(inner.text) : null;
  const ragged = joined !== null || row.slice(stub).some((cell) => cell === null);
  if (joined) {
    labels = [...labels.slice(0, -1), labelOf(joined[1] ?? '')];
    cells = [{ text: joined[2] ?? '', key: '', heads: [], merged: false }];
  }
  return { kind: 'data', labels, unit: unitCell?.text.trim() ?? '', cells, ragged, from };
}

/** What the lines of one part of a table hand on to the next part, on the next page. */
export interface Carried {
  header: Header | null;
}

/**
 * @param turned read with rows and columns exchanged
 * @param carried the header of the part before; holds for this part while it has none of its own
 */
export function linesOf(
  table: ReadTable,
  turned: boolean,
  isRow: IsRow,
  carried: Carried = { header: null },
): { lines: TableLine[]; carried: Carried; cut: boolean } {
  const plain = gridOf(table);
  const upright = oneBelowTheOther(plain);
  const grid = turned ? transposed(plain) : upright.grid;
  const kinds = grid.rows.map((row) => kindOf(row, isRow));
  const stub = stubWidth(grid, kinds);
  const lines: TableLine[] = [];
  let header = carried.header;
  let open = false;
  grid.rows.forEach((row, index) => {
    const place = { ...table.from, place: `${table.from.place}第${(turned ? index : (upright.numbers[index] ?? index)) + 1}${turned ? '列' : '行'}` };
    switch (kinds[index]) {
      case 'header':
        header = open && header ? { rows: [...header.rows, row], width: grid.width } : { rows: [row], width: grid.width };
        open = true;
        break;
      case 'data':
        lines.push(dataLine(row, index > 0 ? (grid.rows[index - 1] ?? []) : [], stub, grid.width, header, place));
        open = false;
        break;
      default: {
        const text = distinct(row).map((cell) => cell.text).join(' ').trim();
        if (text !== '') lines.push({ kind: 'words', text, from: place });
      }
    }
  });
  return { lines, carried: { header }, cut: plain.cut };
}
