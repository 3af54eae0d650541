/** One run over many files: rows in their order to wherever they go, counted, and set against who is expected. */
import { rowLine, type BatchRow } from '../../batch/batch-row';
import { inOrder } from '../../batch/in-order';
import { countNothing, countRow, type RunCounts } from '../../batch/summary';
import { createRoll, unitKey, type Expected, type UnitOverview } from '../../batch/units';
import { brokenRow } from '../../batch/read-and-check';
import type { CliIo } from '../io';
import { createPrinter } from '../terminal';
import type { Checker, CheckerAnswer, KnownFile } from './checker';
import type { BatchInput } from './inputs';
import { batchWords as words } from './messages';
import { createProgress } from './progress';
import { readResults, type OldRow, type ResultFile } from './result-file';

export interface BatchRun {
  inputs: readonly BatchInput[];
  rules: string;
  previous: ReadonlyMap<string, KnownFile>;
  checkers: readonly Checker[];
  expected: Expected;
  /** Where an earlier run has left its results. */
  results: Pick<ResultFile, 'old' | 'readOld'> | null;
  /** Takes each row, with its line. */
  take: (row: BatchRow, line: string) => Promise<void>;
}

export interface BatchOutcome {
  counts: RunCounts;
  units: UnitOverview;
  /** Rows taken from the run before. */
  reused: number;
}

/** Whether all that a row rests on, its file aside, is as it was. */
function isCurrent(old: OldRow, { rules, previous }: BatchRun): boolean {
  const last = previous.get(unitKey(old.agency, old.year - 1))?.hash ?? null;
  return old.rules === rules && old.previous === last;
}

/** Runs of inputs of one kind: files go to the threads, results are read here. */
function stretchesOf(inputs: readonly BatchInput[]): BatchInput[][] {
  const stretches: BatchInput[][] = [];
  for (const input of inputs) {
    const last = stretches[stretches.length - 1];
    if (last?.[0]?.kind === input.kind) last.push(input);
    else stretches.push([input]);
  }
  return stretches;
}

export async function runBatch(run: BatchRun, io: CliIo): Promise<BatchOutcome> {
  const { inputs, rules, checkers, results } = run;
  const counts = countNothing();
  const roll = createRoll();
  const remarks: string[] = [];
  let reused = 0;
  let foreign = 0;

  async function take(row: BatchRow): Promise<void> {
    if (row.rules !== rules) foreign += 1;
    countRow(counts, row);
    roll.add(row);
    await run.take(row, rowLine(row));
  }

  async function check(checker: Checker, file: string): Promise<BatchRow> {
    const kept = results?.old(file) ?? null;
    const old = kept !== null && isCurrent(kept, run) ? kept : null;
    const answer = await checker
      .ask({ kind: 'check', file, unless: old?.hash ?? null })
      .catch((error: unknown): CheckerAnswer => {
        const reason = error instanceof Error ? error.message : String(error);
        return { kind: 'row', row: brokenRow(file, null, rules, [reason]) };
      });
    if (answer.kind === 'row') return answer.row;
    if (old === null || results === null) throw new Error(`No row of ${file}`);
    reused += 1;
    return results.readOld(old);
  }

  const progress = createProgress(inputs.length, words.progress, io);
  const workers = checkers.map((checker) => ({ file }: BatchInput) => check(checker, file));
  let done = 0;
  const tell = (): void => {
    done += 1;
    progress.tell(done);
  };
  for (const stretch of stretchesOf(inputs)) {
    if (stretch[0]?.kind === 'file') {
      for await (const row of inOrder(stretch, workers)) {
        await take(row);
        tell();
      }
      continue;
    }
    for (const { file } of stretch) {
      let skipped = 0;
      for await (const row of readResults(file, () => (skipped += 1))) await take(row);
      if (skipped > 0) remarks.push(words.skippedLines(file, skipped));
      tell();
    }
  }
  progress.end();
  if (foreign > 0) remarks.push(words.otherRules(foreign));
  const printer = createPrinter(io.stderr, io.env);
  for (const remark of remarks) printer.line(remark, 'yellow');
  return { counts, units: roll.overview(run.expected), reused };
}
