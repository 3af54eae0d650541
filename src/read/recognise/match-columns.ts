/** Pairs the figures of a line with the columns of a table, by their headers or, without, by their number. */
import { align, type Pairing } from './align';
import type { ExpectedColumn, ExpectedTable } from './expected';
import { aroundLikeness } from './around';
import { labelOf, likeness, RELATED_LABEL, SAME_LABEL, SURE_LABEL, type Label } from './label';
import type { DataLine, FigureCell } from './table-lines';

/** A path of labels against the expected one: the innermost label counts most. */
function pathLikeness(path: readonly Label[], label: Label, above: readonly Label[]): number {
  const inner = path[path.length - 1];
  if (!inner) return 0;
  const outer = path.slice(0, -1);
  const around = aroundLikeness(above, outer);
  const own = likeness(inner, label);
  const apart = own < RELATED_LABEL ? own : own * (0.6 + 0.4 * around);
  // A header in one line may name group and column together; groups alone say nothing of the column within them.
  const together = labelOf([...above, label].map(({ full }) => full).join('')).full === labelOf(path.map(({ full }) => full).join('')).full;
  return together ? Math.max(apart, SAME_LABEL) : apart;
}

/** The unit column's own header. */
function isUnitHead(cell: FigureCell, expected: ExpectedTable): boolean {
  const head = cell.heads[cell.heads.length - 1];
  return head !== undefined && likeness(head, labelOf(expected.table['unit-column'] ?? '单位')) >= SAME_LABEL;
}

interface ColumnPairing {
  pairs: { cell: FigureCell; column: ExpectedColumn; sure: boolean }[];
  gain: number;
  joined: boolean;
}

const NO_COLUMNS: ColumnPairing = { pairs: [], gain: 0, joined: false };

/** Fills gaps of the same size on both sides by position; what is filled so is not sure. */
function fillGaps(pairs: readonly Pairing[], read: number, expected: number): Pairing[] {
  const all: Pairing[] = [];
  let [lastRead, lastExpected] = [-1, -1];
  for (const pair of [...pairs, { read, expected, likeness: 0, doubtful: false }]) {
    const gap = pair.read - lastRead;
    if (gap > 1 && gap === pair.expected - lastExpected) {
      for (let step = 1; step < gap; step += 1) {
        all.push({ read: lastRead + step, expected: lastExpected + step, likeness: 0, doubtful: true });
      }
    }
    if (pair.read < read) all.push(pair);
    [lastRead, lastExpected] = [pair.read, pair.expected];
  }
  return all;
}

/** A row with fewer columns may well have one long figure and blanks. */
const LEAST_RUN = 4;

/** Digits of a cell that may be several figures run together. */
function mayBeRun(cells: readonly FigureCell[], columns: number): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const digits = filled[0]?.text.replace(/\D/g, '').length ?? 0;
  return columns >= LEAST_RUN && filled.length === 1 && digits >= columns;
}

/** Likeness of headers and columns, which the lines under one header share. */
export type Memo = Map<string, number>;

/** Cells that print one figure again because a merged cell was taken apart. */
export function withoutRepeats(cells: readonly FigureCell[]): FigureCell[] {
  const pathOf = ({ heads }: FigureCell): string => heads.map(({ full }) => full).join('\u0000');
  return cells.filter((cell, index) => {
    const before = cells[index - 1];
    return before === undefined || cell.heads.length === 0 || pathOf(before) !== pathOf(cell) || before.text !== cell.text;
  });
}

/** So many cells, if blank ones at the ends are all that is over: a column for remarks that nobody made. */
function withoutBlankEnds(cells: readonly FigureCell[], count: number): readonly FigureCell[] {
  let [from, to] = [0, cells.length];
  const isBlank = (at: number): boolean => cells[at]?.text.trim() === '';
  while (to - from > count && isBlank(to - 1)) to -= 1;
  while (to - from > count && isBlank(from)) from += 1;
  return to - from === count ? cells.slice(from, to) : cells;
}

export function pairColumns(line: DataLine, columns: readonly ExpectedColumn[], expected: ExpectedTable, memo: Memo): ColumnPairing {
  const printed = line.cells.filter((cell) => !(isUnitHead(cell, expected) && !/\d/.test(cell.text)));
  const cells = printed.length > columns.length ? withoutRepeats(printed) : printed;
  if (mayBeRun(cells, columns.length)) return { ...NO_COLUMNS, joined: true };
  if (line.ragged && cells.length < columns.length) return { ...NO_COLUMNS, joined: cells.length === 1 && columns.length > 1 };
  const headed = cells.some(({ heads }) => heads.length > 0) && !(line.ragged && cells.length === columns.length);
  if (!headed) {
    const own = withoutBlankEnds(cells, columns.length);
    if (own.length !== columns.length) return NO_COLUMNS;
    const only = columns.length === 1;
    const pairs = own.flatMap((cell, index) => {
      const column = columns[index];
      return column ? [{ cell, column, sure: only && !cell.merged }] : [];
    });
    return { pairs, gain: 0.2 * pairs.length, joined: false };
  }
  const likes = (read: number, index: number): number => {
    const [cell, column] = [cells[read], columns[index]];
    if (!cell || !column) return 0;
    const id = [column.id, ...column.above, ...cell.heads].map((each) => (typeof each === 'string' ? each : each.text)).join('\u0000');
    const known = memo.get(id);
    if (known !== undefined) return known;
    const value = pathLikeness(cell.heads, column.label, column.above);
    memo.set(id, value);
    return value;
  };
  const { pairs, total } = align(cells.length, columns.length, likes, RELATED_LABEL);
  const all = fillGaps(pairs, cells.length, columns.length);
  return {
    pairs: all.flatMap((pair) => {
      const [cell, column] = [cells[pair.read], columns[pair.expected]];
      if (!cell || !column) return [];
      return [{ cell, column, sure: !pair.doubtful && pair.likeness >= SURE_LABEL && !cell.merged }];
    }),
    gain: total,
    joined: false,
  };
}

/** A figure with its unit in the unit's column, where the column of figures is blank: as captured forms leave it. */
export function withUnitColumn(line: DataLine, pairing: ColumnPairing, columns: readonly ExpectedColumn[], expected: ExpectedTable): ColumnPairing {
  const [only] = columns;
  if (columns.length !== 1 || !only || pairing.pairs.some(({ cell }) => cell.text.trim() !== '')) return pairing;
  const numbered = line.cells.filter(({ text }) => /\d/.test(text));
  const [cell] = numbered;
  if (!cell || numbered.length > 1) return pairing;
  return { ...pairing, pairs: [{ cell, column: only, sure: isUnitHead(cell, expected) || cell.heads.length === 0 }] };
}
