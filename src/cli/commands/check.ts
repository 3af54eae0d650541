/** `gongkai check`: what the checker says of a report, for people and for programs. */
import { checkReport, summarise } from '../../check/check-report';
import type { Finding } from '../../check/finding';
import { previousFigures } from '../../check/last-year';
import { createLedger, type Ledger } from '../../check/ledger';
import type { Severity } from '../../template/schema';
import { labelsOf } from '../cell-list';
import type { Command } from '../command';
import { CHECK } from '../help-messages';
import { InputError } from '../input-error';
import type { CliIo } from '../io';
import { reportHeading, severityHeading, sourceText, summaryLine, wrongPreviousYear } from '../messages';
import { readReport, type ReportInput } from '../report-input';
import { readVocabulary } from '../template-library';
import { createPrinter, printJson, type Printer, type Style } from '../terminal';

const SCHEMA = 'gongkai/check/1';

const SEVERITIES: readonly (readonly [Severity, Style])[] = [
  ['error', 'red'],
  ['warning', 'yellow'],
  ['hint', 'cyan'],
];

function jsonOf({ report, format }: ReportInput, findings: readonly Finding[]): unknown {
  return {
    schema: SCHEMA,
    report: { template: report.template, agency: report.agency.name, year: report.year },
    findings: findings.map(({ id, rule, severity, message, left, right, difference, cells, source }) => ({
      ...{ id, rule, severity, message, left, right, difference },
      cells: cells.flatMap((key) => {
        const cell = format.cells.get(key);
        return cell ? [labelsOf(cell)] : [];
      }),
      source,
    })),
    summary: summarise(findings),
  };
}

function print({ report, format }: ReportInput, findings: readonly Finding[], printer: Printer): void {
  printer.line(reportHeading(report.agency.name, report.year, format.template.title), 'bold');
  printer.line();
  for (const [severity, style] of SEVERITIES) {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) continue;
    printer.line(severityHeading(severity, group.length), 'bold', style);
    group.forEach(({ message, source }, index) => {
      printer.line(`  ${message}`);
      // Said once for neighbours that share it.
      if (group[index + 1]?.source !== source) printer.line(`    ${sourceText(source)}`, 'dim');
    });
    printer.line();
  }
  printer.line(summaryLine(summarise(findings)), findings.length === 0 ? 'green' : 'bold');
}

/** The report's figures, with last year's beside them when its file is given. */
async function figuresOf({ report, format }: ReportInput, previous: string | undefined, io: CliIo): Promise<Ledger> {
  if (previous === undefined) return createLedger(format, report.cells);
  const last = await readReport(previous, io);
  if (last.report.year !== report.year - 1) {
    throw new InputError(wrongPreviousYear(previous, last.report.year, report.year - 1));
  }
  const figures = createLedger(last.format, last.report.cells);
  return createLedger(format, report.cells, previousFigures(format, figures, readVocabulary(io)));
}

export const checkCommand: Command = {
  name: 'check',
  summary: CHECK.summary,
  operands: ['FILE'],
  options: { json: { help: CHECK.json }, previous: { value: 'FILE', help: CHECK.previous } },
  notes: CHECK.notes,
  async run({ operands: [file = ''], switches, values }, io) {
    const input = await readReport(file, io);
    const findings = checkReport(input.format, input.report, await figuresOf(input, values.get('previous'), io));
    if (switches.has('json')) printJson(io.stdout, jsonOf(input, findings));
    else print(input, findings, createPrinter(io.stdout, io.env));
    return summarise(findings).error > 0 ? 1 : 0;
  },
};
