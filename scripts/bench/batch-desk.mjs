// Promises what checking many files on a page takes: files a second, the longest time for which the page does not answer,
// memory, and how soon it stops; and that it finds what is known of the files. `node scripts/bench/batch-desk.mjs [FILES]`
// builds the site and drives it in a browser of its own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { launchBrowser } from '../browser.mjs';
import { serveDist } from '../serve.mjs';
import { convertersOf, findTools } from '../trials/convert.mjs';
import { toldVerdict } from './verdict.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const count = Number(process.argv[2] ?? 300);
/** Milliseconds for which the page may not answer. */
const LONGEST_TASK = 100;
/** Milliseconds that stopping may take. */
const LONGEST_STOP = 1_000;

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-desk-'));
const site = 'build/bench/desk-site';
let missed = 0;

/** @param {boolean} met @param {string} text */
function told(met, text) {
  if (!met) missed += 1;
  console.log(`${met ? 'met    ' : 'NOT MET'}  ${text}`);
}

/**
 * Bundled, for Node does not read TypeScript.
 * @param {string} file of the project
 * @returns {Promise<unknown>}
 */
async function bundled(file) {
  const outDir = path.join(root, 'build/bench/desk', path.basename(file, '.ts'));
  await build({
    root,
    logLevel: 'error',
    build: { ssr: file, outDir, emptyOutDir: true, target: 'node20', manifest: false, copyPublicDir: false },
  });
  return import(pathToFileURL(path.join(outDir, `${path.basename(file, '.ts')}.js`)).href);
}

/** The results by the names of their files. @param {string} text */
function rowsOf(text) {
  /** @type {Map<string, import('../../src/batch/batch-row').BatchRow>} */
  const rows = new Map();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    /** @type {unknown} */
    const parsed = JSON.parse(line);
    const row = /** @type {import('../../src/batch/batch-row').BatchRow} */ (parsed);
    // The last line counts, and is of no file.
    if ('file' in row) rows.set(path.basename(row.file), row);
  }
  return rows;
}

const browser = await launchBrowser();

/** Milliseconds from the order to stop, given while files are checked, until none is. @param {string} url @param {string[]} files */
async function timeToStop(url, files) {
  const page = await browser.newPage({ serviceWorkers: 'block', locale: 'zh-CN' });
  try {
    await page.goto(`${url}#/batch`);
    const field = page.getByTestId('batch-files');
    await field.waitFor({ state: 'attached' });
    await field.setInputFiles(files);
    await page.locator('tbody tr').first().waitFor();
    const stop = page.getByRole('button', { name: '停止' });
    await stop.waitFor();
    const began = performance.now();
    await stop.click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    return performance.now() - began;
  } finally {
    await page.close();
  }
}

try {
  console.log(`Making ${String(count)} files ...`);
  const { writeSet, judge } = /** @type {typeof import('./batch-set')} */ (await bundled('scripts/bench/batch-set.ts'));
  const { loadOf } = /** @type {typeof import('../../tests/e2e/support/load')} */ (await bundled('tests/e2e/support/load.ts'));
  const tools = await findTools();
  const known = await writeSet(count, path.join(folder, 'set'), root, convertersOf(tools)).finally(() => tools.browser?.close());
  await build({ root, logLevel: 'error', build: { outDir: site, emptyOutDir: true } });
  const server = await serveDist({ port: 0, folder: site });
  try {
    const page = await browser.newPage({ serviceWorkers: 'block', locale: 'zh-CN' });
    await page.goto(`${server.urls[0] ?? ''}#/batch`);
    const field = page.getByTestId('batch-files');
    await field.waitFor({ state: 'attached' });
    let seconds = 0;
    const { longestTask, memory } = await loadOf(browser, page, async () => {
      const began = performance.now();
      await field.setInputFiles(known.map(({ file }) => file));
      await page.getByRole('status').filter({ hasText: /^核对完成/ }).waitFor({ timeout: 3_600_000 });
      seconds = (performance.now() - began) / 1000;
    });
    const workers = await page.evaluate(() => Math.min(4, Math.max(1, navigator.hardwareConcurrency - 1)));
    const rate = `${(count / seconds).toFixed(1)} files/s`;
    console.log(`  ${String(count)} files, ${String(workers)} workers: ${seconds.toFixed(1)} s, ${rate}, ${memory.toFixed(0)} MB more at most`);
    told(longestTask < LONGEST_TASK, `the page's longest task: ${longestTask.toFixed(0)} ms of computing, at most ${String(LONGEST_TASK)} ms`);
    const broken = known.filter(({ truth }) => truth.state === 'broken').length;
    const line = (await page.getByText(new RegExp(`^${String(count)} 份，.*不能读取的 ${String(broken)} 份$`)).count()) === 1;
    told(line, `all files are accounted for, ${String(broken)} of them broken`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 NDJSON' }).click()]);
    const rows = rowsOf(readFileSync(await download.path(), 'utf8'));
    toldVerdict(await judge(known, rows), told);
    await page.close();
    const stopped = await timeToStop(server.urls[0] ?? '', known.map(({ file }) => file));
    told(stopped < LONGEST_STOP, `stopped ${stopped.toFixed(0)} ms after the order, at most ${String(LONGEST_STOP)} ms`);
  } finally {
    await server.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed > 0 ? 1 : 0;
