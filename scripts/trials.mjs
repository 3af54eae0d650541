// Promises how much of generated reports comes back from their files, without the report that travels in them and with
// it: prints a table, template by medium, and fails when a target is missed. Hundreds of reports take their time.
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { mkdirSync, mkdtempSync, rmSync } = await import('node:fs');
const { default: path } = await import('node:path');
const { pathToFileURL } = await import('node:url');
const { parseArgs } = await import('node:util');
const { build } = await import('vite');
const { findTools } = await import('./trials/convert.mjs');

const root = path.resolve(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '300' },
    seed: { type: 'string', default: '2021' },
    templates: { type: 'string', default: '' },
    media: { type: 'string', default: '' },
  },
});
const list = (/** @type {string} */ text) => text.split(',').filter((each) => each !== '');
const options = { reports: Number(values.reports), seed: Number(values.seed), templates: list(values.templates), media: list(values.media) };

mkdirSync(path.join(root, 'build'), { recursive: true });
const outDir = mkdtempSync(path.join(root, 'build/trials-'));

/** Bundled, so that what runs is what a program would run. */
async function bundledTrials() {
  await build({
    root,
    logLevel: 'error',
    build: { ssr: 'scripts/trials/run.ts', outDir, target: 'node20', manifest: false, copyPublicDir: false },
  });
  /** @type {unknown} */
  const module = await import(pathToFileURL(path.join(outDir, 'run.js')).href);
  return /** @type {typeof import('./trials/run')} */ (module);
}

/** @param {string} what @param {number} done @param {number} all */
function tell(what, done, all) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what} ${String(done)}/${String(all)}`);
}

const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;

/** @param {import('./trials/run').TrialResult} result */
function printRow({ subject, medium, reports, cells, wrong, unflagged, perfect, met, making, reading }) {
  const figures = [reports, cells, wrong, unflagged].map((count) => String(count).padStart(9));
  const seconds = [making, reading].map((time) => time.toFixed(0).padStart(8));
  const columns = [subject.padEnd(20), medium.padEnd(12), ...figures, percent(perfect / reports).padStart(9), ...seconds];
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  console.log(`${columns.join('')}  ${met ? 'met' : 'MISSED'}`);
}

const { chooseMedia, runTrials } = await bundledTrials();
const tools = await findTools();
try {
  const { chosen, missing } = chooseMedia(options.media, tools);
  if (missing.length > 0) console.log(`Not on this computer: ${missing.join(', ')}`);
  console.log(`${'template or report'.padEnd(20)}${'file'.padEnd(12)}  reports    cells    wrong unflagged  perfect  making s reading s`);
  /** @type {import('./trials/run').TrialResult[]} */
  const results = [];
  for await (const result of runTrials(options, tools, chosen, tell)) {
    results.push(result);
    printRow(result);
    for (const example of result.examples) console.log(`  ${example}`);
  }
  const missed = results.filter(({ met }) => !met);
  const reports = results.reduce((sum, result) => sum + result.reports, 0);
  console.log(`${String(reports)} files read back, ${String(results.length - missed.length)} of ${String(results.length)} targets met`);
  if (missed.length > 0 || results.length === 0) process.exitCode = 1;
} finally {
  await tools.browser?.close();
  rmSync(outDir, { recursive: true, force: true });
}
