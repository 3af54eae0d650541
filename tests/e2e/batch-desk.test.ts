// Holds the batch desk to its word with files of which everything is known: each is accounted for, every fault is found,
// the page answers all the while, stops at once, and takes up what was cut off.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseRow, type BatchRow } from '../../src/batch/batch-row';
import { appMessages } from '../../src/app/messages';
import { deskMessages, detailMessages, exportMessages, lastYearMessages, runMessages, tableMessages, unitMessages } from '../../src/batch-desk/messages';
import type { Report } from '../../src/report/report';
import { cleanReport, nextYear } from '../cli/support/reports';
import { knownFormats } from '../support/known-formats';
import { reportSet, type SetFile } from '../support/report-set';
import { openApp, type App, type Visit } from './support/app';
import { axeFindings } from './support/axe';
import { arrived, tabTo } from './support/clerk';
import { downloadOf } from './support/exported-files';
import { loadOf } from './support/load';
import { storedRecords } from './support/stored';

const COUNT = 40;
/** Milliseconds within which all of them are checked, on a busy computer. */
const PATIENCE = 120_000;
/** Milliseconds of computing that may keep the page from answering. */
const LONGEST_TASK = 100;
/** Milliseconds from the order to stop until nothing is checked any more. */
const STOPPING = 1_000;

let app: App;
let visit: Visit;
let folder: string;
const files: SetFile[] = [];

