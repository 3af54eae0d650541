/** Files of a test that the commands find on the disk and read from the world, and what a refusal leaves of them. */
import { expect } from 'vitest';
import { newFolder, type Folder } from '../batch/support';
import type { FakeFiles, Run } from './fake-io';

export interface Place extends Folder {
  /** Every file by its whole path. */
  files: FakeFiles;
}

/** A new folder with these files, which is gone when the test is over. */
export function place(contents: Readonly<Record<string, string | Uint8Array>>): Place {
  const folder = newFolder(contents);
  return { ...folder, files: Object.fromEntries(Object.entries(contents).map(([name, content]) => [folder.at(name), content])) };
}

/** Puts what a run has written on the disk as well. */
export function keep(folder: Place, { files }: Run, name: string): void {
  const content = files[folder.at(name)];
  if (content === undefined || typeof content === 'symbol') throw new Error(`No ${name}`);
  folder.write(name, content);
  folder.files[folder.at(name)] = content;
}

/** One line on standard error, exit code 2, and every file as it was. */
export function expectRefused(run: Run, { files }: Place, words: string): void {
  expect([run.code, run.stdout, run.files]).toEqual([2, '', files]);
  expect(run.stderr).toContain(words);
  expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
}
