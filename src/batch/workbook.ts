/** The results as a workbook: the reports, the findings, and who is missing. Rows are kept small until it is written. */
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import { NOT_APPLICABLE_TEXT } from '../report/value';
import { spreadsheetText } from '../report/spreadsheet-text';
import { LEVEL_NAMES } from '../template/scope-words';
import type { BatchFigures, BatchRow, CheckedRow } from './batch-row';
import { bookMessages as words, doubleWords } from './messages';
import type { UnitOverview } from './units';

type Value = string | number | null;

export interface ResultBook {
  add(row: BatchRow): void;
  /** The finished file. */
  write(units: UnitOverview): Promise<Uint8Array>;
}

/** Rows of a sheet that office programs open, the header aside. */
const MAX_ROWS = 1_048_575;
/** Characters that a cell holds. */
const MAX_CHARACTERS = 32_000;
/** Digits that a spreadsheet's number keeps. */
const PLAIN_NUMBER = /^-?(?=(?:\.?\d\.?){1,15}$)\d+(?:\.\d+)?$/;
/** What XML cannot hold, halves of characters included. */
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** A text that stays a text. */
function plain(text: string): string {
  return spreadsheetText(text.slice(0, MAX_CHARACTERS).replace(UNWRITABLE, ' '));
}

/** A decimal string as a number where the spreadsheet keeps all of it. */
function numeric(text: string | null): Value {
  if (text === null || text === '') return null;
  return PLAIN_NUMBER.test(text) ? Number(text) : plain(text);
}

function figure(figures: BatchFigures, name: keyof BatchFigures): Value {
  const value = figures[name];
  if (value === undefined) return words.notCounted;
  return value === NOT_APPLICABLE_TEXT ? words.notApplicable : numeric(value);
}

function reportRow(row: CheckedRow): Value[] {
  const { file, agency, level, year, template, kind, counts, unsure, changed, remarks, figures, deadline } = row;
  const said = [...(changed > 0 ? [words.changed(changed)] : []), ...remarks].join(' ');
  return [
    ...[plain(file), plain(agency), LEVEL_NAMES[level], year, plain(template.title), kind, words.checked],
    ...[counts.error, counts.warning, counts.hint, counts.kept, unsure],
    ...(['received', 'carriedIn', 'handled', 'carriedOut', 'review', 'litigation'] as const).map((name) => figure(figures, name)),
    ...(deadline ? [deadline.due, deadline.date === null ? null : plain(deadline.date), words.deadline[deadline.state]] : [null, null, null]),
    said === '' ? null : plain(said),
  ];
}

function brokenRow(file: string, reasons: readonly string[]): Value[] {
  const between = Array.from({ length: words.reportColumns.length - 8 }, (): Value => null);
  return [plain(file), null, null, null, null, null, words.broken, ...between, plain(reasons.join(' '))];
}

function findingRows({ file, agency, year, findings }: CheckedRow): Value[][] {
  return findings.map(({ severity, message, where, cells, left, right, difference, cause, rule }) => [
    ...[plain(file), plain(agency), year, words.severity[severity], plain(message), plain(where)],
    plain(cells.map(({ key }) => key).join(' ')),
    ...[numeric(left), numeric(right), numeric(difference), cause === null ? null : plain(cause), plain(rule)],
  ]);
}

function unitRows({ missing, double, unexpected }: UnitOverview): Value[][] {
  return [
    ...missing.map(({ unit, perhaps }) => [words.missing, plain(unit), null, null, perhaps.length > 0 ? plain(words.perhaps(perhaps)) : null]),
    ...double.flatMap(({ agency, year, kind, files }) =>
      files.map((file) => [words.double, plain(agency), year, plain(file), doubleWords(kind)]),
    ),
    ...unexpected.map(({ agency, year, file }) => [words.unexpected, plain(agency), year, plain(file), null]),
  ];
}

function sheet(name: string, header: readonly string[], widths: readonly number[], rows: readonly Value[][]): Sheet<Blob> {
  const head = header.map((value): Cell => ({ value, fontWeight: 'bold' }));
  const columns = header.map((_, index) => ({ width: widths[index] ?? 10 }));
  return { sheet: name, data: [head, ...rows], columns, stickyRowsCount: 1 };
}

export function createBook(): ResultBook {
  const reports: Value[][] = [];
  const findings: Value[][] = [];
  let left = 0;
  return {
    add(row) {
      if (row.state === 'broken') {
        reports.push(brokenRow(row.file, row.reasons));
        return;
      }
      reports.push(reportRow(row));
      const found = findingRows(row);
      const room = Math.max(0, MAX_ROWS - 1 - findings.length);
      findings.push(...found.slice(0, room));
      left += Math.max(0, found.length - room);
    },
    async write(units) {
      const cut = left > 0 ? [[null, null, null, null, words.cut(left)]] : [];
      const { sheets, reportColumns, findingColumns, unitColumns } = words;
      const file = await writeXlsxFile([
        sheet(sheets.reports, reportColumns, [36, 28, 22, 7, 40, 9, 9], reports),
        sheet(sheets.findings, findingColumns, [36, 28, 7, 7, 70, 50, 30, 10, 10, 10, 60, 24], [...findings, ...cut]),
        sheet(sheets.units, unitColumns, [10, 30, 7, 50, 40], unitRows(units)),
      ]).toBlob();
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}