beforeAll(async () => {
  [app, folder] = await Promise.all([openApp(), mkdtemp(path.join(tmpdir(), 'gongkai-desk-'))]);
  await mkdir(path.join(folder, '某某县'));
  for await (const file of reportSet(COUNT, knownFormats().formats)) {
    files.push(file);
    await writeFile(path.join(folder, '某某县', file.name), file.bytes);
  }
  visit = await app.visit();
  // As long as somebody listens, the browser hands its choosers over; to begin with the key that opens one would be late.
  visit.page.on('filechooser', () => undefined);
});
afterEach(() => {
  expect(visit.complaints).toEqual([]);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const ended = (page: Page) => page.getByRole('status').filter({ hasText: runMessages.ended(COUNT, 0) });

/** Results as another program gets them. */
async function exportedRows(page: Page): Promise<BatchRow[]> {
  const { bytes } = await downloadOf(page, () => page.getByRole('button', { name: exportMessages.ndjson }).click());
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .flatMap((line) => parseRow(line) ?? []);
}

/** Chooses the whole folder, by keyboard from wherever the focus is. */
async function giveFolder(page: Page, button: string): Promise<void> {
  await tabTo(page, button);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(path.join(folder, '某某县'));
}

/** Whether a row says of its file what is known of it. */
function agrees(row: BatchRow | undefined, { truth }: SetFile): boolean {
  if (row?.state !== truth.state) return false;
  if (row.state === 'broken' || truth.state === 'broken') return true;
  const found = new Set(row.findings.map(({ id }) => id));
  return row.agency === truth.report.agency.name && row.year === truth.report.year && truth.broken.every((id) => found.has(id));
}

describe('a folder of reports', () => {
  it('is checked whole, by keyboard, while the page answers', async () => {
    const { page } = visit;
    await tabTo(page, appMessages.batch);
    await page.keyboard.press('Enter');
    await arrived(page, deskMessages.title);
    expect(await axeFindings(page)).toEqual([]);
    const load = await loadOf(app.browser, page, async () => {
      await giveFolder(page, deskMessages.folder);
      await arrived(page, '某某县');
      await ended(page).waitFor({ timeout: PATIENCE });
    });
    expect(load.longestTask).toBeLessThan(LONGEST_TASK);
    const rows = await exportedRows(page);
    expect(rows.map(({ file }) => file).sort()).toEqual(files.map(({ name }) => `某某县/${name}`).sort());
    const byFile = new Map(rows.map((row) => [row.file, row]));
    expect(files.filter((file) => !agrees(byFile.get(`某某县/${file.name}`), file)).map(({ name }) => name)).toEqual([]);
  });

  it('is looked through by keyboard: the broken ones, a report and its findings, the units', async () => {
    const { page } = visit;
    await tabTo(page, tableMessages.state);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const broken = files.filter(({ truth }) => truth.state === 'broken').length;
    await page.getByText(tableMessages.shown(1, broken, broken)).waitFor();
    await page.keyboard.press('ArrowUp');
    await tabTo(page, /县.*局$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: detailMessages.open }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const tab of [deskMessages.findings, deskMessages.units]) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await axeFindings(page), tab).toEqual([]);
    }
    const agencies = files.flatMap(({ truth }) => (truth.state === 'checked' ? [truth.report.agency.name] : []));
    await page.getByLabel(unitMessages.label).fill([...agencies, '没有报的局'].join('\n'));
    // The set has formats, thus reports, of many years.
    await page.getByLabel(unitMessages.year, { exact: true }).selectOption(unitMessages.anyYear);
    await page.getByRole('button', { name: unitMessages.apply }).click();
    await page.getByRole('region', { name: unitMessages.missing(1) }).getByText('没有报的局').waitFor();
    await page.getByRole('tab', { name: deskMessages.reports }).click();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('gives a workbook', async () => {
    const { page } = visit;
    const { name, bytes } = await downloadOf(page, () => page.getByRole('button', { name: exportMessages.xlsx }).click());
    expect(name).toBe('某某县 核对结果.xlsx');
    expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK');
  });

  it('is there again after the window was closed, and what was checked is not checked twice', async () => {
    const { page } = visit;
    await page.reload();
    await page.getByText(tableMessages.shown(1, COUNT, COUNT)).waitFor();
    await giveFolder(page, deskMessages.addFolder);
    // A file of which nothing could be said is as well known as the others.
    await page.getByRole('status').filter({ hasText: runMessages.ended(COUNT, COUNT) }).waitFor({ timeout: PATIENCE });
    expect(await storedRecords(page, 'batchRows')).toHaveLength(COUNT);
  });
});

describe('files dropped on the page', () => {
  /** Drops the files of the folder, which a field of the test's own hands to the page. */
  async function drop(page: Page): Promise<void> {
    await page.evaluate(() => {
      const field = Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'dropped' });
      document.body.append(field);
    });
    const field = page.locator('#dropped');
    await field.setInputFiles(files.map(({ name }) => path.join(folder, '某某县', name)));
    await field.evaluate((given: HTMLInputElement) => {
      const transfer = new DataTransfer();
      for (const file of given.files ?? []) transfer.items.add(file);
      given.remove();
      for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    });
  }

  it('are stopped within a second, taken up where they were, and held up', async () => {
    const { page } = visit;
    await page.goto(`${app.url}#/batch`);
    await page.getByRole('button', { name: deskMessages.folder }).waitFor();
    await drop(page);
    await page.locator('tbody tr').first().waitFor();
    const began = Date.now();
    await page.getByRole('button', { name: runMessages.cancel }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: STOPPING });
    expect(Date.now() - began).toBeLessThan(STOPPING);
    const said = (await page.getByRole('status').filter({ hasText: /^已停止/ }).textContent()) ?? '';
    const [done = 0, left = 0] = (said.match(/\d+/g) ?? []).map(Number);
    expect([done + left, done > 0, left > 0]).toEqual([COUNT, true, true]);

    await page.reload();
    await page.getByText(runMessages.left(left)).waitFor();
    await drop(page);
    await page.getByRole('button', { name: runMessages.pause }).click();
    await page.getByRole('button', { name: runMessages.goOn }).click();
    await page.getByRole('status').filter({ hasText: runMessages.ended(COUNT, done) }).waitFor({ timeout: PATIENCE });
    await page.getByText(tableMessages.shown(1, COUNT, COUNT)).waitFor();
  });

  it('become a draft of this device', async () => {
    const { page } = visit;
    const { truth } = files.find((file) => file.truth.state === 'checked') ?? { truth: { state: 'broken' } };
    const agency = truth.state === 'checked' ? truth.report.agency.name : '';
    await page.getByLabel(tableMessages.search).fill(agency);
    await page.getByRole('button', { name: agency }).click();
    await page.getByRole('button', { name: detailMessages.open }).click();
    await page.waitForURL(/#\/draft\//);
    expect(await storedRecords(page, 'drafts')).toHaveLength(1);
  });
});

/** Reports of so many agencies for a year, as files of the program's own. */
async function writeYear(name: string, count: number, change: (report: Report, index: number) => Report): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(place, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const report = { ...cleanReport(), agency: { name: `第${String(index + 1)}局`, level: 'department' as const } };
    await writeFile(path.join(place, `${String(index).padStart(3, '0')}.json`), JSON.stringify(change(report, index)));
  }
  return place;
}

