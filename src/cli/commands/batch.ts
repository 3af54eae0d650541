/** `gongkai batch`: checks any number of files and says of each what `check` would, and who is missing. */
import { availableParallelism } from 'node:os';
import { version } from '../../../package.json';
import type { BatchRow } from '../../batch/batch-row';
import { readUnitList } from '../../batch/expected-units';
import { bookMessages } from '../../batch/messages';
import { summaryLine } from '../../batch/summary';
import type { Expected } from '../../batch/units';
import { MAX_FILE_BYTES } from '../../read/limits';
import type { Checker, KnownFile } from '../batch/checker';
import { collectInputs, type Target } from '../batch/inputs';
import { batchWords as words } from '../batch/messages';
import { findPrevious } from '../batch/previous-files';
import { openResultFile, type ResultFile } from '../batch/result-file';
import { runBatch, type BatchOutcome } from '../batch/run-batch';
import type { Command, CommandInput } from '../command';
import { isEarlierBook } from '../earlier-book';
import { BATCH } from '../help-messages';
import { InputError } from '../input-error';
import type { CliIo } from '../io';
import { failureText, unreadableFile, wrongYear, written } from '../messages';
import { ensureWritable, writeOutput } from '../output-file';
import { rulesVersion } from '../template-library';
import { createPrinter } from '../terminal';

const MOST_JOBS = 64;

function jobsOf(text: string | undefined): number {
  if (text === undefined) return Math.min(MOST_JOBS, availableParallelism());
  const jobs = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new InputError(words.wrongJobs(text));
  return jobs;
}

async function expectedOf(values: CommandInput['values'], io: CliIo): Promise<Expected> {
  const file = values.get('expected');
  const text = values.get('year');
  if (file === undefined) {
    if (text !== undefined) throw new InputError(words.yearAlone);
    return { units: null, year: null };
  }
  if (text !== undefined && !/^20\d\d$/.test(text)) throw new InputError(wrongYear(text));
  const bytes = await io.readFile(file, MAX_FILE_BYTES).catch((error: unknown) => {
    throw new InputError(unreadableFile(file, failureText(error)));
  });
  const { units, problem } = await readUnitList(bytes, file);
  if (units === null) throw new InputError(words.wrongUnits(file, problem));
  return { units, year: text === undefined ? null : Number(text) };
}

const isResults = (output: string): boolean => /.\.ndjson$/i.test(output);

/** Lines of an earlier run are known when they are opened, which refuses anything else. */
function targetOf(output: string, io: CliIo): Target {
  const { reports, findings, units } = bookMessages.sheets;
  return { file: output, isEarlier: async () => isResults(output) || (await isEarlierBook(output, [reports, findings, units], [], io)) };
}

/** @throws InputError when the output cannot be written, or is the list of units */
async function checkOutput(output: string | undefined, expected: string | undefined, io: CliIo): Promise<Target | null> {
  if (output === undefined) return null;
  if (!isResults(output) && !/.\.xlsx$/i.test(output)) throw new InputError(words.wrongOutput(output));
  await ensureWritable(output, io);
  if (expected !== undefined && (await io.isSameFile(output, expected))) throw new InputError(words.sameUnits(output));
  return targetOf(output, io);
}

/** Where the rows go. */
interface Sink {
  results: ResultFile | null;
  take: (row: BatchRow, line: string) => Promise<void>;
  finish: (outcome: BatchOutcome) => Promise<void>;
}

async function openSink(output: string | undefined, io: CliIo): Promise<Sink> {
  if (output === undefined) {
    const print = async (line: string): Promise<void> => {
      io.stdout.write(line);
      await io.stdout.ready();
    };
    return { results: null, take: (_, line) => print(line), finish: ({ counts, units }) => print(summaryLine(counts, units)) };
  }
  if (isResults(output)) {
    const results = await openResultFile(output);
    return {
      results,
      take: (_, line) => results.write(line),
      finish: async ({ counts, units }) => {
        await results.write(summaryLine(counts, units));
        await results.finish();
      },
    };
  }
  const { createBook } = await import('../../batch/workbook');
  const book = createBook();
  return {
    results: null,
    take: (row) => {
      book.add(row);
      return Promise.resolve();
    },
    finish: async ({ units }) => writeOutput(output, await book.write(units), io),
  };
}

function printOutcome({ counts, units, reused }: BatchOutcome, io: CliIo): void {
  const printer = createPrinter(io.stderr, io.env);
  printer.line(words.files(counts), 'bold');
  if (reused > 0) printer.line(words.reused(reused));
  if (counts.checked > 0) printer.line(words.findings(counts));
  for (const line of words.units(units)) printer.line(line);
}

/** Runs work with as many checkers, which are stopped whatever becomes of it. */
async function withCheckers<T>(count: number, previous: ReadonlyMap<string, KnownFile>, rules: string, io: CliIo, work: (checkers: Checker[]) => Promise<T>): Promise<T> {
  const setup = { templateFolder: io.templateFolder, rules, previous };
  const checkers = Array.from({ length: count }, () => io.startChecker(setup));
  try {
    return await work(checkers);
  } finally {
    await Promise.all(checkers.map((checker) => checker.stop()));
  }
}

export const batchCommand: Command = {
  name: 'batch',
  summary: BATCH.summary,
  operands: [],
  rest: 'DIR|FILE',
  options: {
    output: { short: 'o', value: 'OUT', help: BATCH.output },
    jobs: { short: 'j', value: 'N', help: BATCH.jobs },
    expected: { value: 'UNITS', help: BATCH.expected },
    year: { value: 'N', help: BATCH.year },
    previous: { value: 'DIR', help: BATCH.previous },
  },
  notes: BATCH.notes,
  async run({ operands, values }, io) {
    if (operands.length === 0) throw new InputError(words.noInput);
    const output = values.get('output');
    const jobs = jobsOf(values.get('jobs'));
    const unitFile = values.get('expected');
    const target = await checkOutput(output, unitFile, io);
    const expected = await expectedOf(values, io);
    const beside = { target, others: unitFile === undefined ? [] : [unitFile] };
    const inputs = await collectInputs(operands, beside, io);
    const last = values.get('previous');
    const lastInputs = last === undefined ? [] : (await collectInputs([last], beside, io)).filter(({ kind }) => kind === 'file');
    const rules = rulesVersion(version, io);
    const sink = await openSink(output, io);
    try {
      const none = new Map<string, KnownFile>();
      const previous =
        lastInputs.length === 0 ? none : await withCheckers(jobs, none, rules, io, (checkers) => findPrevious(lastInputs, checkers, io));
      const outcome = await withCheckers(jobs, previous, rules, io, (checkers) =>
        runBatch({ inputs, rules, previous, checkers, expected, results: sink.results, take: sink.take }, io),
      );
      await sink.finish(outcome);
      printOutcome(outcome, io);
      if (output !== undefined) createPrinter(io.stderr, io.env).line(written(output));
      const { counts, units } = outcome;
      return counts.withErrors + counts.broken + units.missing.length > 0 ? 1 : 0;
    } catch (error) {
      await sink.results?.close();
      throw error;
    }
  },
};
