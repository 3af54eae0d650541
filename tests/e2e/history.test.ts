// Promises in a browser that an edit can be taken back through an older version, and that settings begin the next report.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyMessages } from '../../src/app/history/messages';
import { homeMessages } from '../../src/app/home/messages';
import { settingsMessages } from '../../src/app/settings/messages';
import { actions } from '../../src/drafts/messages';
import { workspaceMessages } from '../../src/form/messages';
import { openApp, type App } from './support/app';
import { axeFindings } from './support/axe';
import { cell, saved } from './support/clerk';
import { draftFile, fullDraft, giveFiles, removeGivenFiles } from './support/draft-files';
import { storedDraft, storedRecords } from './support/stored';

const CELL = 'applications/received/natural';
const draft = fullDraft();
const before = draft.report.cells[CELL];

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());
afterAll(removeGivenFiles);

const site = (page: Page): string => page.url().split('#')[0] ?? '';

/** Takes the report in, opens 表三 and changes a figure. */
async function editReport(page: Page): Promise<void> {
  await giveFiles(page, draftFile(draft));
  await page.locator(`[data-draft="${draft.id}"]`).waitFor();
  await page.goto(`${site(page)}#/draft/${draft.id}/applications`);
  await saved(page);
  await cell(page, CELL).click();
  await page.keyboard.type('987');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await storedDraft(page)).report.cells[CELL], { timeout: 10_000 }).toBe('987');
}

async function findings(page: Page): Promise<string[]> {
  return axeFindings(page);
}

describe.each([
  { screen: '1366×768', viewport: { width: 1366, height: 768 } },
  { screen: '390×844', viewport: { width: 390, height: 844 } },
])('历史版本 at $screen', ({ viewport }) => {
  it('edit → look at the older version → restore it → undo, by the keyboard', async () => {
    const visit = await app.visit({ viewport });
    const { page } = visit;
    await editReport(page);
    await page.getByRole('link', { name: workspaceMessages.history }).focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: historyMessages.title });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => document.activeElement === element)).toBe(true);
    const list = page.getByRole('list', { name: historyMessages.list });
    await expect.poll(() => list.getByRole('heading', { level: 2 }).count()).toBe(2);
    await list.getByRole('button', { name: historyMessages.view }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: '987' }).waitFor();
    expect(await findings(page)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways).toBe(0);

    await list.getByRole('button', { name: historyMessages.restore }).focus();
    await page.keyboard.press('Enter');
    const undo = page.getByRole('button', { name: historyMessages.undoRestore });
    await undo.waitFor();
    expect((await storedDraft(page)).report.cells[CELL]).toBe(before);
    expect(await findings(page)).toEqual([]);
    // The outcome has the focus, and the way back is the next stop.
    await page.keyboard.press('Tab');
    expect(await undo.evaluate((element) => document.activeElement === element)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText(historyMessages.undone).waitFor();
    expect((await storedDraft(page)).report.cells[CELL]).toBe('987');

    await page.goBack();
    await saved(page);
    expect(await cell(page, CELL).inputValue()).toBe('987');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

it('restoring is one step for Ctrl+Z, before those that led to what it replaced', async () => {
  const visit = await app.visit();
  const { page } = visit;
  await editReport(page);
  await page.getByRole('link', { name: workspaceMessages.history }).click();
  await page.getByRole('button', { name: historyMessages.restore }).click();
  await page.getByRole('button', { name: historyMessages.undoRestore }).waitFor();
  await page.goBack();
  await saved(page);
  await cell(page, CELL).focus();
  expect(await cell(page, CELL).inputValue()).toBe(before);
  for (const expected of ['987', before]) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(page, CELL).inputValue()).toBe(expected);
  }
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect.poll(() => cell(page, CELL).inputValue()).toBe(before);
  expect((await storedDraft(page)).report.cells[CELL]).toBe(before);
  await visit.close();
});

it('a draft that another window writes is not restored over', async () => {
  const visit = await app.visit();
  await editReport(visit.page);
  const other = await visit.newWindow();
  await other.goto(`${site(visit.page)}#/draft/${draft.id}/-history`);
  await other.getByRole('button', { name: historyMessages.restore }).click();
  await other.getByText(historyMessages.otherWindow).waitFor();
  expect((await storedDraft(other)).report.cells[CELL]).toBe('987');
  await visit.close();
});

it('a draft that was edited for eight days without a file of it says so, until one is made', async () => {
  const visit = await app.visit();
  const { page } = visit;
  await editReport(page);
  await page.clock.install({ time: Date.now() + 8 * 86_400_000 });
  await page.reload();
  const advice = page.getByRole('status').filter({ hasText: '这份年报 8 天未备份' });
  await advice.waitFor();
  await page.goto(site(page));
  await page.locator(`[data-draft="${draft.id}"]`).getByText('这份年报 8 天未备份').waitFor();
  await page.goto(`${site(page)}#/draft/${draft.id}/applications`);
  const download = page.waitForEvent('download');
  await advice.getByRole('button', { name: actions.exportFile }).click();
  await download;
  await advice.waitFor({ state: 'detached' });
  expect(visit.complaints).toEqual([]);
  await visit.close();
});

describe.each([
  { screen: '1366×768', viewport: { width: 1366, height: 768 } },
  { screen: '390×844', viewport: { width: 390, height: 844 } },
])('设置 at $screen', ({ viewport }) => {
  it('typed once, they begin the next report, and go to another computer as a file', async () => {
    const visit = await app.visit({ viewport });
    const { page } = visit;
    await page.getByRole('link', { name: settingsMessages.title }).click();
    await page.getByRole('heading', { level: 1, name: settingsMessages.title }).waitFor();
    await page.getByRole('textbox', { name: homeMessages.agency }).fill('云溪市自然资源局');
    await page.getByRole('radio', { name: homeMessages.levels.department }).check();
    await page.getByRole('textbox', { name: settingsMessages.fields.telephone }).fill('0512-1234567');
    await page.getByText(settingsMessages.saved).waitFor();
    expect(await findings(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: settingsMessages.exportFile }).click();
    const path = await (await download).path();
    const file = await readFile(path);

    await page.goto(site(page));
    await page.getByRole('button', { name: homeMessages.create }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('textbox', { name: homeMessages.agency }).inputValue()).toBe('云溪市自然资源局');
    expect(await dialog.getByRole('radio', { name: homeMessages.levels.department }).isChecked()).toBe(true);
    await dialog.getByRole('combobox', { name: homeMessages.reportYear }).selectOption('2018');
    await dialog.getByRole('button', { name: homeMessages.createNow }).click();
    await expect.poll(async () => (await storedRecords(page, 'drafts')).length).toBe(1);
    const { report } = await storedDraft(page);
    expect(report.agency).toEqual({ name: '云溪市自然资源局', level: 'department' });
    expect(report.fields).toEqual({ telephone: '0512-1234567' });
    expect(visit.complaints).toEqual([]);
    await visit.close();

    const elsewhere = await app.visit({ viewport });
    await elsewhere.page.goto(`${site(elsewhere.page)}#/settings`);
    const chooser = elsewhere.page.waitForEvent('filechooser');
    await elsewhere.page.getByRole('button', { name: settingsMessages.importFile }).click();
    await (await chooser).setFiles({ name: '设置.json', mimeType: 'application/json', buffer: file });
    await elsewhere.page.getByText(settingsMessages.imported).waitFor();
    expect(await elsewhere.page.getByRole('textbox', { name: homeMessages.agency }).inputValue()).toBe('云溪市自然资源局');
    expect(elsewhere.complaints).toEqual([]);
    await elsewhere.close();
  });
});
