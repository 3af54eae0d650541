/** Whose report each of last year's files is, so that a report of this year finds the one of its agency. */
import { inOrder } from '../../batch/in-order';
import { previousReports } from '../../batch/previous-reports';
import type { CliIo } from '../io';
import { createPrinter } from '../terminal';
import type { Checker, CheckerAnswer, KnownFile } from './checker';
import type { BatchInput } from './inputs';
import { batchWords as words } from './messages';
import { createProgress } from './progress';

/** @returns files by agency and year; of an agency with several reports of one year none is taken, and that is said */
export async function findPrevious(inputs: readonly BatchInput[], checkers: readonly Checker[], io: CliIo): Promise<Map<string, KnownFile>> {
  const files = inputs.map(({ file }) => file);
  const remarks = createPrinter(io.stderr, io.env);
  const found: (KnownFile & { key: string })[] = [];
  const unread: string[] = [];
  const progress = createProgress(files.length, words.progressPrevious, io);
  const workers = checkers.map((checker) => (file: string): Promise<CheckerAnswer | null> => checker.ask({ kind: 'identify', file }).catch(() => null));
  let done = 0;
  for await (const answer of inOrder(files, workers)) {
    const file = files[done] ?? '';
    if (answer?.kind !== 'identity' || answer.key === null) unread.push(file);
    else found.push({ file, hash: answer.hash, key: answer.key });
    done += 1;
    progress.tell(done);
  }
  progress.end();
  for (const file of unread) remarks.line(words.previousUnread(file), 'yellow');
  const { single, several } = previousReports(found);
  for (const [key, group] of several) remarks.line(words.previousTwice(key, group.map(({ file }) => file)), 'yellow');
  return single;
}
