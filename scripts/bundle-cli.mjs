// Promises the command line as plain JavaScript in build/cli, bundled again whenever its sources changed.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { isStale } from './freshness.mjs';

const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, 'build/cli');
const entry = 'gongkai.mjs';
/** By the names of the bundle's files: the command line, and the thread in which it checks files. */
const input = { gongkai: 'src/cli/main.ts', 'checker-thread': 'src/cli/batch/checker-thread.ts' };

/** Bundles the sources into a folder; packages stay where they are. @param {string} outDir */
async function bundle(outDir) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
}

/**
 * Brings the bundle up to date. Several processes may do so at once: each file appears whole, the entry last.
 * @returns {Promise<string>} absolute path of the module that exports `main`
 * @throws what Vite throws when the sources do not build
 */
export async function bundledCli() {
  const built = path.join(output, entry);
  const sources = ['src', 'templates', 'package.json', 'package-lock.json', 'scripts/bundle-cli.mjs'];
  if (!isStale(built, sources.map((name) => path.join(root, name)))) return built;

  mkdirSync(output, { recursive: true });
  const began = new Date();
  const scratch = mkdtempSync(path.join(root, 'build/cli-'));
  try {
    await bundle(scratch);
    // An edit made while bundling must count as newer than the bundle.
    utimesSync(path.join(scratch, entry), began, began);
    const files = readdirSync(scratch);
    for (const file of [...files.filter((name) => name !== entry), entry]) {
      renameSync(path.join(scratch, file), path.join(output, file));
    }
    for (const old of readdirSync(output)) {
      if (!files.includes(old)) rmSync(path.join(output, old), { recursive: true });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return built;
}
