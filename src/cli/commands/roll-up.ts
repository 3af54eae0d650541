/** `gongkai roll-up`: the sum of many reports, cell by cell, with every reason for doubt. */
import { readUnitList } from '../../batch/expected-units';
import { bareName } from '../../batch/units';
import { MAX_FILE_BYTES } from '../../read/limits';
import { reportSchema } from '../../report/parse-report';
import type { Agency } from '../../report/report';
import { yearsOf } from '../../survey/analysis';
import { NO_CHOICES } from '../../survey/doubles';
import { sheetMessages } from '../../survey/messages';
import { rollUp } from '../../survey/roll-up';
import { rollUpReport } from '../../survey/roll-up-report';
import { finish } from '../../survey/steps';
import { reportKey, type Absent, type SurveyedReport } from '../../survey/surveyed-report';
import { collectInputs, type Beside, type Target } from '../batch/inputs';
import { batchWords } from '../batch/messages';
import { isEarlierSum, sumText } from '../roll-up/earlier-sum';
import { isBroken, openSet, type ReadSet } from '../roll-up/read-set';
import type { Command, CommandInput } from '../command';
import { isEarlierBook } from '../earlier-book';
import { InputError } from '../input-error';
import type { CliIo } from '../io';
import { failureText, sameAsInput, unreadableFile, wrongAgency, wrongLevel, wrongYear, written } from '../messages';
import { ensureWritable, writeOutput } from '../output-file';
import { ROLL_UP, rollUpWords as words } from '../roll-up/messages';
import { printRollUp } from '../roll-up/print-roll-up';
import { suggest } from '../suggest';
import { createPrinter } from '../terminal';

/** What is written must come back: the reader of report files sets the bounds. */
const { agency: agencySchema } = reportSchema.shape;
const LEVELS = agencySchema.shape.level.options;

function nameOf(text: string): string {
  const name = agencySchema.shape.name.safeParse(text.trim());
  if (!name.success) throw new InputError(wrongAgency());
  return name.data;
}

function levelOf(text = 'government'): Agency['level'] {
  const level = LEVELS.find((each) => each === text);
  if (!level) throw new InputError(wrongLevel(text, LEVELS, suggest(text, LEVELS)));
  return level;
}

function yearOf(text: string | undefined, reports: readonly SurveyedReport[]): number {
  if (text !== undefined && !/^20\d\d$/.test(text)) throw new InputError(wrongYear(text));
  const year = text === undefined ? null : Number(text);
  const found = yearsOf(reports).find((each) => year === null || each === year);
  if (found === undefined) throw new InputError(words.noReports(year));
  return found;
}

/** The expected units of which there is no report of the year. */
async function missingOf(file: string | undefined, present: readonly SurveyedReport[], io: CliIo): Promise<string[]> {
  if (file === undefined) return [];
  const bytes = await io.readFile(file, MAX_FILE_BYTES).catch((error: unknown) => {
    throw new InputError(unreadableFile(file, failureText(error)));
  });
  const { units, problem } = await readUnitList(bytes, file);
  if (units === null) throw new InputError(batchWords.wrongUnits(file, problem));
  const names = new Set(present.map(({ row }) => bareName(row.agency)));
  return units.filter((unit) => !names.has(bareName(unit)));
}

async function readOwn(file: string | undefined, set: ReadSet): Promise<SurveyedReport | null> {
  if (file === undefined) return null;
  const read = await set.read(file);
  if (isBroken(read)) throw new InputError(words.unreadOwn(file, read.reasons.join(' ')));
  return read;
}

/** The format that is asked for, else the commonest of the year. */
function formatOf(id: string | undefined, reports: readonly SurveyedReport[]) {
  const formats = reports.map(({ format }) => format).filter(({ template }) => id === undefined || template.id === id);
  const countOf = (of: string): number => formats.filter(({ template }) => template.id === of).length;
  const [first, ...others] = formats;
  if (!first) throw new InputError(words.noFormat(id ?? ''));
  return others.reduce((best, each) => (countOf(each.template.id) > countOf(best.template.id) ? each : best), first);
}

const isReport = (output: string): boolean => /.\.json$/i.test(output);

