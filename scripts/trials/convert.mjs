// Promises files as other programs make them of ours: spreadsheets and PDF by LibreOffice, PDF by printing in a browser.
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { launchBrowser } from '../browser.mjs';

const execute = promisify(execFile);

/** Minutes that a batch of files may take. */
const PATIENCE = 20;

/** The filter by which the office program reads a page as a spreadsheet. */
export const CALC_HTML = 'HTML (StarCalc)';

/** The office program of this computer; `null` where there is none. */
function findOffice() {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return name;
    } catch {
      continue;
    }
  }
  return null;
}

/**
 * Has files converted by the office program, all by one start of it, as starting is what takes its time.
 * @param {string} office
 * @param {readonly Uint8Array[]} files
 * @param {{ from: string, to: string, filter?: string }} kinds endings of the names, and the filter that reads the files
 * @returns {Promise<Uint8Array[]>} one for each file
 */
export async function convertByOffice(office, files, { from, to, filter }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-trials-'));
  try {
    const names = files.map((_, index) => `${String(index)}.${from}`);
    await Promise.all(names.map((name, index) => writeFile(path.join(folder, name), files[index] ?? '')));
    const out = path.join(folder, 'out');
    await mkdir(out);
    const args = [
      ...[`-env:UserInstallation=file://${path.join(folder, 'profile')}`, '--headless'],
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      ...['--convert-to', to, '--outdir', out],
    ];
    await execute(office, [...args, ...names], { cwd: folder, timeout: PATIENCE * 60_000 });
    return await Promise.all(files.map((_, index) => readFile(path.join(out, `${String(index)}.${to}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Prints pages as a browser prints them.
 * @param {import('playwright-core').Browser} browser
 * @param {readonly string[]} pages
 * @returns {Promise<Uint8Array[]>} a PDF file for each page
 */
export async function printPages(browser, pages) {
  const page = await browser.newPage();
  try {
    const files = [];
    for (const html of pages) {
      await page.setContent(html);
      files.push(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
    }
    return files;
  } finally {
    await page.close();
  }
}

/** A browser, or `null` where none starts. */
async function findBrowser() {
  try {
    return await launchBrowser();
  } catch {
    return null;
  }
}

/**
 * What of an office program there is: parts of it may not be installed, and only a conversion shows that.
 * @param {string | null} office
 * @param {Parameters<typeof convertByOffice>[2]} kinds
 */
async function partOf(office, kinds) {
  if (office === null) return null;
  try {
    await convertByOffice(office, [new TextEncoder().encode('<table><tr><td>1</td></tr></table>')], kinds);
    return office;
  } catch {
    return null;
  }
}

/** The programs of this computer that make files of ours; the browser is to be closed in the end. */
export async function findTools() {
  const office = findOffice();
  return {
    writer: await partOf(office, { from: 'html', to: 'pdf' }),
    calc: await partOf(office, { from: 'html', to: 'xlsx', filter: CALC_HTML }),
    browser: await findBrowser(),
  };
}

/**
 * What these programs make of files: prints of pages and of Word files, and a page as a spreadsheet.
 * @param {Awaited<ReturnType<typeof findTools>>} tools
 * @returns {import('../bench/batch-set').Converters}
 */
export function convertersOf({ writer, calc, browser }) {
  const texts = (/** @type {readonly Uint8Array[]} */ files) => files.map((bytes) => new TextDecoder().decode(bytes));
  return {
    ...(browser && { print: (files) => printPages(browser, texts(files)) }),
    ...(writer !== null && { writer: (files) => convertByOffice(writer, files, { from: 'docx', to: 'pdf' }) }),
    ...(calc !== null && { calc: (files) => convertByOffice(calc, files, { from: 'html', to: 'xlsx', filter: CALC_HTML }) }),
  };
}
