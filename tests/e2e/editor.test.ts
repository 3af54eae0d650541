// Holds the narrative editor to its promises in a real browser: figures by name, pinyin, pasting, levels, reasons,
// finding and replacing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findMessages } from '../../src/form/find/messages';
import { richTextMessages } from '../../src/form/rich-text/messages';
import { uiMessages } from '../../src/ui/messages';
import { openApp, type App, type Visit } from './support/app';
import { axeFindings } from './support/axe';
import { arrived, narrative, narrativeText, saved } from './support/clerk';
import { fullDraft, openDraft, removeGivenFiles } from './support/draft-files';
import { storedDraft } from './support/stored';

let app: App;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  visit = await app.visit();
  ({ page } = visit);
  const draft = fullDraft();
  draft.report.narrative = { overview: ['甲。'], problems: ['乙。'], 'other-matters': ['丙。'] };
  await openDraft(page, { ...draft, done: [] }, 'overview');
  await narrative(page, 'overview').waitFor();
});
afterAll(async () => {
  await app.close();
  await removeGivenFiles();
});

const box = () => narrative(page, 'overview');
const text = () => narrativeText(page, 'overview');
const list = () => page.getByRole('listbox', { name: richTextMessages.figures });

/** Empties the text box and leaves the caret in it. */
async function begin(words = ''): Promise<void> {
  await box().focus();
  // The editor puts its caret back 20 ms after it got the focus.
  await page.waitForTimeout(50);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(words);
}

async function paste(html: string, plain = ''): Promise<void> {
  await box().evaluate(
    (element, [markup, words]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', markup);
      clipboardData.setData('text/plain', words);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, plain] as const,
  );
}

it('a figure is inserted by its name, without a mouse, and follows its cell', async () => {
  await begin('全年新收/新收');
  const option = page.locator('[role="option"][aria-selected="true"]');
  await option.waitFor();
  expect(await box().getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  expect(await option.textContent()).toContain('218');
  await page.keyboard.press('Enter');
  await page.keyboard.type('件。');
  expect(await list().count()).toBe(0);
  expect(await text()).toBe('全年新收218件。');
  await saved(page);
  expect((await storedDraft(page)).report.narrative.overview).toEqual([['全年新收', { cell: 'applications/received/total' }, '件。']]);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  expect(await text()).toBe('全年新收/新收');
});

it('keys that wait for a busy page still act where the caret has been led to', async () => {
  await begin('前一段');
  await page.keyboard.press('Enter');
  await page.keyboard.type('后一段');
  await page.keyboard.press('Control+Home');
  await page.waitForTimeout(50);
  await page.evaluate(() => {
    setTimeout(() => {
      const until = performance.now() + 400;
      while (performance.now() < until);
    });
  });
  // Sent without waiting for what comes of each.
  const devtools = await page.context().newCDPSession(page);
  await Promise.all([
    devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'End', code: 'End', windowsVirtualKeyCode: 35, modifiers: 2 }),
    devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }),
    devtools.send('Input.insertText', { text: '第三段' }),
  ]);
  await devtools.detach();
  expect(await text()).toBe('前一段\n后一段\n第三段');
});

