/** The real world: files, streams and the clock of the process. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { startCheckerThread } from './batch/start-checker-thread';
import type { CliIo, Output } from './io';
import { errorLine, failureText } from './messages';
import { plainLine } from './terminal';

/** Two levels below the package's root, as the source in src/cli and as the bundle in build/cli. */
const packageRoot = path.resolve(import.meta.dirname, '../..');

/** What the bundle calls the module of `batch/checker-thread.ts`, which stands beside this one. */
const CHECKER_THREAD = 'checker-thread.mjs';

/** Reads in pieces and stops past the limit, so that neither a huge file nor a device fills the memory. */
export async function readFile(file: string, limit: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size > 0 ? size : limit, limit) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}

const temporaryBeside = (file: string): string => path.join(path.dirname(file), `.gongkai-${randomBytes(6).toString('hex')}.tmp`);

/** A reader never sees half a file: the content gets its name only when all of it is on disk. */
async function writeFile(file: string, content: Uint8Array): Promise<void> {
  const temporary = temporaryBeside(file);
  const handle = await open(temporary, 'wx');
  try {
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Makes the file that `writeFile` would fill, and takes it away at once. */
async function tryWriting(file: string): Promise<void> {
  const there = await lstat(file).catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });
  if (there?.isDirectory() === true) throw Object.assign(new Error(`A folder: ${file}`), { code: 'EISDIR' });
  const temporary = temporaryBeside(file);
  const handle = await open(temporary, 'wx');
  await handle.close();
  await rm(temporary);
}

const exists = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** What the system knows a file by, with every digit; waiting for each of very many files would take ten times as long. */
function identityOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

export function isSameFile(a: string, b: string): Promise<boolean> {
  if (path.resolve(a) === path.resolve(b)) return Promise.resolve(true);
  const one = identityOf(a);
  return Promise.resolve(one !== null && one === identityOf(b));
}

function output(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no failure; a full disk is.
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`${plainLine(errorLine(failureText(error)))}\n`, () => process.exit(2));
  });
  return {
    write: (text) => void stream.write(text),
    ready: async () => {
      if (stream.writableNeedDrain) await once(stream, 'drain');
    },
    isTTY: stream.isTTY,
  };
}

/** The process as the commands see it. */
export function nodeIo(): CliIo {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    readFile,
    writeFile,
    tryWriting,
    exists,
    isSameFile,
    readInput: () => buffer(process.stdin),
    startChecker: (setup) => startCheckerThread(path.join(import.meta.dirname, CHECKER_THREAD), setup),
    env: process.env,
    now: () => new Date(),
    templateFolder: path.join(packageRoot, 'templates'),
  };
}
