// Holds figures in the text to their cells: they follow until they are freed, on the screen and in the files.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverMessages } from '../../src/form/deliver/messages';
import { panelMessages } from '../../src/form/messages';
import { richTextMessages } from '../../src/form/rich-text/messages';
import { openApp, type App, type Visit } from './support/app';
import { cell, saved } from './support/clerk';
import { fullDraft, openDraft, removeGivenFiles } from './support/draft-files';
import { downloadOf, readDocx } from './support/exported-files';
import { storedDraft } from './support/stored';

const SENTENCE = '全年公开政府信息';
const TOTAL = 'statistics/disclosed/figure';

const draft = fullDraft({
  template: 'town-2017',
  year: 2017,
  fields: { date: '2018-01-20' },
  narrative: { overview: [[SENTENCE, { cell: TOTAL }, '条，其中', { cell: TOTAL }, '条在网站公开。']] },
  cells: { [TOTAL]: '24' },
});

let app: App;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  app = await openApp();
  visit = await app.visit();
  ({ page } = visit);
  await openDraft(page, { ...draft, done: [] }, 'overview');
});
afterAll(async () => {
  await app.close();
  await removeGivenFiles();
});

const box = () => page.locator('#narrative-overview');
const text = () => box().textContent();

/** Goes to another page of the draft by its name in the list. */
async function open(name: RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().click();
}

async function enterTotal(figure: string): Promise<void> {
  await open(/统计表/);
  await cell(page, TOTAL).focus();
  await page.keyboard.type(figure);
  await page.keyboard.press('Enter');
  await open(/^一、/);
  await box().waitFor();
}

it('shows what stands in the cell, and follows when that changes', async () => {
  await box().waitFor();
  expect(await text()).toBe(`${SENTENCE}24条，其中24条在网站公开。`);
  await enterTotal('31');
  expect(await text()).toBe(`${SENTENCE}31条，其中31条在网站公开。`);
  await page.getByRole('tab', { name: panelMessages.preview }).click();
  await page.frameLocator('iframe').getByText(`${SENTENCE}31条，其中31条在网站公开。`).waitFor();
});

it('stays as it is once it is freed, while the other one follows', async () => {
  await box().locator('p > span').first().click();
  await page.getByText(richTextMessages.boundTo('主动公开政府信息数')).waitFor();
  await page.getByRole('button', { name: richTextMessages.free }).click();
  await enterTotal('40');
  expect(await text()).toBe(`${SENTENCE}31条，其中40条在网站公开。`);
  await saved(page);
  expect((await storedDraft(page)).report.narrative.overview).toEqual([
    [`${SENTENCE}31条，其中`, { cell: TOTAL }, '条在网站公开。'],
  ]);
});

it('prints the same in the Word file', async () => {
  await open(/核对与导出/);
  const { bytes } = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.word }).click());
  expect(readDocx(bytes).paragraphs).toContain(`${SENTENCE}31条，其中40条在网站公开。`);
});

it('is bound again when the freeing is undone', async () => {
  await open(/^一、/);
  await box().waitFor();
  await box().locator('p > span').first().click();
  await page.keyboard.press('Enter');
  expect(await text()).toBe(`${SENTENCE}31条，其中40条在网站公开。`);
  expect(await box().locator('p > span').count()).toBe(0);
  await page.keyboard.press('Control+Z');
  expect(await box().locator('p > span').count()).toBe(1);
  await saved(page);
  expect((await storedDraft(page)).report.narrative.overview).toEqual([
    [`${SENTENCE}31条，其中`, { cell: TOTAL }, '条在网站公开。'],
  ]);
  expect(visit.complaints).toEqual([]);
});
