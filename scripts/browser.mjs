// Promises a real, started browser for tests and measurements: one of this computer's, else the packaged one.
import { accessSync, constants } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const usualPlaces = {
  darwin: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
};

/**
 * Where a browser may be, best first.
 * @param {NodeJS.ProcessEnv} env `CHROME_PATH` comes before all else, then the folders of `PATH`
 * @param {NodeJS.Platform} platform
 * @returns {string[]} paths of executables, which need not exist
 */
export function browserCandidates(env, platform) {
  const style = platform === 'win32' ? path.win32 : path.posix;
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(style.delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => style.join(folder, name + suffix)));
  const roots =
    platform === 'win32'
      ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      : ['/Applications', env.HOME && `${env.HOME}/Applications`];
  const installed = roots.flatMap((base) =>
    base === undefined || base === '' ? [] : (usualPlaces[platform] ?? []).map((place) => style.join(base, place)),
  );
  return [...(env.CHROME_PATH ? [env.CHROME_PATH] : []), ...onPath, ...installed];
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Flags that keep the browser from calling home, and let it run as root. */
const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(os.userInfo().uid === 0 ? ['--no-sandbox'] : []),
];

/**
 * Starts the first browser that will start, and names it on stderr.
 * @param {{ args?: readonly string[] }} [options] further flags
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} naming every browser tried, when none starts
 */
export async function launchBrowser({ args = [] } = {}) {
  const { chromium } = await import('playwright-core');
  /** @type {string[]} */
  const tried = [];
  const attempt = async (/** @type {string} */ executablePath, /** @type {readonly string[]} */ extra) => {
    try {
      const browser = await chromium.launch({ executablePath, args: [...quietFlags, ...extra, ...args] });
      console.error(`Browser: ${executablePath} (${browser.version()})`);
      return browser;
    } catch (error) {
      tried.push(`${executablePath}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
  for (const file of new Set(browserCandidates(process.env, process.platform).filter(isExecutable))) {
    const browser = await attempt(file, []);
    if (browser !== undefined) return browser;
  }
  if (process.platform === 'linux') {
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = false;
    const browser = await attempt(await packaged.executablePath(), ['--no-sandbox']);
    if (browser !== undefined) return browser;
  }
  throw new Error(['No browser starts. Set CHROME_PATH to a Chromium, Chrome or Edge.', ...tried].join('\n'));
}
