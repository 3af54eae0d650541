// Promises that the packages on disk are those of package-lock.json before anything else runs. Needs no package itself.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * The packages that the lock asks for and that are absent or of another version. Optional ones may be absent: they
 * may not be made for this system.
 * @param {Lock} lock package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json, which npm writes when an install is complete
 * @returns {string[]} their places, e.g. `node_modules/react`
 */
export function missingPackages(lock, installed) {
  const present = installed?.packages ?? {};
  return Object.entries(lock.packages ?? {})
    .filter(([place]) => place !== '')
    .filter(([place, wanted]) => {
      const found = present[place];
      if (found === undefined) return wanted.optional !== true && wanted.devOptional !== true;
      return found.version !== wanted.version;
    })
    .map(([place]) => place);
}

/**
 * Whether a Node version is recent enough.
 * @param {string} version e.g. `20.19.0`
 * @param {string} floor e.g. `>=20.19`
 */
export function satisfiesFloor(version, floor) {
  const have = version.split('.').map(Number);
  const need = floor.replace(/^>=\s*/, '').split('.').map(Number);
  for (let i = 0; i < need.length; i += 1) {
    const difference = (have[i] ?? 0) - (need[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** @param {string} file relative to the project @returns {unknown} `undefined` when the file is absent or broken */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Runs `npm ci` when the installed packages differ from the lock; its output goes to stderr.
 * Ends the process with one line when Node is too old or the install fails.
 * @param {number} [exitCode] with which it ends
 */
export function ensureInstalled(exitCode = 1) {
  const manifest = /** @type {{ engines: { node: string } }} */ (readJson('package.json'));
  if (!satisfiesFloor(process.versions.node, manifest.engines.node)) {
    console.error(`Node ${manifest.engines.node} is needed; this is ${process.versions.node}.`);
    process.exit(exitCode);
  }
  const lock = /** @type {Lock} */ (readJson('package-lock.json'));
  const installed = /** @type {Lock | undefined} */ (readJson('node_modules/.package-lock.json'));
  if (missingPackages(lock, installed).length === 0) return;
  console.error('Installing packages (npm ci) ...');
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (status !== 0) {
    console.error('npm ci failed; its message stands above.');
    process.exit(exitCode);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
