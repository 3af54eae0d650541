/** The real world: files, streams and the clock of the process. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { lstat, open, rename, rm, stat } from 'node:fs/promises';
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

/** A reader never sees half a file: the content gets its name only when all of it is on disk. */
async function writeFile(file: string, content: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(file), `.gongkai-${randomBytes(6).toString('hex')}.tmp`);
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

const exists = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

async function isSameFile(a: string, b: string): Promise<boolean> {
  if (path.resolve(a) === path.resolve(b)) return true;
  const [one, other] = await Promise.all([a, b].map((file) => stat(file).catch(() => null)));
  return one !== null && other !== null && one?.dev === other?.dev && one?.ino === other?.ino;
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
    exists,
    isSameFile,
    readInput: () => buffer(process.stdin),
    startChecker: (setup) => startCheckerThread(path.join(import.meta.dirname, CHECKER_THREAD), setup),
    env: process.env,
    now: () => new Date(),
    templateFolder: path.join(packageRoot, 'templates'),
  };
}