it('a share is inserted with @ and 占, by arrows and Tab', async () => {
  await begin('＠予以公开占');
  await list().waitFor();
  const names = await page.getByRole('option').allTextContents();
  await page.keyboard.press('ArrowDown');
  expect(await list().locator('[aria-selected="true"]').textContent()).toBe(names[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  // 90 of 223
  expect(await text()).toBe('40.36%');
});

it('a sign that is meant as one stays: after Esc, a space, Enter, or in a date', async () => {
  await begin('是/');
  await list().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('否/新收');
  await list().waitFor();
  await page.keyboard.press('Escape');
  expect(await list().count()).toBe(0);
  await page.keyboard.type('和/ 与2024/25@1');
  expect(await list().count()).toBe(0);
  expect(await text()).toBe('是/\n否/新收和/ 与2024/25@1');
});

it('the list opens by Alt+/ and from the toolbar, and a mouse takes from it', async () => {
  await begin('共');
  await page.keyboard.press('Alt+/');
  await list().waitFor();
  await page.keyboard.type('行政许可');
  await page.getByRole('option').first().click();
  expect(await text()).toBe('共4126');
  await page.getByRole('button', { name: richTextMessages.insert }).click();
  await list().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
});

it('pinyin is composed undisturbed, and the name then composed is looked for', async () => {
  await begin('共/');
  await list().waitFor();
  const devtools = await page.context().newCDPSession(page);
  const compose = (words: string) =>
    devtools.send('Input.imeSetComposition', { text: words, selectionStart: words.length, selectionEnd: words.length });
  for (const pinyin of ['x', 'xi', 'xin', "xin's", "xin'sh"]) await compose(pinyin);
  await devtools.send('Input.insertText', { text: '新收' });
  await page.locator('[role="option"][aria-selected="true"]').filter({ hasText: '本年新收·总计' }).waitFor();
  expect(await text()).toBe('共/新收');
  await page.keyboard.press('Enter');
  expect(await text()).toBe('共218');
  await devtools.detach();
});

it('what is pasted from Word is paragraphs, numbers and tables, and what was left out is said', async () => {
  await begin();
  await paste(`<html><body><!--StartFragment--><h2 style="color:red">（一）主动公开</h2>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>修订指南</p>
<table><tr><td>网络</td><td>12</td></tr></table><p><img src="file:///a.png"></p><!--EndFragment--></body></html>`);
  await page.getByText(richTextMessages.losses({ tables: 0, pictures: 1 })).waitFor();
  expect((await text()).trim()).toBe('（一）主动公开\n1.修订指南');
  expect(await box().locator('td').allTextContents()).toEqual(['网络', '12']);
  await page.keyboard.press('Control+Z');
  expect(await text()).toBe('');
});

it('what is copied here keeps its figures when it is pasted here, and its numbers elsewhere', async () => {
  await begin('共/行政许可');
  await list().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  let copied = { html: '', plain: '' };
  // The editor hears of the selection a little after the keys, and these events come without any.
  const copiedText = async (): Promise<string> => {
    copied = await box().evaluate((element) => {
      const clipboardData = new DataTransfer();
      element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return { html: clipboardData.getData('text/html'), plain: clipboardData.getData('text/plain') };
    });
    return copied.plain;
  };
  await expect.poll(copiedText).toBe('共4126');
  expect(copied.html).toContain('>4126</span>');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(100);
  await paste(copied.html, copied.plain);
  await paste(copied.html.replaceAll('disclosure/licences', 'unknown/table'), copied.plain);
  expect(await text()).toBe('共4126共4126共4126');
  await saved(page);
  const cell = 'disclosure/licences/decisions';
  expect((await storedDraft(page)).report.narrative.overview).toEqual([['共', { cell }, '共', { cell }, '共4126']]);
});

it('paragraphs are numbered by keys and by the toolbar, each after the one before', async () => {
  await begin();
  await page.keyboard.press('Control+Alt+1');
  await page.keyboard.type('公开');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+2');
  await page.keyboard.type('指南');
  await page.keyboard.press('Enter');
  await page.keyboard.type('目录');
  await page.keyboard.press('Control+Alt+2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('申请');
  await page.getByRole('button', { name: '（一）', exact: true }).click();
  expect(await text()).toBe('（一）公开\n1.指南\n2.目录\n（二）申请');
  const heavy = () => box().locator('p span').allTextContents();
  expect(await heavy()).toEqual(['（一）公开', '1.指南', '2.目录', '（二）申请']);
  await page.keyboard.press('Control+Alt+0');
  expect(await text()).toBe('（一）公开\n1.指南\n2.目录\n申请');
  expect(await heavy()).toEqual(['（一）公开', '1.指南', '2.目录']);
});

it('the reason of a finding is said where the caret stands in what it underlines', async () => {
  await begin('（一）公开');
  await page.keyboard.press('Enter');
  await page.keyboard.type('（三）申请');
  const marked = box().locator('[title]').filter({ hasText: '（三）' });
  await marked.waitFor();
  const reason = (await marked.getAttribute('title')) ?? '';
  const status = page.getByRole('status', { name: richTextMessages.reasons });
  expect(await status.textContent()).toBe('');
  await page.keyboard.press('Home');
  await status.filter({ hasText: reason }).waitFor();
  await page.keyboard.press('Alt+Enter');
  const line = page.getByRole('tabpanel').getByRole('button', { name: reason });
  await line.waitFor();
  await page.waitForFunction((words) => document.activeElement?.textContent === words, reason);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
  await page.keyboard.press('End');
  await page.waitForFunction((label) => document.querySelector(`[aria-label="${label}"]`)?.textContent === '', richTextMessages.reasons);
});

it('words are found in all sections, replaced at once, and that is taken back', async () => {
  await begin('公开第一，公开第二。/行政许可');
  await list().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^五、/ }).first().click();
  await arrived(page, /^五、/);
  await narrative(page, 'problems').focus();
  await page.waitForTimeout(50);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('公开4126条。');
  await page.keyboard.press('Control+H');
  const field = page.getByLabel(findMessages.find, { exact: true });
  await field.fill('公开');
  const status = page.getByRole('status', { name: findMessages.label });
  await status.filter({ hasText: findMessages.place(1, 3) }).waitFor();
  await page.keyboard.press('Enter');
  await box().waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await status.filter({ hasText: findMessages.place(2, 3) }).waitFor();
  await page.keyboard.press('Shift+Enter');
  await status.filter({ hasText: findMessages.place(1, 3) }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel(findMessages.replaceBy).fill('发布');
  await page.getByRole('button', { name: findMessages.replaceAll }).click();
  await page.getByText(findMessages.replaced(3, 0, 0)).waitFor();
  expect(await text()).toBe('发布第一，发布第二。4126');
  await page.getByRole('status', { name: uiMessages.notices }).getByRole('button', { name: findMessages.undo }).click();
  expect(await text()).toBe('公开第一，公开第二。4126');
  await page.getByRole('button', { name: findMessages.replaceAll }).click();
  await page.getByText(findMessages.replaced(3, 0, 0)).waitFor();
  await box().focus();
  await page.keyboard.press('Control+Z');
  expect(await text()).toBe('公开第一，公开第二。4126');
  await field.fill('4126');
  await status.filter({ hasText: findMessages.place(1, 2) }).waitFor();
  await page.getByRole('button', { name: findMessages.replaceAll }).click();
  await page.getByText(findMessages.replaced(1, 1, 0)).waitFor();
  await saved(page);
  const { narrative: stored } = (await storedDraft(page)).report;
  expect(stored.overview).toEqual([['公开第一，公开第二。', { cell: 'disclosure/licences/decisions' }]]);
  expect(stored.problems).toEqual(['乙。公开发布条。']);
  await field.focus();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('search').count()).toBe(0);
  expect(visit.complaints).toEqual([]);
});
