/** `gongkai check`: what the checker says of a report, for people and for programs. */
import { checkReport, summarise } from '../../check/check-report';
import type { Finding } from '../../check/finding';
import type { Severity } from '../../template/schema';
import { labelsOf } from '../cell-list';
import type { Command } from '../command';
import { CHECK } from '../help-messages';
import { reportHeading, severityHeading, sourceText, summaryLine } from '../messages';
import { readReport, type ReportInput } from '../report-input';
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

export const checkCommand: Command = {
  name: 'check',
  summary: CHECK.summary,
  operands: ['FILE'],
  options: { json: { help: CHECK.json } },
  notes: CHECK.notes,
  async run({ operands: [file = ''], switches }, io) {
    const input = await readReport(file, io);
    const findings = checkReport(input.format, input.report);
    if (switches.has('json')) printJson(io.stdout, jsonOf(input, findings));
    else print(input, findings, createPrinter(io.stdout, io.env));
    return summarise(findings).error > 0 ? 1 : 0;
  },
};
