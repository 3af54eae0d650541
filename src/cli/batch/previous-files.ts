/** Whose report each of last year's files is, so that a report of this year finds the one of its agency. */
import { inOrder } from '../../batch/in-order';
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
  const found = new Map<string, KnownFile[]>();
  const unread: string[] = [];
  const progress = createProgress(files.length, words.progressPrevious, io);
  const workers = checkers.map((checker) => (file: string): Promise<CheckerAnswer | null> => checker.ask({ kind: 'identify', file }).catch(() => null));
  let done = 0;
  for await (const answer of inOrder(files, workers)) {
    const file = files[done] ?? '';
    if (answer?.kind !== 'identity' || answer.key === null) unread.push(file);
    else found.set(answer.key, [...(found.get(answer.key) ?? []), { file, hash: answer.hash }]);
    done += 1;
    progress.tell(done);
  }
  progress.end();
  for (const file of unread) remarks.line(words.previousUnread(file), 'yellow');
  const previous = new Map<string, KnownFile>();
  for (const [key, [only, ...others]] of found) {
    if (only && others.length === 0) previous.set(key, only);
    else if (only) remarks.line(words.previousTwice(key, [only, ...others].map(({ file }) => file)), 'yellow');
  }
  return previous;
}
