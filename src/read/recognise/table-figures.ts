/** Figures of the recognised tables, with what is remarkable about each. */
import type { CellKey } from '../../report/address';
import type { Cell, Format } from '../../template/format';
import type { ReadMessage } from '../read-document';
import type { ChosenTable } from './choose-tables';
import type { ExpectedRow, ExpectedTable } from './expected';
import { keyOf } from './expected';
import { labelOf, likeness, SAME_LABEL } from './label';
import type { Placed, TableMatch, Unfit } from './match-table';
import { matchFigures } from './match-table';
import {
  byPositionMessage,
  convertedMessage,
  dashMessage,
  extraCellsManyMessage,
  extraCellsMessage,
  figureList,
  groupRowMessage,
  keyMessage,
  noneWordMessage,
  noteMessage,
  spacedMessage,
  strangeRowMessage,
  tableCutMessage,
  twiceMessage,
  unfitRowMessage,
  unitMessage,
  unreadableMessage,
} from './messages';
import { isUnitWord, readPrinted, unitNamed, type Remark } from './printed-figure';
import type { DigitRun, RecognisedFigure } from './recognised';
import { cutRun } from './runs';

export interface TableFigures {
  figures: Map<CellKey, RecognisedFigure>;
  runs: DigitRun[];
  /** Units that the table prints instead of the format's, by `table/row`. */
  units: Record<string, string>;
  messages: ReadMessage[];
}

/** Counts cells of one kind, so that a table full of dashes gets one message. */
type Tally = Map<string, { kind: 'dash' | 'none-word'; printed: string; count: number }>;

function nameOf(cell: Cell): string {
  return cell.rowName === cell.columnName ? cell.rowName : `${cell.rowName}·${cell.columnName}`;
}

function remarkMessage(remark: Remark, place: string, cell: Cell, printed: string, text: string): ReadMessage | null {
  const name = nameOf(cell);
  switch (remark.kind) {
    case 'dash':
    case 'none-word':
      return null;
    case 'note':
      return noteMessage(place, name, printed, text);
    case 'converted':
      return convertedMessage(place, name, printed, text, remark.to);
    case 'other-unit':
      return unitMessage(place, name, printed, cell.unit);
    case 'spaced':
      return spacedMessage(place, name, printed);
    case 'approximate':
    case 'unreadable':
      return unreadableMessage(place, name, printed);
  }
}

/** The row of a group that takes what the group's own row prints: the one for all other cases. */
function restRow(expected: ExpectedTable, group: ExpectedRow): ExpectedRow | null {
  const below = expected.rows.filter(({ id }) => group.below.includes(id));
  return below.find(({ label }) => likeness(label, labelOf('其他')) >= SAME_LABEL) ?? null;
}

function lineLabel({ line }: Unfit): string {
  return line.labels.map(({ text }) => text).join(' ');
}

/** Figures that a table prints in one row where the format has several: 其他处理 as one row. */
function groupFigures(unfit: Unfit, match: TableMatch): Placed[] {
  const { row, line } = unfit;
  if (!row || row.figure || unfit.joined) return [];
  if (match.placed.some((placed) => row.below.includes(placed.row.id))) return [];
  const into = restRow(match.expected, row);
  return into ? matchFigures(line, into, false, match.expected).placed : [];
}

function runOf(unfit: Unfit, match: TableMatch, format: Format): DigitRun | null {
  const { row, line } = unfit;
  const columns = row ? (match.expected.columns[row.block] ?? []) : [];
  const printed = line.cells.map(({ text }) => text).join('').trim();
  if (!row?.figure || !unfit.joined || columns.length < 2) return null;
  const cells = columns.map((column) => keyOf(match.expected, row, column));
  return { cells, printed, from: line.from, readings: cutRun(printed, cells, format) };
}

/** At most so many lines with too many columns are named one by one. */
const NAMED_EXTRAS = 5;

