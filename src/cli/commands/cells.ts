/** `gongkai cells`: every figure of a report, for people, programs and spreadsheets. */
import { NOT_APPLICABLE_TEXT } from '../../report/value';
import { listCells, type ListedCell } from '../cell-list';
import type { Command } from '../command';
import { csvText } from '../csv';
import { CELLS, TEMPLATE_OPTION } from '../help-messages';
import { InputError } from '../input-error';
import { CSV_HEADER, conflictingOptions, labelPath, NOT_APPLICABLE_VALUE, reportHeading } from '../messages';
import { printCells } from '../print-cells';
import { readReport } from '../report-input';
import { createPrinter, printJson } from '../terminal';

const SCHEMA = 'gongkai/cells/1';

const wordOf = (value: string): string => (value === NOT_APPLICABLE_TEXT ? NOT_APPLICABLE_VALUE : value);

function csvRows(cells: readonly ListedCell[]): string[][] {
  const rows = cells.map(({ table, path, column, unit, value, text }) => [
    ...[table, labelPath(path), labelPath(column), unit],
    text ?? wordOf(value ?? ''),
  ]);
  return [[...CSV_HEADER], ...rows];
}

export const cellsCommand: Command = {
  name: 'cells',
  summary: CELLS.summary,
  operands: ['FILE'],
  options: { json: { help: CELLS.json }, csv: { help: CELLS.csv }, template: { value: 'FILE', help: TEMPLATE_OPTION } },
  notes: CELLS.notes,
  async run({ operands: [file = ''], switches, values }, io) {
    if (switches.has('json') && switches.has('csv')) throw new InputError(conflictingOptions('--json', '--csv'));
    const { report, format, read } = await readReport(file, io, { template: values.get('template') });
    const cells = listCells(format, report, read?.kind === 'recognised' ? read.recognised.figures : null);
    if (switches.has('json')) {
      printJson(io.stdout, { schema: SCHEMA, cells, ...(read && { messages: read.messages }) });
    } else if (switches.has('csv')) {
      io.stdout.write(csvText(csvRows(cells)));
    } else {
      const printer = createPrinter(io.stdout, io.env);
      printer.line(reportHeading(report.agency.name, report.year, format.template.title), 'bold');
      printCells(cells, printer);
    }
    return 0;
  },
};
