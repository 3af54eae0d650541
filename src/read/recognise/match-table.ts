/** Matches the lines of a read table with the rows of a table of the format, and their figures with its columns. */
import { align } from './align';
import { aroundLikeness } from './around';
import { keyOf, type ExpectedRow, type ExpectedTable } from './expected';
import { likeness, SURE_LABEL } from './label';
import { pairColumns, withoutRepeats, withUnitColumn, type Memo } from './match-columns';
import type { DataLine, FigureCell, TableLine } from './table-lines';

/** How a figure found its cell. */
export interface Placed {
  key: string;
  row: ExpectedRow;
  cell: FigureCell;
  line: DataLine;
  /** Row and column are beyond doubt. */
  sure: boolean;
}

/** A line whose figures found no cells. */
export interface Unfit {
  line: DataLine;
  /** The row that it stands for; `null` when it is none of the format's. */
  row: ExpectedRow | null;
  /** All figures of the row stand together in one cell, so that nothing tells where one ends. */
  joined: boolean;
}

export interface Extra {
  line: DataLine;
  cells: FigureCell[];
}

export interface TableMatch {
  expected: ExpectedTable;
  placed: Placed[];
  unfit: Unfit[];
  /** Cells with something in them that belong to no column. */
  extras: Extra[];
  /** How much agrees; for choosing between tables. */
  gain: number;
  /** Share of the lines with labels that found a row, or of the columns where there are no labels. */
  share: number;
}

function rowLikeness(line: DataLine, row: ExpectedRow): number {
  const inner = line.labels[line.labels.length - 1];
  if (!inner) return 0;
  const outer = line.labels.slice(0, -1);
  const around = aroundLikeness(outer, row.above);
  const own = likeness(inner, row.label);
  // Figures belong to a row that has them; numbering tells rows of equal names apart.
  return own * (0.92 + 0.08 * around) * (row.figure ? 1 : 0.97);
}

function place(line: DataLine, row: ExpectedRow, sureRow: boolean, expected: ExpectedTable, memo: Memo): { placed: Placed[]; unfit: Unfit[]; extras: Extra[]; gain: number } {
  const columns = expected.columns[row.block] ?? [];
  const pairing = withUnitColumn(line, pairColumns(line, columns, expected, memo), columns, expected);
  const filled = line.cells.some(({ text }) => text.trim() !== '');
  if (!row.figure || pairing.pairs.length === 0) {
    return { placed: [], unfit: filled ? [{ line, row, joined: pairing.joined }] : [], extras: [], gain: 0 };
  }
  const placed = pairing.pairs.map(
    ({ cell, column, sure }): Placed => ({ key: keyOf(expected, row, column), row, cell, line, sure: sure && sureRow }),
  );
  const taken = new Set(pairing.pairs.map(({ cell }) => cell));
  const others = withoutRepeats(line.cells).filter((cell) => cell.text.trim() !== '' && !taken.has(cell));
  const extras = others.length > 0 ? [{ line, cells: others }] : [];
  return { placed, unfit: [], extras, gain: pairing.gain / Math.max(1, columns.length) };
}

function matchUnlabelled(lines: readonly DataLine[], expected: ExpectedTable): TableMatch {
  const row = expected.rows.find(({ figure }) => figure);
  const printed = lines.filter(({ cells }) => cells.length > 0);
  const first = printed.find(({ cells }) => cells.some(({ text }) => /\d/.test(text))) ?? printed[0];
  if (!row || !first) return { expected, placed: [], unfit: [], extras: [], gain: 0, share: 0 };
  const { placed, unfit, extras, gain } = place(first, row, true, expected, new Map());
  const columns = expected.columns[row.block]?.length ?? 0;
  const others = printed.filter((line) => line !== first && line.cells.some(({ text }) => text.trim() !== ''));
  const headed = placed.filter(({ cell }) => cell.heads.length > 0).length;
  return {
    expected,
    placed,
    unfit: [...unfit, ...others.map((line) => ({ line, row: null, joined: false }))],
    extras,
    gain: gain * columns,
    share: columns < 3 ? 0 : headed / columns,
  };
}

/** Places the figures of one line in a given row; for lines whose row is chosen by other means than its label. */
export function matchFigures(line: DataLine, row: ExpectedRow, sure: boolean, expected: ExpectedTable): { placed: Placed[]; unfit: Unfit[] } {
  return place(line, row, sure, expected, new Map());
}

/** Matches the lines of a table, in order, with a table of the format. */
export function matchTable(lines: readonly TableLine[], expected: ExpectedTable): TableMatch {
  const data = lines.filter((line): line is DataLine => line.kind === 'data');
  if (expected.table.stub === 'none') return matchUnlabelled(data, expected);
  const likes = (read: number, index: number): number => {
    const [line, row] = [data[read], expected.rows[index]];
    return line && row ? rowLikeness(line, row) : 0;
  };
  const { pairs, total } = align(data.length, expected.rows.length, likes, 0.55);
  const rowOf = new Map(pairs.map((pair) => [pair.read, pair]));
  const match: TableMatch = { expected, placed: [], unfit: [], extras: [], gain: total, share: 0 };
  const memo: Memo = new Map();
  data.forEach((line, index) => {
    const pair = rowOf.get(index);
    const row = pair && expected.rows[pair.expected];
    if (!pair || !row) {
      if (line.cells.some(({ text }) => text.trim() !== '')) match.unfit.push({ line, row: null, joined: false });
      return;
    }
    const found = place(line, row, !pair.doubtful && pair.likeness >= SURE_LABEL, expected, memo);
    match.placed.push(...found.placed);
    match.unfit.push(...found.unfit);
    match.extras.push(...found.extras);
    match.gain += found.gain;
  });
  const labelled = data.filter(({ labels }) => labels.length > 0).length;
  match.share = labelled === 0 ? 0 : pairs.length / labelled;
  return match;
}