/** Reads the figures of one table into `into`. */
export function readTable(table: ChosenTable, format: Format, into: TableFigures): void {
  const { match } = table;
  const place = table.parts[0]?.from.place ?? '';
  const tally: Tally = new Map();
  let byPosition = 0;

  function take({ key, cell, line, sure, row }: Placed): void {
    const target = format.cells.get(key);
    if (!target) return;
    const heads = [...cell.heads, ...line.labels].map(({ text }) => unitNamed(text));
    const headUnit = heads.find((unit) => unit !== '' && unit !== target.unit) ?? '';
    const columnUnit = isUnitWord(line.unit) && line.unit.endsWith("元") && line.unit !== target.unit ? line.unit : '';
    const read = readPrinted(cell.text, target.quantity, target.unit, columnUnit || headUnit);
    const agrees = cell.key === '' || cell.key === key || !format.cells.has(cell.key);
    if (!agrees) into.messages.push(keyMessage(line.from.place, nameOf(target)));
    if (!sure && read.text !== '') byPosition += 1;
    const { remark } = read;
    if (remark?.kind === 'dash' || remark?.kind === 'none-word') {
      const printed = cell.text.trim();
      const entry = tally.get(printed) ?? { kind: remark.kind, printed, count: 0 };
      tally.set(printed, { ...entry, count: entry.count + 1 });
    }
    const printedUnit = line.unit === '' ? read.unit : line.unit;
    const unitKept = match.expected.table['unit-column'] !== undefined && printedUnit !== '' && remark?.kind !== 'converted' && columnUnit === '';
    if (unitKept && printedUnit !== target.unit) into.units[`${match.expected.table.id}/${row.id}`] = printedUnit;
    const message = remark && !(remark.kind === 'other-unit' && unitKept) ? remarkMessage(remark, line.from.place, target, cell.text.trim(), read.text) : null;
    if (message) into.messages.push(message);
    const commented = cell.comments ? { comments: cell.comments } : {};
    const figure: RecognisedFigure = { text: read.text, sure: sure && read.sure && agrees, from: line.from, printed: cell.text.trim(), ...commented };
    const before = into.figures.get(key);
    if (before && before.text !== figure.text) {
      into.messages.push(twiceMessage(line.from.place, nameOf(target)));
      into.figures.set(key, { ...before, sure: false });
    } else if (!before) into.figures.set(key, figure);
  }

  match.placed.forEach(take);
  for (const unfit of match.unfit) {
    const { row, line } = unfit;
    const group = groupFigures(unfit, match);
    const run = runOf(unfit, match, format);
    const figures = figureList(line.cells.map(({ text }) => text));
    if (group.length > 0) {
      group.forEach((placed) => take({ ...placed, sure: false }));
      into.messages.push(groupRowMessage(line.from.place, lineLabel(unfit), group[0]?.row.label.text ?? ''));
    } else if (run) {
      into.runs.push(run);
      run.cells.forEach((key, index) => {
        const readings = [...new Set(run.readings.map((reading) => reading[index] ?? ''))];
        into.figures.set(key, { text: '', sure: false, from: run.from, printed: run.printed, readings });
      });
    } else if (row === null) into.messages.push(strangeRowMessage(line.from.place, lineLabel(unfit), figures));
    else into.messages.push(unfitRowMessage(line.from.place, lineLabel(unfit), figures));
  }
  for (const { line, cells } of match.extras.slice(0, NAMED_EXTRAS)) {
    const label = line.labels.map(({ text }) => text).join(' ');
    into.messages.push(extraCellsMessage(line.from.place, label, figureList(cells.map(({ text }) => text))));
  }
  const unnamed = match.extras.length - NAMED_EXTRAS;
  if (unnamed > 0) into.messages.push(extraCellsManyMessage(place, unnamed));
  if (byPosition > 0) into.messages.push(byPositionMessage(place, byPosition));
  for (const { kind, printed, count } of tally.values()) {
    into.messages.push(kind === 'dash' ? dashMessage(place, count, printed) : noneWordMessage(place, count, printed));
  }
  if (table.cut) into.messages.push(tableCutMessage(place));
}
