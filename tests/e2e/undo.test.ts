// Holds 撤销 and 重做 to every act on a draft, in a real browser, by keys and buttons, also after the page was loaded anew.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gridMessages, undoMessages } from '../../src/form/messages';
import { openApp, type App } from './support/app';
import { cell, openPage, saved } from './support/clerk';
import { draftFile, fullDraft, giveFiles, removeGivenFiles } from './support/draft-files';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());
afterAll(removeGivenFiles);

const draft = fullDraft({ cells: {} });
const RECEIVED = 'applications/received/natural';
const CARRIED = 'applications/carried-in/natural';

const valueOf = (page: Page, key: string) => cell(page, key).inputValue();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

it('takes back typing, an act on a whole table and a text, each as one step, and leads to its place', async () => {
  const { page, complaints, close } = await app.visit();
  await giveFiles(page, draftFile(draft));
  await page.locator(`[data-draft="${draft.id}"]`).waitFor();
  await page.goto(`${page.url().split('#')[0] ?? ''}#/draft/${draft.id}/applications`);
  await saved(page);
  const button = (act: 'undo' | 'redo') => page.getByRole('button', { name: undoMessages.names[act], exact: true }).first();
  expect(await button('undo').isDisabled()).toBe(true);

  await cell(page, RECEIVED).focus();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: gridMessages.fillZeros }).click();
  await page.getByRole('dialog').getByRole('button', { name: gridMessages.fillZerosConfirm }).click();
  await expect.poll(() => valueOf(page, CARRIED)).toBe('0');
  await openPage(page, /^一、/);
  const editor = page.locator('[contenteditable="true"]');
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('再写一句。');
  await saved(page);

  // Loaded anew the text has no history of its own: the draft's goes on where it was.
  await page.reload();
  await page.locator('[contenteditable="true"]').filter({ hasText: '再写一句。' }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => editor.textContent()).not.toContain('再写一句。');
  await page.keyboard.press('Control+z');
  await expect.poll(() => valueOf(page, CARRIED)).toBe('');
  expect(await valueOf(page, RECEIVED)).toBe('12');
  await expect.poll(() => focused(page)).toMatch(/^cell-applications\//);
  await page.keyboard.press('Control+z');
  await expect.poll(() => valueOf(page, RECEIVED)).toBe('');
  await expect.poll(() => focused(page)).toBe(`cell-${RECEIVED}`);
  expect(await button('undo').isDisabled()).toBe(true);

  await button('redo').click();
  await expect.poll(() => valueOf(page, RECEIVED)).toBe('12');
  await page.keyboard.press('Control+y');
  await expect.poll(() => valueOf(page, CARRIED)).toBe('0');
  await saved(page);
  expect(complaints).toEqual([]);
  await close();
});
