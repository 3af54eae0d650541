// Holds the batch desk to its word with files of which everything is known: each is accounted for, every fault is found,
// the page answers all the while, stops at once, and takes up what was cut off.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseRow, type BatchRow } from '../../src/batch/batch-row';
import { appMessages } from '../../src/app/messages';
import { deskMessages, detailMessages, exportMessages, runMessages, tableMessages, unitMessages } from '../../src/batch-desk/messages';
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
