/** `gongkai check`: what the checker says of a report, for people and for programs. */
import { audit, type Audit } from '../../audit/audit';
import type { Cause } from '../../check/cause';
import { causesFor } from '../../check/causes-for';
import { summarise } from '../../check/check-report';
import type { Finding } from '../../check/finding';
import { splitCellKey } from '../../report/address';
import type { Severity } from '../../template/schema';
import { labelsOf } from '../cell-list';
import type { Command } from '../command';
import { CHECK, TEMPLATE_OPTION } from '../help-messages';
import {
  CAUSES,
  keptHeading,
  keptReason,
  lapsedText,
  otherCauses,
  reportHeading,
  severityHeading,
  sourceText,
  summaryLine,
} from '../messages';
import { readReport, type ReportInput } from '../report-input';
import { readVocabulary } from '../template-library';
import { createPrinter, printJson, type Printer, type Style } from '../terminal';

const SCHEMA = 'gongkai/check/1';

const SEVERITIES: readonly (readonly [Severity, Style])[] = [
  ['error', 'red'],
  ['warning', 'yellow'],
  ['hint', 'cyan'],
];

/** Causes printed of one finding; programs get all of them. */
const MOST_CAUSES = 3;

function jsonOfCause({ kind, message, cells, texts }: Cause): unknown {
  const inCells = cells.map(({ key, from, to }) => {
    const address = splitCellKey(key);
    return { table: address?.table, path: address?.row, column: address?.column, from, to };
  });
  return { kind, message, changes: [...inCells, ...texts] };
}

function jsonOfFinding(finding: Finding, { format }: ReportInput, causes: readonly Cause[]): unknown {
  const { id, rule, severity, message, left, right, difference, cells, place, source } = finding;
  return {
    ...{ id, rule, severity, message, left, right, difference },
    cells: cells.flatMap((key) => {
      const cell = format.cells.get(key);
      return cell ? [labelsOf(cell)] : [];
    }),
    place,
    source,
    causes: causesFor(finding, causes).map(jsonOfCause),
  };
}

function jsonOf(input: ReportInput, { findings, kept, lapsed, causes }: Audit): unknown {
  const { report } = input;
  const reasons = new Map(lapsed.map(({ finding, waiver }) => [finding.id, waiver]));
  return {
    schema: SCHEMA,
    report: { template: report.template, agency: report.agency.name, year: report.year },
    findings: findings.map((finding) => {
      const waiver = reasons.get(finding.id);
      return { ...(jsonOfFinding(finding, input, causes) as object), lapsed: waiver ? waiver.reason : null };
    }),
    kept: kept.map(({ finding, waiver: { reason, by, at } }) => ({
      ...(jsonOfFinding(finding, input, causes) as object),
      ...{ reason, by, at },
    })),
    summary: summarise(findings),
  };
}

function printCauses(causes: readonly Cause[], printer: Printer): void {
  if (causes.length === 0) return;
  printer.line(`    ${CAUSES}`);
  for (const { message } of causes.slice(0, MOST_CAUSES)) printer.line(`      ${message}`);
  const rest = causes.length - MOST_CAUSES;
  if (rest > 0) printer.line(`      ${otherCauses(rest)}`, 'dim');
}

function print({ report, format }: ReportInput, { findings, kept, lapsed, causes }: Audit, printer: Printer): void {
  printer.line(reportHeading(report.agency.name, report.year, format.template.title), 'bold');
  printer.line();
  for (const [severity, style] of SEVERITIES) {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) continue;
    printer.line(severityHeading(severity, group.length), 'bold', style);
    group.forEach((finding, index) => {
      const { message, source } = finding;
      printer.line(`  ${message}`);
      printCauses(causesFor(finding, causes), printer);
      const waiver = lapsed.find((each) => each.finding === finding)?.waiver;
      if (waiver) printer.line(`    ${lapsedText(waiver.reason)}`);
      // Said once for neighbours that share it.
      if (group[index + 1]?.source !== source) printer.line(`    ${sourceText(source)}`, 'dim');
    });
    printer.line();
  }
  if (kept.length > 0) {
    printer.line(keptHeading(kept.length), 'bold');
    for (const { finding, waiver } of kept) {
      printer.line(`  ${finding.message}`);
      printer.line(`    ${keptReason(waiver.reason, waiver.by, waiver.at.slice(0, 10))}`, 'dim');
    }
    printer.line();
  }
  printer.line(summaryLine(summarise(findings)), findings.length === 0 ? 'green' : 'bold');
}

export const checkCommand: Command = {
  name: 'check',
  summary: CHECK.summary,
  operands: ['FILE'],
  options: {
    json: { help: CHECK.json },
    previous: { value: 'FILE', help: CHECK.previous },
    template: { value: 'FILE', help: TEMPLATE_OPTION },
  },
  notes: CHECK.notes,
  async run({ operands: [file = ''], switches, values }, io) {
    const beside = { previous: values.get('previous'), template: values.get('template') };
    const input = await readReport(file, io, beside);
    const result = audit({ ...input, vocabulary: readVocabulary(io) });
    if (switches.has('json')) printJson(io.stdout, jsonOf(input, result));
    else print(input, result, createPrinter(io.stdout, io.env));
    return summarise(result.findings).error > 0 ? 1 : 0;
  },
};
