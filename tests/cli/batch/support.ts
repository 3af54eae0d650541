/** A folder on disk for each test of a batch, and the command as it runs over it, checking in this thread. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { BatchRow } from '../../../src/batch/batch-row';
import { gongkai, type Run, type World } from '../support/fake-io';

export interface Folder {
  at(name: string): string;
  write(name: string, content: string | Uint8Array): string;
  text(name: string): string;
}

/** A new folder, which is gone when the test is over. */
export function newFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const root = mkdtempSync(path.join(tmpdir(), 'gongkai-batch-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const at = (name: string): string => path.join(root, name);
  const folder: Folder = {
    at,
    write(name, content) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
    text: (name) => readFileSync(at(name), 'utf8'),
  };
  for (const [name, content] of Object.entries(files)) folder.write(name, content);
  return folder;
}

/** `gongkai batch` with one thread. */
export function batch(args: readonly string[], world: World = {}): Promise<Run> {
  return gongkai(['batch', '--jobs', '1', ...args], world);
}

/** The rows of results, the closing line aside. */
export function rowsOf(text: string): BatchRow[] {
  const lines = text.split('\n').filter((line) => line.startsWith('{"schema":"gongkai/batch/1"'));
  return lines.map((line) => JSON.parse(line) as BatchRow);
}

/** The closing line of results. */
export function summaryOf(text: string): unknown {
  const line = text.split('\n').find((each) => each.startsWith('{"schema":"gongkai/batch-summary/1"'));
  return line === undefined ? null : JSON.parse(line);
}