/** Files are given to the window in front only. */
async function giveTo(page: Page, place: string): Promise<void> {
  await page.bringToFront();
  await page.getByTestId('batch-folder').setInputFiles(place);
}

async function beginBatch(page: Page, place: string, count: number): Promise<void> {
  await page.goto(`${app.url}#/batch`);
  await page.getByRole('button', { name: deskMessages.folder }).waitFor();
  await page.getByText(deskMessages.reading).waitFor({ state: 'detached' });
  await giveTo(page, place);
  await page.getByRole('status').filter({ hasText: runMessages.ended(count, 0) }).waitFor({ timeout: PATIENCE });
}

describe('last year’s reports and a second window', () => {
  const carrying = (report: Report, index: number): Report => ({ ...report, cells: { ...report.cells, 'applications/carried-out/natural': String(700 + index) } });
  let page: Page;
  let other: Page;

  it('given later are compared with, which the other window hears while it looks on', async () => {
    ({ page } = visit);
    const [now, last] = [await writeYear('今年', 3, nextYear), await writeYear('去年', 3, carrying)];
    await beginBatch(page, now, 3);
    other = await visit.newWindow();
    await other.goto(page.url());
    await other.getByText(tableMessages.shown(1, 3, 3)).waitFor();
    await giveTo(page, last);
    await page.getByRole('status').filter({ hasText: runMessages.comparedAgain(3) }).waitFor({ timeout: PATIENCE });
    await other.getByText(tableMessages.shown(1, 6, 6)).waitFor();
    await other.getByText(lastYearMessages.line([lastYearMessages.compared(3)])).waitFor();
    await other.getByLabel(tableMessages.search).fill('今年/001');
    await other.getByRole('button', { name: '第2局' }).click();
    await other.getByText(lastYearMessages.comparedWith('去年/001.json')).waitFor();
    await other.getByText(/上年报告“结转下年度”701/).first().waitFor();
    expect(await axeFindings(other)).toEqual([]);
    await other.keyboard.press('Escape');
  });

  it('is compared anew without the files after a window was closed in the middle', async () => {
    const rows = await exportedRows(page);
    await other.close();
    await page.reload();
    await page.getByText(lastYearMessages.line([lastYearMessages.compared(3)])).waitFor();
    expect(await exportedRows(page)).toEqual([...rows].sort((a, b) => (a.file < b.file ? -1 : 1)));
  });

  it('checks nothing while another window does, and hears that the batch was removed', async () => {
    other = await visit.newWindow();
    await other.goto(page.url());
    await other.getByText(tableMessages.shown(1, 6, 6)).waitFor();
    const many = await writeYear('很多', 40, (report, index) => ({ ...report, agency: { ...report.agency, name: `多${String(index)}局` } }));
    await giveTo(page, many);
    await other.getByText(/^另一个窗口正在核对这一批/).waitFor();
    await giveTo(other, many);
    await other.getByText(new RegExp(`^${runMessages.waiting(40)}`)).waitFor();
    // Whatever the first had found is the same for the second.
    await other.getByRole('status').filter({ hasText: runMessages.ended(40, 40) }).waitFor({ timeout: PATIENCE });
    for (const window of [page, other]) await window.getByText(tableMessages.shown(1, 46, 46)).waitFor();
    await other.getByRole('button', { name: deskMessages.remove }).click();
    await other.getByRole('button', { name: deskMessages.removeNow, exact: true }).click();
    await page.getByText(deskMessages.missing).waitFor();
    await other.close();
  });
});

describe('the sums of 200 reports', () => {
  it('are made, drawn, opened and left while the page answers', async () => {
    const { page } = visit;
    await beginBatch(page, await writeYear('两百份', 200, (report, index) => ({ ...report, cells: { ...report.cells, 'applications/received/natural': String(index) } })), 200);
    const sums = page.locator('table button');
    const load = await loadOf(app.browser, page, async () => {
      await page.getByRole('tab', { name: deskMessages.rollUp }).click();
      await sums.nth(100).waitFor();
      await sums.nth(30).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: deskMessages.reports }).click();
      await page.locator('tbody tr').nth(99).waitFor();
    });
    expect(load.longestTask).toBeLessThan(LONGEST_TASK);
  });
});
