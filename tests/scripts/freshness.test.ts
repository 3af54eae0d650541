// Holds the freshness check to its promise: any change, addition or deletion below a source shows.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isStale } from '../../scripts/freshness.mjs';

let folder: string;
const at = (name: string) => path.join(folder, name);
/** Sets a modification time in seconds. */
const dated = (name: string, seconds: number) => utimesSync(at(name), seconds, seconds);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'freshness-'));
  mkdirSync(at('src/deep'), { recursive: true });
  for (const file of ['src/deep/a.ts', 'src/deep/b.ts', 'built.js']) writeFileSync(at(file), '');
  for (const old of ['src/deep/a.ts', 'src/deep/b.ts', 'src/deep', 'src']) dated(old, 1000);
  dated('built.js', 2000);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is fresh when built after every source', () => {
  expect(isStale(at('built.js'), [at('src')])).toBe(false);
});

it('is stale when never built', () => {
  expect(isStale(at('absent.js'), [at('src')])).toBe(true);
});

it('is stale when a file deep below was edited', () => {
  dated('src/deep/a.ts', 3000);
  expect(isStale(at('built.js'), [at('src')])).toBe(true);
});

it('is stale when a file was deleted', () => {
  rmSync(at('src/deep/b.ts'));
  expect(isStale(at('built.js'), [at('src')])).toBe(true);
});

it('passes over a source that does not exist', () => {
  expect(isStale(at('built.js'), [at('templates'), at('src')])).toBe(false);
});
