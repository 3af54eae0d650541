// Promises the project's figures from this computer: prints them beside what they are measured against, says which
// targets are met, and writes them to bench/results.json. Quiet computers give the truest figures.
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { mkdirSync, readFileSync, writeFileSync } = await import('node:fs');
const { default: os } = await import('node:os');
const { default: path } = await import('node:path');
const { pathToFileURL } = await import('node:url');
const { build } = await import('vite');
const { measureTyping } = await import('./bench/editor.mjs');
const { openFloorPage } = await import('./bench/floor-page.mjs');
const { allowHolding } = await import('./bench/held-timers.mjs');
const { measureKeystrokes, measurePause } = await import('./bench/keystrokes.mjs');
const { measureRenders, watchRenders } = await import('./bench/renders.mjs');
const { measureOpening, openWorkspace } = await import('./bench/workspace.mjs');
const { launchBrowser } = await import('./browser.mjs');
const { isStale } = await import('./freshness.mjs');
const { kilobytes, loadSizes } = await import('./load-sizes.mjs');
const { serveDist } = await import('./serve.mjs');

const root = path.resolve(import.meta.dirname, '..');
const EXAMPLE = 'cn-2021';
/** @type {unknown} */
const parsed = JSON.parse(readFileSync(path.join(root, 'templates', EXAMPLE, 'example.json'), 'utf8'));
const example = /** @type {import('../src/report/report').Report} */ (parsed);

/** Milliseconds. @param {number} time */
const ms = (time) => `${time.toFixed(time < 10 ? 2 : 1).padStart(8)} ms`;
const times = (/** @type {number} */ ratio) => `${ratio.toFixed(2).padStart(8)} ×`;

/** @type {{ name: string, value: number, limit: number, met: boolean }[]} */
const targets = [];

/** @param {string} name @param {number} value @param {number} limit @param {(value: number) => string} show */
function target(name, value, limit, show) {
  const met = value <= limit;
  targets.push({ name, value, limit, met });
  console.log(`${met ? 'met    ' : 'NOT MET'}  ${name}: ${show(value).trim()}, at most ${show(limit).trim()}`);
}

async function buildSite() {
  const sources = ['src', 'templates', 'seeds', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
  if (!isStale(path.join(root, 'dist/.vite/manifest.json'), sources.map((name) => path.join(root, name)))) return;
  console.error('Building ...');
  await build({ root, logLevel: 'warn' });
}

/**
 * Bundled, so that what runs is what a program would run: loading sources one by one makes each access slower.
 * @param {string} name a module of scripts/bench
 * @returns {Promise<unknown>}
 */
async function bundled(name) {
  const outDir = path.join(root, 'build/bench', name);
  await build({
    root,
    logLevel: 'error',
    build: { ssr: `scripts/bench/${name}.ts`, outDir, emptyOutDir: true, target: 'node20', manifest: false, copyPublicDir: false },
  });
  return import(pathToFileURL(path.join(outDir, `${name}.js`)).href);
}

async function generation() {
  const module = /** @type {typeof import('./bench/generation')} */ (await bundled('generation'));
  return module.measureGeneration(EXAMPLE);
}

async function causesOfSlips() {
  const module = /** @type {typeof import('./bench/causes')} */ (await bundled('causes'));
  return module.measureCausesOf(EXAMPLE, 'cn-2021', 'stat-2014');
}

/** @param {() => Promise<import('playwright-core').Page>} newPage @param {string} url */
async function yearJob(newPage, url) {
  const module = /** @type {typeof import('./bench/year-job')} */ (await bundled('year-job'));
  return module.measureYearJob(newPage, url);
}

/** @param {string} heading @param {Record<string, import('../tests/support/injected-slips').Tally>} tallies */
function printTallies(heading, tallies) {
  console.log(`\n${heading.padEnd(42)} cases   first  first 3  listed   a cell named`);
  for (const [kind, { cases, first, three, listed, named }] of Object.entries(tallies)) {
    const shares = [first, three, listed, named].map((count) => (cases === 0 ? '' : `${((100 * count) / cases).toFixed(1)} %`).padStart(8));
    console.log(`  ${kind.padEnd(40)} ${String(cases).padStart(5)} ${shares.join('')}`);
  }
}

/** @returns {Promise<import('./bench/workspace.mjs').HeavyDraft>} */
async function heavyDraft() {
  const module = /** @type {typeof import('./bench/heavy-draft')} */ (await bundled('heavy-draft'));
  return module.heavyDraft(example);
}

async function inBrowser() {
  const draft = await heavyDraft();
  const site = await serveDist({ port: 0 });
  const browser = await launchBrowser();
  const [url = ''] = site.urls;
  try {
    const newPage = async () => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block' });
      const page = await context.newPage();
      await allowHolding(page);
      return page;
    };
    const page = await newPage();
    await openWorkspace(page, url, draft);
    const app = await measureKeystrokes(page);
    const pause = await measurePause(page);
    await openFloorPage(page);
    const floor = await measureKeystrokes(page);
    const counted = await newPage();
    await watchRenders(counted);
    await openWorkspace(counted, url, draft);
    const renders = await measureRenders(counted);
    const written = await newPage();
    await openWorkspace(written, url, draft);
    const typing = await measureTyping(written);
    const opening = await measureOpening(await newPage(), url, draft);
    return { app, floor, pause, renders, editor: typing, opening, job: await yearJob(newPage, url), browser: browser.version() };
  } finally {
    await browser.close();
    await site.close();
  }
}

