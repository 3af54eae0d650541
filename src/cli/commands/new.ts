/** `gongkai new`: an empty report of the format that its year and agency call for. */
import { createLedger } from '../../check/ledger';
import { narrativesOf } from '../../check/check-text';
import { yearMessage } from '../../check/messages';
import { reportSchema } from '../../report/parse-report';
import { emptyReport, type AgencyLevel, type Report } from '../../report/report';
import { chooseTemplates } from '../../template/choose';
import type { Format } from '../../template/format';
import { InputError } from '../input-error';
import type { Command } from '../command';
import { NEW } from '../help-messages';
import type { CliIo } from '../io';
import {
  alreadyExists,
  created,
  noTemplateForYear,
  notJsonName,
  otherTemplates,
  wrongAgency,
  wrongLevel,
  wrongYear,
} from '../messages';
import { writeOutput } from '../output-file';
import { suggest } from '../suggest';
import { readTemplateFile } from '../report-input';
import { loadFormat, templateSummaries } from '../template-library';
import { createPrinter } from '../terminal';

/** What is written must come back: the reader of report files sets the bounds. */
const { year: yearSchema, agency: agencySchema } = reportSchema.shape;
const LEVELS = agencySchema.shape.level.options;

function readYear(text: string): number {
  const year = yearSchema.safeParse(/^\d{4}$/.test(text) ? Number(text) : null);
  if (!year.success) throw new InputError(wrongYear(text));
  return year.data;
}

function readLevel(text: string): AgencyLevel {
  const level = LEVELS.find((each) => each === text);
  if (!level) throw new InputError(wrongLevel(text, LEVELS, suggest(text, LEVELS)));
  return level;
}

function readAgency(text: string): string {
  const name = agencySchema.shape.name.safeParse(text.trim());
  if (!name.success || name.data === '') throw new InputError(wrongAgency());
  return name.data;
}

/** Takes the most specific format of the year; the others come back to be named. */
function choose(year: number, level: AgencyLevel, io: CliIo): { id: string; others: string[] } {
  const [best, ...others] = chooseTemplates(templateSummaries(io), year, level);
  if (!best) throw new InputError(noTemplateForYear(year));
  return { id: best.id, others: others.map(({ id }) => id) };
}

/** A report that names every place to fill; computed totals and standard sentences are left to the program. */
function blankReport(format: Format, agency: string, level: AgencyLevel, year: number): Report {
  const { template } = format;
  const ledger = createLedger(format, {});
  const toWrite = narrativesOf(format).filter(({ content }) => content.standard === undefined);
  const places = [...format.cells.keys()].filter((key) => !ledger.isComputed(key));
  return {
    ...emptyReport(template.id, { name: agency, level }, year),
    fields: Object.fromEntries(template.fields.map(({ id }) => [id, ''])),
    narrative: Object.fromEntries(toWrite.map(({ content }) => [content.narrative, []])),
    cells: Object.fromEntries(places.map((key) => [key, ''])),
  };
}

/** Whether a template is named by its file and not by its id. */
function isTemplateFile(named: string): boolean {
  return /.\.(ya?ml|json)$/i.test(named);
}

export const newCommand: Command = {
  name: 'new',
  summary: NEW.summary,
  operands: [],
  options: {
    template: { value: 'ID|FILE', help: NEW.template },
    agency: { value: 'NAME', required: true, help: NEW.agency },
    year: { value: 'N', required: true, help: NEW.year },
    level: { value: 'LEVEL', help: NEW.level },
    output: { short: 'o', value: 'REPORT.json', required: true, help: NEW.output },
    force: { help: NEW.force },
  },
  notes: NEW.notes,
  async run({ values, switches }, io) {
    const file = values.get('output') ?? '';
    if (!/.\.json$/i.test(file)) throw new InputError(notJsonName(file));
    const agency = readAgency(values.get('agency') ?? '');
    const year = readYear(values.get('year') ?? '');
    const level = readLevel(values.get('level') ?? 'department');
    const named = values.get('template');
    const { id, others } = named === undefined ? choose(year, level, io) : { id: named, others: [] };
    const format = isTemplateFile(id) ? await readTemplateFile(id, io) : loadFormat(id, io);
    if (!switches.has('force') && (await io.exists(file))) throw new InputError(alreadyExists(file));

    const report = blankReport(format, agency, level, year);
    await writeOutput(file, `${JSON.stringify(report, null, 2)}\n`, io);

    const printer = createPrinter(io.stdout, io.env);
    const { title, years } = format.template;
    printer.line(created(file, title, level));
    if (others.length > 0) printer.line(otherTemplates(others));
    if (year < years.from || year > (years.to ?? Infinity)) {
      const message = yearMessage(title, year, years.from, years.to);
      createPrinter(io.stderr, io.env).line(message, 'yellow');
    }
    return 0;
  },
};
