// Holds what is said of tables and pictures in the text to its promises in a real browser: findings are marked in cells,
// captions and alternative texts, lead there, are repaired there, and words are found and replaced there.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findMessages } from '../../src/form/find/messages';
import { findingMessages } from '../../src/form/findings/messages';
import { blockMessages } from '../../src/form/rich-text/blocks/messages';
import { richTextMessages } from '../../src/form/rich-text/messages';
import type { NarrativeBlock } from '../../src/report/narrative';
import { png } from '../support/pictures';
import { openApp, type App, type Visit } from './support/app';
import { axeFindings } from './support/axe';
import { narrative, saved } from './support/clerk';
import { fullDraft, openDraft, removeGivenFiles } from './support/draft-files';
import { storedDraft } from './support/stored';

const BLOCKS: NarrativeBlock[] = [
  '存在的主要问题：工作平稳。',
  { table: { caption: '开展了了培训', header: true, rows: [['姓名', '电话'], ['王某', '13812345678'], ['李某', '甲;乙']] } },
  { picture: { caption: '培训现场', alternative: '会场的的全景', type: 'png', width: 30, height: 20, data: png(30, 20) } },
];

let app: App;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  visit = await app.visit();
  ({ page } = visit);
  const draft = fullDraft();
  draft.report.narrative = { overview: ['甲。'], problems: BLOCKS, 'other-matters': ['丙。'] };
  await openDraft(page, { ...draft, done: [] }, 'problems');
  await narrative(page, 'problems').waitFor();
});
afterAll(async () => {
  await app.close();
  await removeGivenFiles();
});

const box = () => narrative(page, 'problems');
const field = (label: string, nth = 0) => box().getByLabel(label, { exact: true }).nth(nth);
const finding = (words: string) => page.getByRole('button', { name: words }).first();
const reasons = () => page.getByRole('status', { name: richTextMessages.reasons });
const selected = () =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement) return activeElement.value.slice(activeElement.selectionStart ?? 0, activeElement.selectionEnd ?? 0);
    return getSelection()?.toString() ?? '';
  });

async function stored(): Promise<NarrativeBlock[]> {
  await saved(page);
  return (await storedDraft(page)).report.narrative.problems ?? [];
}

it('findings are marked where they stand, in cells and in fields', async () => {
  await box().locator('td span[title]', { hasText: '13812345678' }).waitFor();
  expect(await box().locator('td span[title]').allTextContents()).toEqual(['13812345678', ';']);
  expect(await field(blockMessages.caption).getAttribute('data-finding')).toBe('hint');
  expect(await field(blockMessages.caption, 1).getAttribute('data-finding')).toBeNull();
  expect(await field(blockMessages.alternative).getAttribute('title')).toContain('替代文字');
  expect(await axeFindings(page)).toEqual([]);
});

it('the list of findings leads to the words in a cell and in a field, and beneath the text stands why', async () => {
  await page.getByRole('tab', { name: /^核对/ }).click();
  await finding('第 2 行第 2 列有手机号码').click();
  await reasons().filter({ hasText: '138*****678' }).waitFor();
  expect(await selected()).toBe('13812345678');
  await finding('第 1 张图片的替代文字').click();
  await reasons().filter({ hasText: '替代文字' }).waitFor();
  expect(await selected()).toBe('的的');
  await field(blockMessages.caption).focus();
  await reasons().filter({ hasText: '表题' }).waitFor();
  await page.keyboard.press('Alt+Enter');
  await page.waitForFunction(() => document.activeElement?.textContent.includes('表题') === true);
});

it('the page of the check leads to a field on another page', async () => {
  await page.getByRole('link', { name: '核对与导出' }).first().click();
  await box().waitFor({ state: 'detached' });
  await page.getByRole('main').getByRole('button', { name: '第 1 张图片的替代文字' }).first().click();
  await box().waitFor();
  await expect.poll(selected).toBe('的的');
  await reasons().filter({ hasText: '替代文字' }).waitFor();
});

it('one press repairs a caption and a cell', async () => {
  await page.getByRole('button', { name: findingMessages.repairAs('“了了”改为“了”') }).click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[data-field="caption"]')?.value === '开展了培训');
  await page.getByRole('button', { name: findingMessages.repairAs('1 处半角标点改为全角') }).click();
  await box().locator('td', { hasText: '甲；乙' }).waitFor();
  expect((await stored())[1]).toMatchObject({ table: { caption: '开展了培训', rows: [['姓名', '电话'], ['王某', '13812345678'], ['李某', '甲；乙']] } });
});

it('words are found in a caption, a cell and an alternative text, each shown, and replaced at once', async () => {
  await box().focus();
  await page.keyboard.press('Control+H');
  await page.getByLabel(findMessages.find, { exact: true }).fill('培训');
  const status = page.getByRole('status', { name: findMessages.label });
  await status.filter({ hasText: findMessages.place(1, 2) }).waitFor();
  expect(await field(blockMessages.caption).getAttribute('data-found')).toBe('here');
  await page.getByRole('button', { name: findMessages.next }).click();
  await page.getByRole('button', { name: findMessages.next }).click();
  expect(await field(blockMessages.caption).getAttribute('data-found')).toBe('elsewhere');
  expect(await field(blockMessages.caption, 1).getAttribute('data-found')).toBe('here');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel(findMessages.replaceBy).fill('会议');
  await page.getByRole('button', { name: findMessages.replaceAll }).click();
  await page.getByText(findMessages.replaced(2, 0, 0)).waitFor();
  await page.getByLabel(findMessages.find, { exact: true }).fill('某');
  await status.filter({ hasText: findMessages.place(1, 2) }).waitFor();
  await page.getByRole('button', { name: findMessages.replaceAll }).click();
  await page.waitForFunction(() => document.querySelector('[id="narrative-problems"] td:nth-child(1)')?.textContent === '姓名');
  expect(await stored()).toMatchObject([
    '存在的主要问题：工作平稳。',
    { table: { caption: '开展了会议', rows: [['姓名', '电话'], ['王会议', '13812345678'], ['李会议', '甲；乙']] } },
    { picture: { caption: '会议现场' } },
  ]);
  expect(visit.complaints).toEqual([]);
});
