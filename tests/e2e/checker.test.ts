// Holds the checker to its word in a real browser: causes and repairs, the text, last year, a template of one's own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solveCauses } from '../../src/check/causes/solve';
import { deliverMessages } from '../../src/form/deliver/messages';
import { panelMessages, workspaceMessages } from '../../src/form/messages';
import { emptyReport } from '../../src/report/report';
import { loadHighsSolver } from '../../src/solver/highs-solver';
import { formatOf, SMALL_TEMPLATE } from '../support/formats';
import { wrongBlock } from '../support/wrong-block';
import { uiMessages } from '../../src/ui/messages';
import { openApp, type App } from './support/app';
import { arrived, cell, focusedName, saved, tabTo } from './support/clerk';
import { fullDraft, openDraft, removeGivenFiles } from './support/draft-files';
import { downloadOf, readDocx } from './support/exported-files';
import { storedDraft } from './support/stored';

const GRANTED = 'applications/granted/natural';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(async () => {
  await app.close();
  await removeGivenFiles();
});

async function visit(): Promise<Page> {
  return (await app.visit()).page;
}

const panel = (page: Page) => page.getByRole('tabpanel');

async function openCheck(page: Page): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${panelMessages.check}`) }).click();
}

describe('a figure that was mistyped', () => {
  it('is named with its slip, repaired and taken back by keyboard alone', async () => {
    const page = await visit();
    const draft = fullDraft();
    const right = draft.report.cells[GRANTED] ?? '';
    const wrong = `${right}0`;
    const cells = { ...draft.report.cells, [GRANTED]: wrong };
    await openDraft(page, { ...draft, report: { ...draft.report, cells } }, 'applications');
    await cell(page, GRANTED).waitFor();
    await openCheck(page);
    const repair = panel(page).getByRole('button', { name: new RegExp(`^改正：“予以公开”一行“自然人”一列现为 ${wrong}，改为 ${right} `) });
    await repair.first().waitFor();
    await page.getByRole('tab', { name: new RegExp(`^${panelMessages.check}`) }).focus();
    await tabTo(page, new RegExp(`^改正：“予以公开”一行“自然人”一列现为 ${wrong}`));
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(page, GRANTED).inputValue()).toBe(right);
    await saved(page);
    expect((await storedDraft(page)).report.cells[GRANTED]).toBe(right);
    await page.getByRole('status', { name: uiMessages.notices }).getByRole('button', { name: '撤销' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(page, GRANTED).inputValue()).toBe(wrong);
  });

  it('on a narrow screen is repaired in the panel, and taken back by the notice that lies on top of it', async () => {
    const { page } = await app.visit({ viewport: { width: 390, height: 844 } });
    const draft = fullDraft();
    const right = draft.report.cells[GRANTED] ?? '';
    await openDraft(page, { ...draft, report: { ...draft.report, cells: { ...draft.report.cells, [GRANTED]: `${right}0` } } }, 'applications');
    await page.getByRole('button', { name: workspaceMessages.panel }).click();
    const sheet = page.getByRole('dialog', { name: workspaceMessages.panel });
    await sheet.getByRole('tab', { name: new RegExp(`^${panelMessages.check}`) }).click();
    await sheet.getByRole('button', { name: new RegExp(`^改正：“予以公开”一行“自然人”一列`) }).first().click();
    await expect.poll(() => cell(page, GRANTED).inputValue()).toBe(right);
    // A click waits until nothing lies over the button.
    await sheet.getByRole('status', { name: uiMessages.notices }).getByRole('button', { name: '撤销' }).click({ timeout: 5_000 });
    await expect.poll(() => cell(page, GRANTED).inputValue()).toBe(`${right}0`);
  });

  it('among many is found by the solver, off the page’s thread and under its policy', async () => {
    const format = formatOf('cn-2021');
    const ledger = wrongBlock(format, 2, 4);
    const wasm = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'));
    const [first] = await solveCauses(ledger, await loadHighsSolver({ bytes: new Uint8Array(wasm) }));
    const page = await visit();
    const draft = fullDraft({ cells: ledger.entries(), narrative: {} });
    await openDraft(page, draft, 'applications');
    await cell(page, GRANTED).waitFor();
    await openCheck(page);
    await panel(page).getByText(first?.message ?? 'no cause').first().waitFor({ timeout: 30_000 });
  });
});

describe('a text that differs from the tables', () => {
  it('is underlined where it says so; the finding leads to the words and its repair changes them', async () => {
    const page = await visit();
    const draft = fullDraft();
    const total = Number(draft.report.cells['disclosure/licences/decisions']);
    const sentence = `全年作出行政许可决定${String(total + 9)}件。`;
    const narrative = { ...draft.report.narrative, overview: [sentence] };
    await openDraft(page, { ...draft, report: { ...draft.report, narrative } }, 'overview');
    await openCheck(page);
    const words = `${String(total + 9)}件`;
    await expect.poll(() => page.locator('#narrative-overview span[title]').allTextContents()).toContain(words);
    await panel(page).getByRole('button', { name: new RegExp(`^文中写“.*${words}”`) }).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
    await panel(page).getByRole('button', { name: new RegExp(`^改正：文中的 ${String(total + 9)} 改为表中的 ${String(total)}`) }).click();
    await expect.poll(() => page.locator('#narrative-overview').textContent()).toBe(`全年作出行政许可决定${String(total)}件。`);
  });
});

describe('last year’s report', () => {
  it('is attached from a file and stays with the draft', async () => {
    const page = await visit();
    const draft = fullDraft();
    const last = {
      ...emptyReport('cn-2021', draft.report.agency, draft.report.year - 1),
      cells: { 'applications/carried-out/natural': '77', [GRANTED]: '1' },
    };
    await openDraft(page, draft, 'applications');
    await page.getByRole('tab', { name: panelMessages.lastYear }).click();
    const file = { name: '去年.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(last)) };
    await page.getByTestId('last-year-file').setInputFiles(file);
    await openCheck(page);
    await panel(page).getByText(/上年报告“结转下年度”77/).first().waitFor();
    await saved(page);
    await page.reload();
    await openCheck(page);
    await panel(page).getByText(/上年报告“结转下年度”77/).first().waitFor();
  });
});

describe('a template of one’s own', () => {
  it('drafts, checks and exports a report', async () => {
    const page = await visit();
    await page.getByRole('button', { name: '新建年报' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '机关名称' }).fill('云汀市图书馆');
    await dialog.getByRole('radio', { name: '其他' }).check();
    await dialog.getByText('使用本单位的模板文件').click();
    const file = { name: '本馆.yaml', mimeType: 'text/yaml', buffer: Buffer.from(SMALL_TEMPLATE) };
    await dialog.getByTestId('template-file').setInputFiles(file);
    await dialog.getByRole('radio', { name: /小格式/ }).waitFor();
    await dialog.getByRole('button', { name: '新建' }).click();
    await arrived(page, '一、总体情况');
    await saved(page);
    await page.getByRole('link', { name: /二、统计/ }).first().click();
    await cell(page, 'cases/received/person').focus();
    await page.keyboard.type('3');
    await saved(page);
    await page.reload();
    await expect.poll(() => cell(page, 'cases/received/person').inputValue()).toBe('3');
    await page.getByRole('link', { name: /核对与导出/ }).first().click();
    const { bytes } = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.word }).click());
    expect(JSON.stringify(readDocx(bytes))).toContain('一、新收');
    expect(await focusedName(page)).toBe(deliverMessages.word);
  });
});
