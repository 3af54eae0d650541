/** A roll-up as a workbook: the sums with their doubts, what each child adds to each of them, and who is left out. */
import { numeric, plain, writeSheets, type SheetData, type Value as SheetValue } from '../batch/sheets';
import { formatNumber, NOT_APPLICABLE_TEXT, type Value } from '../report/value';
import { labelsOf } from '../template/cell-labels';
import type { Cell } from '../template/format';
import { compareOwn, type OwnDifference } from './compare-own';
import { doubleReasonWords, doubtWords, leftOutWords, sheetMessages, surveyMessages } from './messages';
import { isSure, type CellSum, type RollUp } from './roll-up';
import { finish, type Steps } from './steps';
import { nameOf, type SurveyedReport } from './surveyed-report';

const words = sheetMessages.rollUp;

/** Columns that office programs open, less those of the labels. */
const MAX_CHILDREN = 16_000;

function valueOf(value: Value): SheetValue {
  if (value.kind === 'number') return numeric(formatNumber(value.number));
  return value.kind === 'not-applicable' ? surveyMessages.notApplicable : null;
}

const partOf = (text: string): SheetValue => (text === NOT_APPLICABLE_TEXT ? surveyMessages.notApplicable : numeric(text));

function labels(cell: Cell): SheetValue[] {
  const { path, column } = labelsOf(cell);
  return [plain(cell.table.name), plain(path.join(' › ')), plain(column.join(' › ')), plain(cell.unit)];
}

function sumRow(cell: Cell, { value, kinds, doubts }: CellSum, sure: boolean, other: OwnDifference | undefined): SheetValue[] {
  return [
    ...[...labels(cell), valueOf(value), kinds.numbers, kinds.notApplicable, kinds.blank],
    sure ? null : surveyMessages.unsure,
    doubts.length > 0 ? plain(doubts.map(doubtWords).join('；')) : null,
    ...(other ? [numeric(other.own), numeric(other.difference?.replace('+', '') ?? null)] : [null, null]),
  ];
}

function noteRows({ overall, children, leftOut, doubles }: RollUp): SheetValue[][] {
  const line = (kind: string, report: SurveyedReport, said: string | null): SheetValue[] => [kind, plain(nameOf(report)), plain(report.row.file), said];
  return [
    ...overall.map((doubt): SheetValue[] => [words.doubt, null, null, plain(doubtWords(doubt))]),
    ...doubles.flatMap(({ reports, reason, counted }) =>
      reports.map((report) => line(words.double, report, counted === report ? doubleReasonWords(reason) : counted === null ? doubleReasonWords('undecided') : null)),
    ),
    ...leftOut.map(({ report, reason }) => line(words.leftOut, report, leftOutWords(reason))),
    ...children.map((child) => line(words.counted, child, null)),
  ];
}

/** A step for each row of the sums. */
export function* rollUpSheets(result: RollUp): Steps<SheetData[]> {
  const shown = result.children.slice(0, MAX_CHILDREN);
  const sumRows: SheetValue[][] = [];
  const partRows: SheetValue[][] = [];
  const differences = new Map((compareOwn(result) ?? []).map((each) => [each.key, each]));
  for (const cell of result.format.cells.values()) {
    const sum = result.sums.get(cell.key);
    if (!sum) continue;
    sumRows.push(sumRow(cell, sum, isSure(result, sum), differences.get(cell.key)));
    partRows.push([...labels(cell), valueOf(sum.value), ...result.parts(cell.key).slice(0, MAX_CHILDREN).map(({ text }) => partOf(text))]);
    yield;
  }
  const left = result.children.length - shown.length;
  if (left > 0) partRows.push([words.cut(left)]);
  const labelWidths = [26, 50, 24, 8, 12];
  const { sheets } = words;
  return [
    { name: sheets.sums, header: [...words.sums], widths: [...labelWidths, 8, 8, 8, 12, 80, 12, 12], rows: sumRows },
    {
      name: sheets.parts,
      header: [...words.parts, ...shown.map((child) => plain(nameOf(child)))],
      widths: [...labelWidths, ...shown.map(() => 14)],
      sticky: labelWidths.length,
      rows: partRows,
    },
    { name: sheets.left, header: [...words.notes], widths: [12, 30, 50, 90], rows: noteRows(result) },
  ];
}

/** @returns the finished file */
export function rollUpWorkbook(result: RollUp): Promise<Uint8Array> {
  return writeSheets(finish(rollUpSheets(result)));
}
