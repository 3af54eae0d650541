/** What `gongkai templates show ID` prints of a format: its parts, its tables, its rules in words, and a sample. */
import { SAMPLE_ORIGINS } from '../../document/sample/messages';
import { describeTemplate } from '../../template/describe';
import type { DescribedPart, DescribedRules, DescribedTable, TemplateDescription } from '../../template/description';
import type { Format } from '../../template/format';
import { yearSpan } from '../../template/scope-words';
import type { CliIo } from '../io';
import { levelsText, partText, rowText, ruleSource, SHOW, sourceText, tableHeading } from '../messages';
import { printDocument } from '../print-document';
import { sampleOf } from '../sample-report';
import { createPrinter, printJson, type Printer } from '../terminal';

const SCHEMA = 'gongkai/template/1';
const INDENT = '  ';

function printTable(table: DescribedTable, printed: boolean, printer: Printer): void {
  printer.line(`${INDENT}${tableHeading(table.name, table.cells, !printed)}`);
  for (const { band, columns, rows } of table.blocks) {
    if (band !== null) printer.line(`${INDENT.repeat(2)}${band}`);
    printer.line(`${INDENT.repeat(2)}${SHOW.columns}${columns.join('、')}`);
    for (const { label, depth, unit } of rows) printer.line(`${INDENT.repeat(depth + 3)}${rowText(label, unit)}`);
  }
}

function printPart(part: DescribedPart, printer: Printer): void {
  if (part.kind === 'table') printTable(part.table, part.printed, printer);
  else printer.line(`${INDENT}${partText(part)}`);
}

function printRules({ table, rules }: DescribedRules, printer: Printer): void {
  printer.line(`${INDENT}${table?.name ?? SHOW.dates}`);
  for (const { title, words, severity, source } of rules) {
    printer.line(`${INDENT.repeat(2)}${title}`);
    printer.line(`${INDENT.repeat(3)}${words}`);
    printer.line(`${INDENT.repeat(3)}${ruleSource(severity, source)}`, 'dim');
  }
}

function printDescription({ title, years, levels, source, sections, rules }: TemplateDescription, printer: Printer): void {
  printer.line(title, 'bold');
  printer.line(yearSpan(years));
  if (levels) printer.line(levelsText(levels));
  printer.line(sourceText(source), 'dim');
  for (const section of sections) {
    printer.line();
    printer.line(section.title, 'bold');
    if (section.guidance) printer.line(`${INDENT}${section.guidance.text}`, 'dim');
    for (const part of section.parts) printPart(part, printer);
  }
  if (rules.length === 0) return;
  printer.line();
  printer.line(SHOW.rules, 'bold');
  for (const group of rules) printRules(group, printer);
}

/** Prints a whole format; with `json` as an object for programs, the sample as a report that `build` takes. */
export function printFormat(format: Format, json: boolean, io: CliIo): void {
  const description = describeTemplate(format);
  const { origin, report } = sampleOf(format, io);
  if (json) {
    const { years, ...rest } = description;
    const template = { ...rest, years: { from: years.from, to: years.to ?? null } };
    printJson(io.stdout, { schema: SCHEMA, template, sample: { origin, report } });
    return;
  }
  const printer = createPrinter(io.stdout, io.env);
  printDescription(description, printer);
  printer.line();
  printer.line(SHOW.sample, 'bold');
  printer.line(SAMPLE_ORIGINS[origin], 'dim');
  printer.line();
  printDocument(format, report, printer);
}
