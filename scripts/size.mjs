// Promises that a page's first load stays within its budget of compressed bytes, and lists what is loaded later.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { entryKeys, filesOf, lazyKeys } from './manifest.mjs';

const dist = path.resolve(import.meta.dirname, '../dist');

const KB = 1024;

/** Bytes of scripts and styles after gzip; `route` is found in the path of the module that is loaded when a visit begins there. */
const budgets = [
  { page: 'home', route: 'home-route', limit: 115 * KB },
  { page: 'workspace', route: 'workspace-route', limit: 150 * KB },
];

/** @type {unknown} */
const parsed = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
const manifest = /** @type {import('./manifest.mjs').Manifest} */ (parsed);
/** @type {Map<string, number>} */
const sizes = new Map();
const sizeOf = (/** @type {string} */ file) => {
  const size = sizes.get(file) ?? gzipSync(readFileSync(path.join(dist, file))).length;
  sizes.set(file, size);
  return size;
};
const total = (/** @type {Iterable<string>} */ files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0);
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / KB).toFixed(1).padStart(7)} KB`;

const entries = entryKeys(manifest);
const lazy = lazyKeys(manifest);
for (const { page, route, limit } of budgets) {
  const keys = lazy.filter((key) => key.includes(route));
  const size = total(filesOf(manifest, [...entries, ...keys]));
  const verdict = keys.length === 0 ? `no lazily loaded ${route}` : size > limit ? 'too large' : 'ok';
  console.log(`${kilobytes(size)} of ${kilobytes(limit)}  ${page}: ${verdict}`);
  if (verdict !== 'ok') process.exitCode = 1;
}

const shell = filesOf(manifest, entries);
console.log('Loaded on demand, beyond the shell:');
for (const key of lazy) {
  const own = [...filesOf(manifest, [key])].filter((file) => !shell.has(file));
  console.log(`${kilobytes(total(own))}  ${key}`);
}
