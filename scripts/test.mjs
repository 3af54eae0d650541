// Promises one verdict on the whole project: runs every check and test, and ends with `N passed, N failed`.
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { spawn } = await import('node:child_process');
const { existsSync, mkdtempSync, readFileSync, rmSync } = await import('node:fs');
const { default: os } = await import('node:os');
const { default: path } = await import('node:path');
const { tally } = await import('./tally.mjs');

/** @typedef {{ code: number | null, output: string }} Outcome */

const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-'));
const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', file);

const tools = {
  tsc: bin('typescript/bin/tsc'),
  eslint: bin('eslint/bin/eslint.js'),
  oxlint: bin('oxlint/bin/oxlint'),
  depcruise: bin('dependency-cruiser/bin/dependency-cruise.mjs'),
  knip: bin('knip/bin/knip.js'),
  vite: bin('vite/bin/vite.js'),
  vitest: bin('vitest/vitest.mjs'),
  esCheck: bin('es-check/lib/cli/index.js'),
};

let passed = 0;
let failed = 0;
/** @type {Set<string>} */
const failedSteps = new Set();

/** @param {string[]} args @returns {Promise<Outcome>} */
function run(args) {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

/**
 * Runs one step, prints its name, time and outcome, and adds to the count.
 * @param {string} name
 * @param {() => Promise<{ passed: number, failed: number, failures: string[] }>} action
 */
async function step(name, action) {
  process.stdout.write(`${name} ... `);
  const began = performance.now();
  const result = await action();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = result.failed === 0 ? 'ok' : 'FAILED';
  console.log(`${verdict} (${String(result.passed)} passed, ${String(result.failed)} failed, ${seconds} s)`);
  for (const failure of result.failures) console.log(failure.trimEnd().replace(/^/gm, '    '));
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) failedSteps.add(name);
}

/** A step that passes or fails as a whole. @param {string} name @param {string[]} args */
const check = (name, args) =>
  step(name, async () => {
    const { code, output } = await run(args);
    return code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [output] };
  });

/** A step that counts each test of a vitest project. @param {string} name @param {string} project */
const tests = (name, project) =>
  step(name, async () => {
    const file = path.join(scratch, `${project}.json`);
    const { code, output } = await run([
      ...[tools.vitest, 'run', '--project', project],
      ...['--reporter', 'json', '--outputFile', file, '--passWithNoTests'],
    ]);
    const report = existsSync(file) ? /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8'))) : undefined;
    return tally(/** @type {import('./tally.mjs').VitestReport | undefined} */ (report), {
      succeeded: code === 0,
      output,
    });
  });

/** A step that has no meaning when the build failed. @param {string} name @param {() => Promise<void>} action */
const afterBuild = (name, action) =>
  failedSteps.has('build')
    ? step(name, () => Promise.resolve({ passed: 0, failed: 1, failures: ['Not run: the build failed.'] }))
    : action();

await check('type check: core', [tools.tsc, '-p', 'tsconfig.core.json']);
await check('type check: app', [tools.tsc, '-p', 'tsconfig.app.json']);
await check('type check: everything', [tools.tsc, '-p', 'tsconfig.json']);
await check('lint', [tools.eslint, '.', '--max-warnings', '0']);
await check('accessibility lint', [tools.oxlint, '--deny-warnings']);
await check('import directions', [tools.depcruise, 'src', '--config', '.dependency-cruiser.cjs']);
await check('unused code', [tools.knip]);
await tests('unit tests', 'unit');
await tests('DOM tests', 'dom');
await check('build', [tools.vite, 'build']);
await check('build: one file', [tools.vite, 'build', '--mode', 'portable']);
await afterBuild('old browsers: scripts', () => check('old browsers: scripts', [tools.esCheck]));
await afterBuild('old browsers: web platform', () => check('old browsers: web platform', ['scripts/old-browsers.mjs']));
await afterBuild('size', () => check('size', ['scripts/size.mjs']));
await afterBuild('browser tests', () => tests('browser tests', 'e2e'));

rmSync(scratch, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${String(passed)} passed, ${String(failed)} failed`);
