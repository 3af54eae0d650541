// Holds the list of files that a visited site keeps to being whole, and to noticing each change.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptFiles } from '../../scripts/vite-plugin-offline';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-kept-'));
  for (const name of ['assets', 'icons', '.vite']) mkdirSync(path.join(folder, name));
  for (const name of ['index.html', 'assets/a-1234.js', 'icons/icon.png', 'service-worker.js', '.vite/manifest.json']) {
    writeFileSync(path.join(folder, name), name);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('holds every file but the service worker and what only tools read', () => {
  expect(keptFiles(folder).map(({ url }) => url)).toEqual(['assets/a-1234.js', 'icons/icon.png', 'index.html']);
});

it('tells by its revision that a file changed, where its name does not', () => {
  const before = keptFiles(folder);
  writeFileSync(path.join(folder, 'index.html'), 'changed');
  const after = keptFiles(folder);
  expect(before[0]?.revision).toBeNull();
  expect(after[1]).toEqual(before[1]);
  expect(after[2]?.revision).not.toBe(before[2]?.revision);
});
