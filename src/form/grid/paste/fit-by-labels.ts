/** Fits copied tables into the form by their labels: rows by their names, columns by their headers, wherever they stand. */
import type { CellKey } from '../../../report/address';
import type { Ledger } from '../../../check/ledger';
import type { ReadTable } from '../../../read/read-document';
import { expectedTables, keyOf, rowLabels, type ExpectedRow, type ExpectedTable } from '../../../read/recognise/expected';
import { matchFigures, matchTable, type Placed } from '../../../read/recognise/match-table';
import { unitNamed } from '../../../read/recognise/printed-figure';
import { linesOf, type DataLine, type FigureCell, type IsRow } from '../../../read/recognise/table-lines';
import type { Fitted, FittedText, LeftReason, LeftText, PasteTarget } from './fitted';
import { matchRows, type MatchedLine } from './match-rows';

interface Part {
  texts: FittedText[];
  left: LeftText[];
}

const isFilled = ({ text }: FigureCell): boolean => text.trim() !== '';

const labelText = ({ labels }: DataLine): string => labels.map(({ text }) => text).join(' ');

function leftOf(line: DataLine, cells: readonly FigureCell[], reason: LeftReason): LeftText[] {
  return cells.filter(isFilled).map(({ text }) => ({ printed: text.trim(), reason, place: labelText(line) }));
}

function fitted(key: CellKey, { text, heads }: FigureCell, line: DataLine, sure: boolean): FittedText {
  const unit = [...heads, ...line.labels].map((label) => unitNamed(label.text)).find((named) => named !== '') ?? '';
  return { key, printed: text.trim(), sure, unit };
}

/** Where fewer figures than columns go when no header says so: beside the computed ones, or from the selected column on. */
function keysByNumber(row: ExpectedRow, expected: ExpectedTable, count: number, target: PasteTarget, ledger: Ledger): CellKey[] {
  const columns = expected.columns[row.block] ?? [];
  const keys = columns.map((column) => keyOf(expected, row, column));
  const entered = keys.filter((key) => !ledger.isComputed(key));
  if (entered.length === count) return entered;
  const selected = ledger.format.cells.get(target.block[0]?.[0] ?? '');
  if (selected?.table.id !== expected.table.id) return [];
  const start = columns.findIndex(({ id }) => id === selected.column.id);
  return start >= 0 && start + count <= keys.length ? keys.slice(start, start + count) : [];
}

/** Places the figures of a headed line by their headers: in the table's order, or each by itself where they stand in another. */
function placeHeaded(line: DataLine, row: ExpectedRow, sure: boolean, expected: ExpectedTable): Placed[] {
  const ordered = matchFigures(line, row, sure, expected).placed;
  const known = (placed: readonly Placed[]): number => placed.filter((each) => each.sure).length;
  if (known(ordered) === line.cells.length) return ordered;
  const single = line.cells.flatMap((cell) => matchFigures({ ...line, cells: [cell] }, row, sure, expected).placed);
  return known(single) > known(ordered) ? single : ordered;
}

/** Fits the figures of one line into a row. */
function fitLine(line: DataLine, row: ExpectedRow, sure: boolean, expected: ExpectedTable, target: PasteTarget, ledger: Ledger): Part {
  if (!row.figure) return { texts: [], left: leftOf(line, line.cells, 'row') };
  const headed = line.cells.some(({ heads }) => heads.length > 0);
  const whole = line.cells.length === (expected.columns[row.block]?.length ?? 0);
  if (!headed && !whole) {
    const keys = keysByNumber(row, expected, line.cells.length, target, ledger);
    if (keys.length === 0) return { texts: [], left: leftOf(line, line.cells, 'unfit') };
    return { texts: line.cells.map((cell, at) => fitted(keys[at] ?? '', cell, line, false)), left: [] };
  }
  const placed = headed ? placeHeaded(line, row, sure, expected) : matchFigures(line, row, sure, expected).placed;
  if (placed.length === 0) return { texts: [], left: leftOf(line, line.cells, 'unfit') };
  const taken = new Set(placed.map(({ cell }) => cell));
  return {
    texts: placed.map((each) => fitted(each.key, each.cell, line, headed ? each.sure : sure && !each.cell.merged)),
    left: leftOf(line, line.cells.filter((cell) => !taken.has(cell)), 'column'),
  };
}

interface Candidate extends Part {
  /** How many lines are surely rows of the table. */
  gain: number;
}

