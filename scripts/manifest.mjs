// Promises to tell from Vite's manifest which files a page loads.

/**
 * @typedef {{ file: string, src?: string, name?: string, isEntry?: boolean, isDynamicEntry?: boolean,
 *   imports?: string[], dynamicImports?: string[], css?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest `dist/.vite/manifest.json`
 */

/**
 * All files that come with some chunks: the chunks, what they import statically, and their styles.
 * @param {Manifest} manifest
 * @param {readonly string[]} keys keys of the chunks
 * @returns {Set<string>} paths below dist
 */
export function filesOf(manifest, keys) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {Set<string>} */
  const files = new Set();
  const visit = (/** @type {string} */ key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The manifest has no chunk ${key}`);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const next of chunk.imports ?? []) visit(next);
  };
  keys.forEach(visit);
  return files;
}

/** @param {Manifest} manifest @returns {string[]} keys of the chunks that index.html loads */
export function entryKeys(manifest) {
  return Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
}

/** @param {Manifest} manifest @returns {string[]} keys of the chunks loaded on demand */
export function lazyKeys(manifest) {
  return Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry === true);
}
