// Promises how many compressed bytes each page of the built site loads, and how many are allowed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { entryKeys, filesOf, lazyKeys } from './manifest.mjs';

const dist = path.resolve(import.meta.dirname, '../dist');

const KB = 1024;

/** Bytes of scripts and styles after gzip; `route` is found in the path of the module that is loaded when a visit begins there. */
const budgets = [
  { page: 'home', route: 'home-route', limit: 127 * KB },
  // With what keeps and repairs findings and takes back acts; what looks for causes, reads texts, holds the engine of
  // the texts and selects blocks of cells is loaded after the first paint.
  { page: 'workspace', route: 'workspace-route', limit: 182 * KB },
];

/**
 * @typedef {{ page: string, route: string, limit: number, size: number | null }} PageSize `size` is `null` when no
 *   module of the route is loaded on demand
 * @typedef {{ module: string, size: number }} PartSize what a part loaded on demand adds to the shell
 */

/**
 * Sizes of what is in dist, in bytes after gzip.
 * @returns {{ pages: PageSize[], parts: PartSize[] }}
 */
export function loadSizes() {
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

  const entries = entryKeys(manifest);
  const lazy = lazyKeys(manifest);
  const shell = filesOf(manifest, entries);
  return {
    pages: budgets.map((budget) => {
      const keys = lazy.filter((key) => key.includes(budget.route));
      return { ...budget, size: keys.length === 0 ? null : total(filesOf(manifest, [...entries, ...keys])) };
    }),
    parts: lazy.map((key) => ({
      module: key,
      size: total([...filesOf(manifest, [key])].filter((file) => !shell.has(file))),
    })),
  };
}

/** Bytes as kilobytes, aligned. @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / KB).toFixed(1).padStart(7)} KB`;