/** @throws InputError when the output cannot be written, or is what the run reads beside the reports */
async function checkOutput(values: CommandInput['values'], io: CliIo): Promise<string> {
  const output = values.get('output') ?? '';
  if (!isReport(output) && !/.\.xlsx$/i.test(output)) throw new InputError(words.wrongOutput(output));
  await ensureWritable(output, io);
  const [own, expected] = [values.get('own'), values.get('expected')];
  if (own !== undefined && (await io.isSameFile(output, own))) throw new InputError(sameAsInput(output));
  if (expected !== undefined && (await io.isSameFile(output, expected))) throw new InputError(batchWords.sameUnits(output));
  return output;
}

/** @param agency the parent's name, by which an earlier sum of its own is known */
function targetOf(output: string, agency: string, io: CliIo): Target {
  const { sheets, sums } = sheetMessages.rollUp;
  const names = [sheets.sums, sheets.parts, sheets.left];
  return { file: output, isEarlier: () => (isReport(output) ? isEarlierSum(output, agency, io) : isEarlierBook(output, names, sums, io)) };
}

async function readAll(operands: readonly string[], beside: Beside, set: ReadSet, io: CliIo) {
  const inputs = (await collectInputs(operands, beside, io)).filter(({ kind }) => kind === 'file');
  const reports: SurveyedReport[] = [];
  const broken: Absent['broken'][number][] = [];
  for (const { file } of inputs) {
    const read = await set.read(file);
    if (isBroken(read)) broken.push(read);
    else reports.push(read);
  }
  return { reports, broken };
}

export const rollUpCommand: Command = {
  name: 'roll-up',
  summary: ROLL_UP.summary,
  operands: [],
  rest: 'DIR|FILE',
  options: {
    output: { short: 'o', value: 'OUT', required: true, help: ROLL_UP.output },
    agency: { value: 'NAME', help: ROLL_UP.agency },
    level: { value: 'LEVEL', help: ROLL_UP.level },
    own: { value: 'FILE', help: ROLL_UP.own },
    year: { value: 'N', help: ROLL_UP.year },
    format: { value: 'ID', help: ROLL_UP.format },
    expected: { value: 'UNITS', help: ROLL_UP.expected },
    'other-formats': { help: ROLL_UP.otherFormats },
  },
  notes: ROLL_UP.notes,
  async run({ operands, values, switches }, io) {
    if (operands.length === 0) throw new InputError(words.noInput);
    const level = levelOf(values.get('level'));
    const named = nameOf(values.get('agency') ?? '');
    const ownFile = values.get('own');
    const output = await checkOutput(values, io);
    const set = openSet(io);
    const own = await readOwn(ownFile, set);
    const agency = { name: named === '' ? (own?.row.agency ?? '') : named, level };
    const others = ['own', 'expected'].flatMap((name) => values.get(name) ?? []);
    const { reports, broken } = await readAll(operands, { target: targetOf(output, agency.name, io), others }, set, io);
    const year = yearOf(values.get('year'), reports);
    if (own && ownFile !== undefined && own.row.year !== year) throw new InputError(words.ownYear(ownFile, own.row.year, year));
    const ofYear = reports.filter(({ row }) => row.year === year);
    const format = formatOf(values.get('format'), ofYear);
    const missing = await missingOf(values.get('expected'), ofYear, io);
    const scope = {
      ...{ format, year, own: own && reportKey(own), excluded: new Set<string>() },
      ...{ choices: NO_CHOICES, otherFormats: switches.has('other-formats') },
    };
    const result = finish(rollUp(own ? [own, ...ofYear] : ofYear, scope, { broken, missing }, set.known().vocabulary));
    const said = createPrinter(io.stderr, io.env);
    const unsure = printRollUp(result, (line) => {
      said.line(line);
    });
    if (isReport(output)) {
      await writeOutput(output, sumText(rollUpReport(result, agency)), io);
    } else {
      const { rollUpWorkbook } = await import('../../survey/roll-up-workbook');
      await writeOutput(output, await rollUpWorkbook(result), io);
    }
    said.line(written(output));
    return unsure > 0 ? 1 : 0;
  },
};
