/** A world of its own for each test of the command line: files in memory, output as text. */
import path from 'node:path';
import { createChecker, loadKnown } from '../../../src/cli/batch/checker';
import type { CliIo } from '../../../src/cli/io';
import { main } from '../../../src/cli/main';
import { isSameFile, readFile } from '../../../src/cli/node-io';

const root = path.resolve(import.meta.dirname, '../../..');

const TEMPLATE_FOLDER = path.join(root, 'templates');
/** Stands for a folder. */
export const FOLDER = Symbol('folder');

export type FakeFiles = Record<string, string | Uint8Array | typeof FOLDER>;

export interface World {
  files?: FakeFiles;
  env?: Record<string, string>;
  now?: Date;
  /** Whether a person looks at the output. */
  isTTY?: boolean;
  templateFolder?: string;
  /** What comes in on standard input. */
  input?: string;
  /** Lets every write fail with this code. */
  writeFailure?: string;
}

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
  /** All files afterwards. */
  files: FakeFiles;
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}

const loaded = new Map<string, ReturnType<typeof loadKnown>>();

/** The formats of a folder, which no test changes, for all runs of a batch. */
function loadOnce(templateFolder: string): ReturnType<typeof loadKnown> {
  const known = loaded.get(templateFolder) ?? loadKnown(templateFolder);
  loaded.set(templateFolder, known);
  return known;
}

/** Runs one command: only the templates are on disk, and the files of a batch, which are checked in this thread. */
export async function gongkai(argv: readonly string[], world: World = {}): Promise<Run> {
  const templateFolder = world.templateFolder ?? TEMPLATE_FOLDER;
  const files: FakeFiles = { ...world.files };
  const written = { stdout: '', stderr: '' };
  const isTTY = world.isTTY ?? false;
  const ready = (): Promise<void> => Promise.resolve();
  const has = (file: string): boolean => Object.hasOwn(files, file);
  const io: CliIo = {
    stdout: { write: (text) => void (written.stdout += text), isTTY, ready },
    stderr: { write: (text) => void (written.stderr += text), isTTY, ready },
    readFile(file, limit) {
      const content = files[file];
      if (content === undefined) return Promise.reject(failure('ENOENT'));
      if (typeof content === 'symbol') return Promise.reject(failure('EISDIR'));
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return Promise.resolve(bytes.subarray(0, limit + 1));
    },
    writeFile(file, content) {
      if (world.writeFailure !== undefined) return Promise.reject(failure(world.writeFailure));
      files[file] = content;
      return Promise.resolve();
    },
    tryWriting: () => (world.writeFailure === undefined ? Promise.resolve() : Promise.reject(failure(world.writeFailure))),
    exists: (file) => Promise.resolve(has(file)),
    isSameFile,
    readInput: () => Promise.resolve(new TextEncoder().encode(world.input ?? '')),
    startChecker: (setup) => ({ ...createChecker(setup, readFile, loadOnce), stop: () => Promise.resolve() }),
    env: world.env ?? {},
    now: () => world.now ?? new Date('2026-01-15T01:02:03Z'),
    templateFolder,
  };
  const code = await main(argv, io);
  return { code, ...written, files };
}

/** A written file as text. */
export function textOf(content: FakeFiles[string] | undefined): string {
  if (content === undefined || typeof content === 'symbol') throw new Error('No such file');
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
