// Promises the app at an address of this computer from a fresh clone: installs, builds and serves what is missing.
// Options: --open opens the browser, --host serves to other computers too, PORT=8080 asks for another port.
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { default: path } = await import('node:path');
const { parseArgs } = await import('node:util');
const { build } = await import('vite');
const { isStale } = await import('./freshness.mjs');
const { serveDist } = await import('./serve.mjs');

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { open: { type: 'boolean', default: false }, host: { type: 'boolean', default: false } },
});

const inputs = ['src', 'templates', 'seeds', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];
const place = (/** @type {string} */ name) => path.join(root, name);
if (isStale(place('dist/.vite/manifest.json'), inputs.map(place))) {
  console.log('Building ...');
  // Whatever the caller's environment says, what is served is the production build.
  process.env.NODE_ENV = 'production';
  await build({ root, logLevel: 'warn' });
}

const { urls } = await serveDist({ port: Number(process.env.PORT ?? 4173), ...values });
for (const url of urls) console.log(url);
