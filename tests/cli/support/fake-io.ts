/** A world of its own for each test of the command line: files in memory, output as text. */
import path from 'node:path';
import type { CliIo } from '../../../src/cli/io';
import { main } from '../../../src/cli/main';

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

/** Runs one command: only the templates are on disk. */
export async function gongkai(argv: readonly string[], world: World = {}): Promise<Run> {
  const templateFolder = world.templateFolder ?? TEMPLATE_FOLDER;
  const files: FakeFiles = { ...world.files };
  const written = { stdout: '', stderr: '' };
  const isTTY = world.isTTY ?? false;
  const has = (file: string): boolean => Object.hasOwn(files, file);
  const io: CliIo = {
    stdout: { write: (text) => void (written.stdout += text), isTTY },
    stderr: { write: (text) => void (written.stderr += text), isTTY },
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
    exists: (file) => Promise.resolve(has(file)),
    isSameFile: (a, b) => Promise.resolve(path.resolve(a) === path.resolve(b)),
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
