// Promises that a page's first load stays within its budget of compressed bytes, and lists what is loaded later.
import { kilobytes, loadSizes } from './load-sizes.mjs';

const { pages, parts } = loadSizes();
for (const { page, route, limit, size } of pages) {
  const verdict = size === null ? `no lazily loaded ${route}` : size > limit ? 'too large' : 'ok';
  console.log(`${kilobytes(size ?? 0)} of ${kilobytes(limit)}  ${page}: ${verdict}`);
  if (verdict !== 'ok') process.exitCode = 1;
}
console.log('Loaded on demand, beyond the shell:');
for (const { module, size } of parts) console.log(`${kilobytes(size)}  ${module}`);
