/** An analysis as a workbook: the figures' spread, each report's figures and shares, outliers, faults, who is late. */
import type Big from 'big.js';
import { numeric, plain, writeSheets, type SheetData, type Value as SheetValue } from '../batch/sheets';
import { formatNumber, type Value } from '../report/value';
import type { Analysis, LateReport, MeasureSurvey } from './analysis';
import { sheetMessages, surveyMessages } from './messages';
import { LEAST_FIGURES } from './outliers';
import { outlyingWords } from './outlying-words';
import { shareOf } from './share';
import { finish, type Steps } from './steps';
import { nameOf } from './surveyed-report';

const words = sheetMessages.analysis;

const number = (value: Big | undefined): SheetValue => (value ? numeric(formatNumber(value)) : null);

function valueOf(value: Value | null): SheetValue {
  if (value === null) return words.notCounted;
  if (value.kind === 'number') return number(value.number);
  return value.kind === 'not-applicable' ? surveyMessages.notApplicable : null;
}

function figureRow({ measure, distribution, change }: MeasureSurvey): SheetValue[] {
  const { numbers, zeros, notApplicable, silent, notCounted, spread } = distribution;
  const plainNumber = (text: string | undefined): SheetValue => numeric(text?.replace(/[+%]/g, '') ?? null);
  return [
    ...[plain(measure.name), plain(measure.unit), numbers, zeros, notApplicable, silent, notCounted],
    ...[spread?.min, spread?.lower, spread?.median, spread?.upper, spread?.max, spread?.total].map(number),
    ...[change?.pairs ?? 0, number(change?.now), number(change?.last), plainNumber(change?.difference), plainNumber(change?.percent ?? undefined)],
  ];
}

function reportRow({ counted, measures }: Analysis, index: number): SheetValue[] {
  const report = counted[index];
  if (!report) return [];
  return [
    ...[plain(nameOf(report)), surveyMessages.level(report.row.level), plain(report.row.file), report.row.counts.error],
    ...measures.flatMap(({ values, distribution }) => {
      const value = values[index] ?? null;
      return [valueOf(value), numeric(shareOf(value, distribution.spread?.total))];
    }),
  ];
}

function lateRow({ report, due, date }: LateReport, state: string): SheetValue[] {
  return [plain(nameOf(report)), surveyMessages.level(report.row.level), due, date === null ? null : plain(date), state, plain(report.row.file)];
}

/** A step for each report. */
export function* analysisSheets(analysis: Analysis): Steps<SheetData[]> {
  const { counted, measures, outlying, faults, late, undated } = analysis;
  const { sheets } = words;
  const outlierRows = outlying.map((each) => [
    ...[plain(nameOf(each.report)), surveyMessages.level(each.report.row.level), plain(each.measure.name), numeric(each.text), numeric(each.last)],
    plain(outlyingWords(each)),
  ]);
  const faultRows = faults.map(({ severity, name, rule, findings, reports, example }) => [
    ...[surveyMessages.severity(severity), plain(name), plain(rule), findings, reports.length],
    ...[plain(example.message), plain(reports.map(nameOf).join('、'))],
  ]);
  const lateRows = [...late.map((each) => lateRow(each, words.isLate)), ...undated.map((each) => lateRow(each, words.isUndated))];
  const reportColumns = [...words.reports, ...measures.flatMap(({ measure: { name } }) => [name, words.share(name)])];
  const reportRows: SheetValue[][] = [];
  for (const index of counted.keys()) {
    reportRows.push(reportRow(analysis, index));
    yield;
  }
  return [
    { name: sheets.figures, header: [...words.figures], widths: [36], sticky: 1, rows: measures.map(figureRow) },
    { name: sheets.reports, header: reportColumns, widths: [30, 12, 30], sticky: 1, rows: reportRows },
    { name: sheets.outliers, header: [...words.outliers], widths: [30, 12, 36, 12, 12, 80], rows: [...outlierRows, [surveyMessages.outlierRule(LEAST_FIGURES)]] },
    { name: sheets.faults, header: [...words.faults], widths: [8, 40, 24, 8, 8, 70, 90], rows: faultRows },
    { name: sheets.late, header: [...words.late], widths: [30, 12, 14, 14, 12, 40], rows: lateRows },
  ];
}

/** @returns the finished file */
export function analysisWorkbook(analysis: Analysis): Promise<Uint8Array> {
  return writeSheets(finish(analysisSheets(analysis)));
}