await buildSite();
const generated = await generation();
const causes = await causesOfSlips();
const { app, floor, pause, renders, editor, opening, job, browser } = await inBrowser();
const { pages, parts } = loadSizes();

console.log(`\nA keystroke in table 三 (${String(app.normal.keys)} keys each)      script      p95    to paint      p95`);
for (const [name, measured] of Object.entries({
  'app, full speed': app.normal,
  'floor, full speed': floor.normal,
  'app, 4× slower': app.slowed,
  'floor, 4× slower': floor.slowed,
})) {
  const { script, scriptP95, paint, paintP95 } = measured;
  console.log(`  ${name.padEnd(28)} ${ms(script)} ${ms(scriptP95)} ${ms(paint)} ${ms(paintP95)}`);
}
console.log(`  components rendered per keystroke ${renders.toFixed(2)}`);
console.log(`  script once typing pauses (full check, its lists, saving) ${ms(pause).trim()}`);
console.log(`\nA character in a narrative of ${String(editor.characters)}: script ${ms(editor.script).trim()}, 95 % within ${ms(editor.scriptP95).trim()}`);

console.log(`\nOpening a filled draft, from the click to its first field: ${ms(opening).trim()}`);

console.log(`\nA whole year's report, last year's attached    characters  commands   clicks`);
for (const [name, { characters, commands, clicks }] of Object.entries({ 'by keys alone': job.keyboard, 'with a mouse': job.mouse })) {
  console.log(`  ${name.padEnd(42)} ${[characters, commands, clicks].map((count) => String(count).padStart(9)).join(' ')}`);
}

console.log(`\nA full report in Node                  first      median`);
for (const [name, measured] of Object.entries({
  'whole check': generated.check,
  'compose the document': generated.compose,
  'DOCX': generated.docx,
  'DOCX, bare docx library': generated.docxBare,
  'DOCX, only zipping the parts': generated.docxZipOnly,
  'HTML page': generated.html,
  'HTML, only encoding the page': generated.htmlEncodeOnly,
})) {
  console.log(`  ${name.padEnd(30)} ${ms(measured.first)} ${ms(measured.median)}`);
}

printTallies('Injected slips, two relations or more', causes.crossed);
printTallies('Injected slips, one relation only', causes.single);
const bothNamed = causes.pairs.both / causes.pairs.cases;
console.log(`  two slips, both in the first proposal: ${(100 * bothNamed).toFixed(1)} % of ${String(causes.pairs.cases)}`);
console.log(`  search for causes ${ms(causes.times.median).trim()}, 95 % within ${ms(causes.times.p95).trim()}, longest ${ms(causes.times.max).trim()}`);
console.log(`  whole check with causes, full report with two slips: first ${ms(causes.whole.first).trim()}, median ${ms(causes.whole.median).trim()}`);

console.log('\nFirst load, compressed');
for (const { page, size } of pages) console.log(`  ${page.padEnd(30)} ${kilobytes(size ?? NaN)}`);
console.log('Loaded on demand, beyond the shell');
for (const { module, size } of parts) console.log(`  ${module.padEnd(48)} ${kilobytes(size)}`);

console.log('\nTargets');
target('script per keystroke', app.normal.script, 1.5, ms);
target('script per character in a long narrative', editor.script, 8, ms);
target('opening a filled draft', opening, 300, ms);
target('components rendered per keystroke', renders, 3, (count) => count.toFixed(2));
target('whole check with causes', causes.whole.median, 50, ms);
target('DOCX beside the bare docx library', generated.docx.median / generated.docxBare.median, 1.3, times);
for (const { page, size, limit } of pages) target(`first load of ${page}`, size ?? Infinity, limit, kilobytes);

const file = path.join(root, 'bench/results.json');
mkdirSync(path.dirname(file), { recursive: true });
const machine = { cpu: os.cpus()[0]?.model ?? '', cores: os.cpus().length, load: os.loadavg()[0], node: process.version, browser };
const results = { time: new Date().toISOString(), machine, keystrokes: { app, floor, pause, renders, editor, opening }, job, generated, causes, pages, parts, targets };
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
console.log(`\nWritten to ${path.relative(process.cwd(), file)}; the computer's load was ${(machine.load ?? 0).toFixed(1)} of ${String(machine.cores)}.`);