/** A table without row labels is known by its headers. */
function matchHeaders(lines: readonly DataLine[], expected: ExpectedTable): Candidate {
  const { placed, unfit, extras, share } = matchTable(lines, expected);
  if (share <= 0.5) return { texts: [], left: [], gain: 0 };
  return {
    texts: placed.map(({ key, cell, line, sure }) => fitted(key, cell, line, sure)),
    left: [
      ...unfit.flatMap(({ line }) => leftOf(line, line.cells, 'unfit')),
      ...extras.flatMap(({ line, cells }) => leftOf(line, cells, 'column')),
    ],
    gain: 1,
  };
}

export const dataLines = (table: ReadTable, turned: boolean, isRow: IsRow): DataLine[] =>
  linesOf(table, turned, isRow).lines.filter((line): line is DataLine => line.kind === 'data');

function fitTable(table: ReadTable, expected: ExpectedTable, isRow: IsRow, target: PasteTarget, ledger: Ledger): Candidate {
  const fit = (turned: boolean): Candidate => {
    const lines = dataLines(table, turned, isRow);
    if (expected.table.stub === 'none') return matchHeaders(lines, expected);
    const figures = lines.filter(({ cells }) => cells.some(isFilled));
    const matches: MatchedLine[] = matchRows(figures.filter(({ labels }) => labels.length > 0), expected);
    const strange = [...matches.filter(({ row }) => row === null).map(({ line }) => line), ...figures.filter(({ labels }) => labels.length === 0)];
    const parts = matches.map(({ line, row, sure }) =>
      row === null ? { texts: [], left: [] } : fitLine(line, row, sure, expected, target, ledger),
    );
    // Rows of blanks are told, where they are known, and prove nothing.
    const blank = matchRows(lines.filter(({ labels, cells }) => labels.length > 0 && !cells.some(isFilled)), expected);
    const blanks = blank.flatMap(({ line, row, sure }) => (row && sure ? fitLine(line, row, sure, expected, target, ledger).texts : []));
    return {
      texts: [...parts.flatMap(({ texts }) => texts), ...blanks],
      left: [...parts.flatMap(({ left }) => left), ...strange.flatMap((line) => leftOf(line, line.cells, 'row'))],
      gain: matches.filter(({ sure }) => sure).length,
    };
  };
  const standing = fit(false);
  return standing.gain > 0 ? standing : fit(true);
}

/** @returns `null` when the labels say nothing */
export function fitByLabels(tables: readonly ReadTable[], target: PasteTarget, ledger: Ledger): Fitted | null {
  const all = expectedTables(ledger.format);
  const isRow = rowLabels(all);
  let best: (Fitted & { gain: number }) | null = null;
  // The selected table first: another one has to fit better.
  for (const expected of [...all].sort((a, b) => Number(b.table.id === target.table) - Number(a.table.id === target.table))) {
    const parts = tables.map((table) => fitTable(table, expected, isRow, target, ledger)).filter(({ gain }) => gain > 0);
    const gain = parts.reduce((sum, part) => sum + part.gain, 0);
    if (gain <= (best?.gain ?? 0)) continue;
    best = { by: 'labels', table: expected.table.id, gain, texts: parts.flatMap(({ texts }) => texts), left: parts.flatMap(({ left }) => left) };
  }
  return best;
}

/** Fits a table with column headers and no row labels: its columns by their names, its rows from the selected one down. */
export function fitByHeaders(table: ReadTable, target: PasteTarget, ledger: Ledger): Fitted | null {
  const expected = expectedTables(ledger.format).find((each) => each.table.id === target.table);
  if (!expected) return null;
  const lines = dataLines(table, false, rowLabels([expected]));
  if (lines.some(({ labels }) => labels.length > 0)) return null;
  const parts = lines.map((line, at): Part => {
    const row = ledger.format.cells.get(target.block[at]?.[0] ?? '')?.row;
    const expectedRow = expected.rows.find(({ id }) => id === row?.id);
    if (!expectedRow) return { texts: [], left: leftOf(line, line.cells, 'overflow') };
    if (!line.cells.some(({ heads }) => heads.length > 0)) return { texts: [], left: leftOf(line, line.cells, 'column') };
    return fitLine(line, expectedRow, true, expected, target, ledger);
  });
  const texts = parts.flatMap((part) => part.texts);
  return texts.some(({ printed, sure }) => printed !== '' && sure) ? { by: 'headers', table: target.table, texts, left: parts.flatMap(({ left }) => left) } : null;
}
