/**
 * Results as they grow: a line for each file, in their order. Whatever ends the run, what was written is readable, and
 * the next run into the same file takes from it what is still true.
 */
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { parseRow, type BatchRow } from '../../batch/batch-row';
import { isSummaryLine } from '../../batch/summary';
import { InputError } from '../input-error';
import { failureText, unreadableFile, unwritableFile } from '../messages';
import { RESUME_ENDING } from './inputs';
import { batchWords as words } from './messages';
import { readLines } from './read-lines';

/** A row of an earlier run, without what was found: where it stands, and what it rests on. */
export interface OldRow {
  hash: string;
  rules: string;
  agency: string;
  year: number;
  /** The digest of last year's report, if it was checked against one. */
  previous: string | null;
  offset: number;
  length: number;
}

export interface ResultFile {
  /** What an earlier run has found of this file, the latest where there are several. */
  old(file: string): OldRow | null;
  /** The row itself. */
  readOld(old: OldRow): Promise<BatchRow>;
  write(line: string): Promise<void>;
  /** Puts everything on disk; the results are complete, and those of the run before are dropped. */
  finish(): Promise<void>;
  /** Leaves the results as far as they are. */
  close(): Promise<void>;
}

const MARK = '{"schema":"gongkai/batch';

/** @throws InputError when the file holds anything but results, so that nothing else is ever written over */
async function refuseOthers(file: string): Promise<void> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MARK.length), 0, MARK.length, 0);
    if (!MARK.startsWith(buffer.toString('utf8', 0, bytesRead))) throw new InputError(words.notResults(file));
  } finally {
    await handle.close();
  }
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Puts the whole lines of one file behind those of another, for a run that was ended while it took up another. */
async function append(from: string, to: string): Promise<void> {
  const handle = await open(to, 'a');
  try {
    for await (const { text } of readLines(from)) await handle.writeFile(`${text}\n`);
  } finally {
    await handle.close();
  }
}

async function indexOf(file: string): Promise<Map<string, OldRow>> {
  const index = new Map<string, OldRow>();
  for await (const { text, offset, length } of readLines(file)) {
    const row = parseRow(text);
    if (!row?.hash) continue;
    const { hash, rules } = row;
    const place = { hash, rules, offset, length };
    if (row.state === 'broken') index.set(row.file, { ...place, agency: '', year: 0, previous: null });
    else index.set(row.file, { ...place, agency: row.agency, year: row.year, previous: row.previous?.hash ?? null });
  }
  return index;
}

async function readPart(handle: FileHandle, { offset, length }: OldRow): Promise<BatchRow> {
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, offset);
  const row = parseRow(buffer.toString('utf8'));
  if (row === null) throw new Error('The results of the run before have changed meanwhile.');
  return row;
}

async function openFiles(file: string): Promise<{ handle: FileHandle; pile: FileHandle | null; index: Map<string, OldRow> }> {
  const kept = `${file}${RESUME_ENDING}`;
  if (await isThere(file)) {
    await refuseOthers(file);
    if (await isThere(kept)) await append(file, kept);
    else await rename(file, kept);
  }
  const handle = await open(file, 'w');
  if (!(await isThere(kept))) return { handle, pile: null, index: new Map() };
  return { handle, pile: await open(kept), index: await indexOf(kept) };
}

/**
 * @param file results of an earlier run may be in it, complete or not
 * @throws InputError when it holds anything else, or cannot be written
 */
export async function openResultFile(file: string): Promise<ResultFile> {
  const { handle, pile, index } = await openFiles(file).catch((error: unknown) => {
    throw error instanceof InputError ? error : new InputError(unwritableFile(file, failureText(error)));
  });

  async function close(): Promise<void> {
    await Promise.all([handle.close(), pile?.close()]);
  }

  return {
    old: (name) => index.get(name) ?? null,
    readOld: (old) => (pile ? readPart(pile, old) : Promise.reject(new Error('There is no run before.'))),
    write: (line) =>
      handle.writeFile(line).catch((error: unknown) => {
        throw new InputError(unwritableFile(file, failureText(error)));
      }),
    async finish() {
      await handle.sync();
      await close();
      await rm(`${file}${RESUME_ENDING}`, { force: true });
    },
    close,
  };
}

/**
 * The rows of results that somebody has made already.
 * @param onSkipped told of each line that is neither a row nor a summary
 * @throws InputError when the file cannot be read
 */
export async function* readResults(file: string, onSkipped: () => void): AsyncGenerator<BatchRow, void, undefined> {
  try {
    for await (const { text } of readLines(file)) {
      const row = parseRow(text);
      if (row) yield row;
      else if (!isSummaryLine(text)) onSkipped();
    }
  } catch (error) {
    throw new InputError(unreadableFile(file, failureText(error)));
  }
}
