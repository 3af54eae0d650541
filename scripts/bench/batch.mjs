// Promises what checking thousands of files takes: throughput, memory that does not grow with their number, the same
// bytes from one thread and from two, and a run taken up where it was killed. `node scripts/bench/batch.mjs [REPORTS]`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { bundledCli } from '../bundle-cli.mjs';
import { toldVerdict } from './verdict.mjs';
import { convertersOf, findTools } from '../trials/convert.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const many = Number(process.argv[2] ?? 2000);
const few = Math.max(1, Math.round(many / 10));
/** How much more memory the many may take than the few. */
const GROWTH = 1.3;

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-batch-'));
/** A bundle of its own, which no other run replaces meanwhile; as deep in the project as the usual one. */
const cli = mkdtempSync(path.join(root, 'build/cli-bench-'));
const at = (/** @type {string} */ name) => path.join(folder, name);
let missed = 0;

/** @param {boolean} met @param {string} text */
function told(met, text) {
  if (!met) missed += 1;
  console.log(`${met ? 'met    ' : 'NOT MET'}  ${text}`);
}

async function setModule() {
  const outDir = path.join(root, 'build/bench/batch-set');
  await build({
    root,
    logLevel: 'error',
    build: { ssr: 'scripts/bench/batch-set.ts', outDir, emptyOutDir: true, target: 'node20', manifest: false, copyPublicDir: false },
  });
  /** @type {unknown} */
  const module = await import(pathToFileURL(path.join(outDir, 'batch-set.js')).href);
  return /** @type {typeof import('./batch-set')} */ (module);
}

/**
 * One run in a process of its own.
 * @param {readonly string[]} args
 * @param {readonly string[]} files
 * @param {number} [killAfter] lines of results after which the process is killed
 */
async function run(args, files, killAfter) {
  const output = args[args.indexOf('-o') + 1] ?? '';
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'measured-cli.mjs'), 'batch', '-', ...args], {
    env: { ...process.env, CLI: path.join(cli, 'gongkai.mjs'), MEASURED: at('measured') },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(files.join('\n'));
  const lines = () => (existsSync(output) ? readFileSync(output, 'utf8').split('\n').length - 1 : 0);
  const watch = killAfter === undefined ? undefined : setInterval(() => lines() >= killAfter && child.kill('SIGKILL'), 100);
  await once(child, 'exit');
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  return { code: child.exitCode, signal: child.signalCode, seconds, lines: lines(), megabytes: killAfter === undefined ? Number(readFileSync(at('measured'), 'utf8')) / 1024 : NaN };
}

/** A whole run, told. @param {string} name @param {readonly string[]} args @param {readonly string[]} files */
async function timed(name, args, files) {
  const result = await run(args, files);
  const { seconds, megabytes } = result;
  const rate = `${(files.length / seconds).toFixed(1)} files/s`;
  console.log(`  ${name.padEnd(10)} ${String(files.length).padStart(6)} files ${seconds.toFixed(1).padStart(8)} s ${rate.padStart(14)} ${megabytes.toFixed(0).padStart(6)} MB`);
  return result;
}

/** @param {string} name */
function rowsOf(name) {
  const lines = readFileSync(at(name), 'utf8').split('\n').filter((line) => line.startsWith('{"schema":"gongkai/batch/1"'));
  /** @type {unknown} */
  const rows = JSON.parse(`[${lines.join(',')}]`);
  return /** @type {import('../../src/batch/batch-row').BatchRow[]} */ (rows);
}

try {
  cpSync(path.dirname(await bundledCli()), cli, { recursive: true });
  console.log(`Making ${String(many)} files ...`);
  const { writeSet, judge } = await setModule();
  const tools = await findTools();
  const known = await writeSet(many, at('set'), root, convertersOf(tools)).finally(() => tools.browser?.close());
  const files = known.map(({ file }) => file);

  const small = await timed('2 threads', ['--jobs', '2', '-o', at('few.ndjson')], files.slice(0, few));
  const large = await timed('2 threads', ['--jobs', '2', '-o', at('two.ndjson')], files);
  await timed('1 thread', ['--jobs', '1', '-o', at('one.ndjson')], files);
  const growth = large.megabytes / small.megabytes;
  told(growth <= GROWTH, `memory of ${String(many)} files beside ${String(few)}: ${growth.toFixed(2)} ×, at most ${String(GROWTH)} ×`);
  told(readFileSync(at('one.ndjson')).equals(readFileSync(at('two.ndjson'))), 'the same bytes from one thread and from two');

  const rows = rowsOf('two.ndjson');
  const verdict = await judge(known, new Map(rows.map((row) => [path.basename(row.file), row])));
  toldVerdict(verdict, told);

  const killed = await run(['--jobs', '2', '-o', at('killed.ndjson')], files, Math.floor(many / 2));
  const resumed = await run(['--jobs', '2', '-o', at('killed.ndjson')], files);
  console.log(`  killed after ${killed.seconds.toFixed(1)} s with ${String(killed.lines)} rows, the rest took ${resumed.seconds.toFixed(1)} s`);
  told(killed.signal === 'SIGKILL' && readFileSync(at('killed.ndjson')).equals(readFileSync(at('two.ndjson'))), 'a run that was killed and taken up again gives the same bytes');
  told(resumed.seconds < large.seconds * 0.75, 'what was done before the kill is not done again');
  const again = await run(['--jobs', '2', '-o', at('killed.ndjson')], files);
  console.log(`  with nothing to do ${again.seconds.toFixed(1)} s`);

  writeFileSync(at('units.txt'), rows.flatMap((row) => (row.state === 'checked' ? row.agency : [])).join('\n'));
  const book = await run(['--jobs', '2', '--expected', at('units.txt'), '-o', at('report.xlsx')], [at('two.ndjson')]);
  console.log(`  a workbook of them ${book.seconds.toFixed(1)} s, ${book.megabytes.toFixed(0)} MB`);
  told(book.code === 1 && existsSync(at('report.xlsx')), 'the results as a workbook');
} finally {
  for (const own of [folder, cli]) rmSync(own, { recursive: true, force: true });
}
process.exitCode = missed > 0 ? 1 : 0;
