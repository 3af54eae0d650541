/** The results as a workbook: the reports, the findings, and who is missing. Rows are kept small until it is written. */
import { NOT_APPLICABLE_TEXT } from '../report/value';
import { LEVEL_NAMES } from '../template/scope-words';
import type { BatchFigures, BatchRow, CheckedRow } from './batch-row';
import { bookMessages as words, doubleWords, otherYearsWords } from './messages';
import { MAX_ROWS, numeric, plain, writeSheets, type Value } from './sheets';
import type { UnitOverview } from './units';

export interface ResultBook {
  add(row: BatchRow): void;
  /** The finished file. */
  write(units: UnitOverview): Promise<Uint8Array>;
}

function figure(figures: BatchFigures, name: keyof BatchFigures): Value {
  const value = figures[name];
  if (value === undefined) return words.notCounted;
  return value === NOT_APPLICABLE_TEXT ? words.notApplicable : numeric(value);
}

function reportRow(row: CheckedRow): Value[] {
  const { file, agency, level, year, template, kind, counts, unsure, changed, remarks, figures, deadline, previous, attached } = row;
  const said = [...(changed > 0 ? [words.changed(changed)] : []), ...remarks].join(' ');
  return [
    ...[plain(file), plain(agency), LEVEL_NAMES[level], year, plain(template.title), kind, words.checked],
    ...[counts.error, counts.warning, counts.hint, counts.kept, unsure],
    ...(['received', 'carriedIn', 'handled', 'carriedOut', 'review', 'litigation'] as const).map((name) => figure(figures, name)),
    ...(deadline ? [deadline.due, deadline.date === null ? null : plain(deadline.date), words.deadline[deadline.state]] : [null, null, null]),
    previous ? plain(previous.file) : attached ? words.attached : null,
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

function unitRows({ missing, double, unexpected, otherYears }: UnitOverview): Value[][] {
  return [
    ...missing.map(({ unit, perhaps }) => [words.missing, plain(unit), null, null, perhaps.length > 0 ? plain(words.perhaps(perhaps)) : null]),
    ...double.flatMap(({ agency, year, kind, files }) =>
      files.map((file) => [words.double, plain(agency), year, plain(file), doubleWords(kind)]),
    ),
    ...unexpected.map(({ agency, year, file }) => [words.unexpected, plain(agency), year, plain(file), null]),
    ...(otherYears > 0 ? [[words.otherYears, null, null, null, otherYearsWords(otherYears)]] : []),
  ];
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
    write(units) {
      const cut = left > 0 ? [[null, null, null, null, words.cut(left)]] : [];
      const { sheets, reportColumns, findingColumns, unitColumns } = words;
      return writeSheets([
        { name: sheets.reports, header: reportColumns, widths: [36, 28, 22, 7, 40, 9, 9], rows: reports },
        { name: sheets.findings, header: findingColumns, widths: [36, 28, 7, 7, 70, 50, 30, 10, 10, 10, 60, 24], rows: [...findings, ...cut] },
        { name: sheets.units, header: unitColumns, widths: [10, 30, 7, 50, 40], rows: unitRows(units) },
      ]);
    },
  };
}
