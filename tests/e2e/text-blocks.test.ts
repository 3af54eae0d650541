// Holds tables and pictures in the text to their promises in a real browser: made by keyboard and mouse, kept over a
// reload, pasted, delivered as Word file and page, and read back the same.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverMessages } from '../../src/form/deliver/messages';
import { blockMessages } from '../../src/form/rich-text/blocks/messages';
import { importFile } from '../../src/read/import';
import type { NarrativeBlock } from '../../src/report/narrative';
import { knownFormats } from '../support/known-formats';
import { png } from '../support/pictures';
import { openApp, type App, type Visit } from './support/app';
import { axeFindings } from './support/axe';
import { focusedName, narrative, narrativeText, saved } from './support/clerk';
import { fullDraft, openDraft, removeGivenFiles } from './support/draft-files';
import { downloadOf } from './support/exported-files';
import { storedDraft } from './support/stored';

let app: App;
let visit: Visit;
let page: Page;
let folder = '';

beforeAll(async () => {
  app = await openApp();
  visit = await app.visit();
  ({ page } = visit);
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-pictures-'));
  const draft = fullDraft();
  draft.report.narrative = { overview: ['甲。'], problems: ['乙。'], 'other-matters': ['丙。'] };
  await openDraft(page, { ...draft, done: [] }, 'problems');
  await narrative(page, 'problems').waitFor();
});
afterAll(async () => {
  await app.close();
  await removeGivenFiles();
  await rm(folder, { recursive: true });
});

const box = () => narrative(page, 'problems');
const cells = () => box().locator('td');
const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });

async function toEnd(): Promise<void> {
  await box().focus();
  // The editor puts its caret back 20 ms after it got the focus.
  await page.waitForTimeout(50);
  await page.keyboard.press('Control+End');
}

async function stored(): Promise<NarrativeBlock[]> {
  await saved(page);
  return (await storedDraft(page)).report.narrative.problems ?? [];
}

it('a table is inserted and filled without a mouse: Tab leads through its cells and adds a row, Esc leads out', async () => {
  await toEnd();
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('ArrowRight');
  expect(await focusedName(page)).toBe(blockMessages.insertTable);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: blockMessages.insertTable });
  await dialog.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  expect(await dialog.getByText(blockMessages.columnsWrong).count()).toBe(1);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('各平台发布情况');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.type('平台');
  await page.keyboard.press('Tab');
  await page.keyboard.type('条数');
  await page.keyboard.press('Tab');
  await page.keyboard.type('网站/');
  await page.keyboard.press('Tab');
  await page.keyboard.type('120');
  await page.keyboard.press('Enter');
  await page.keyboard.type('其中解读5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('新媒体');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.type('等');
  await page.keyboard.press('Escape');
  await page.keyboard.type('表后。');
  expect(await stored()).toEqual([
    '乙。',
    { table: { caption: '各平台发布情况', header: true, rows: [['平台', '条数'], ['网站/', '120\n其中解读5'], ['新媒体等', '']] } },
    '表后。',
  ]);
  expect(await axeFindings(page)).toEqual([]);
});

it('rows, columns, header and caption change by the tools; what a report may not have is refused', async () => {
  await cells().nth(2).click();
  await tool(blockMessages.acts['column-right'].label).click();
  await page.keyboard.press('Tab');
  await page.keyboard.type('新列');
  await tool(blockMessages.acts['row-above'].label).click();
  expect(await cells().count()).toBe(12);
  await tool(blockMessages.acts['delete-row'].label).click();
  await tool(blockMessages.acts.header.label).click();
  expect(await tool(blockMessages.acts.header.label).getAttribute('aria-pressed')).toBe('false');
  await tool(blockMessages.acts.caption.label).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('发布');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Home');
  await cells().first().click();
  for (let column = 0; column < 3; column += 1) await tool(blockMessages.acts['delete-column'].label).click();
  const [, table] = await stored();
  // Two columns are the least; the header is off, the row above gone again.
  expect(table).toMatchObject({ table: { caption: '发布', header: false, rows: [expect.any(Array), expect.any(Array), expect.any(Array)] } });
  expect(typeof table === 'object' && 'table' in table && table.table.rows[0]).toHaveLength(2);
  for (let row = 0; row < 4; row += 1) await tool(blockMessages.acts['delete-row'].label).click();
  const [, left] = await stored();
  expect(typeof left === 'object' && 'table' in left && left.table.rows).toHaveLength(1);
});

it('pinyin is composed undisturbed in a cell and in a caption while the check goes on behind', async () => {
  const devtools = await page.context().newCDPSession(page);
  const compose = (words: string) =>
    devtools.send('Input.imeSetComposition', { text: words, selectionStart: words.length, selectionEnd: words.length });
  const write = async (result: string): Promise<void> => {
    for (const pinyin of ['g', 'go', 'gong']) {
      await compose(pinyin);
      // Longer than the pause after which the text is checked.
      await page.waitForTimeout(500);
    }
    await devtools.send('Input.insertText', { text: result });
  };
  await cells().nth(1).click();
  await page.keyboard.press('End');
  await write('公');
  await write('开');
  await tool(blockMessages.acts.caption.label).click();
  await page.keyboard.press('End');
  await write('情');
  await write('况');
  const [, block] = await stored();
  expect(block).toMatchObject({ table: { caption: '发布情况' } });
  expect(typeof block === 'object' && 'table' in block && block.table.rows[0]?.[1]).toMatch(/公开$/);
});

it('pictures come from files, scaled down and without what a camera adds; alternative text is asked for', async () => {
  await toEnd();
  const file = path.join(folder, '培训.png');
  await writeFile(file, Buffer.from(png(2_400, 30), 'base64'));
  const chooser = page.waitForEvent('filechooser');
  await tool(blockMessages.insertPicture).click();
  await (await chooser).setFiles(file);
  await box().locator('img').waitFor();
  expect(await focusedName(page)).toBe(blockMessages.alternative);
  expect(await box().getByText(blockMessages.alternativeMissing).isVisible()).toBe(true);
  await page.keyboard.type('会议室里的培训');
  expect(await box().getByText(blockMessages.alternativeMissing).isVisible()).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('培训现场');
  await page.keyboard.press('Enter');
  const blocks = await stored();
  expect(blocks.at(-1)).toMatchObject({ picture: { caption: '培训现场', alternative: '会议室里的培训', type: 'png', width: 1_600, height: 20 } });
  expect(await axeFindings(page)).toEqual([]);
});

it('what is no picture is refused with a word, whatever it calls itself', async () => {
  await toEnd();
  const file = path.join(folder, '坏.png');
  await writeFile(file, 'GIF89a nothing');
  const before = await stored();
  const chooser = page.waitForEvent('filechooser');
  await tool(blockMessages.insertPicture).click();
  await (await chooser).setFiles(file);
  await page.getByText(blockMessages.noPicture('坏.png')).waitFor();
  expect(await stored()).toEqual(before);
});

it('a dropped picture file goes where it is dropped, a pasted table and picture where the caret is', async () => {
  const first = box().locator('p').first();
  await first.evaluate((element, data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], '拖入.png', { type: 'image/png' }));
    const { left, top } = element.getBoundingClientRect();
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, clientX: left + 40, clientY: top + 8 }));
  }, png(30, 20));
  await box().locator('img').nth(1).waitFor();
  expect((await stored())[1]).toMatchObject({ picture: { width: 30, height: 20 } });
  await toEnd();
  const markup = `<p>前</p><table><tr><td>来源</td><td>件数</td></tr><tr><td>网络</td><td>12</td></tr></table><p><img src="data:image/png;base64,${png(9, 7)}" alt="图"></p><p>后</p>`;
  await box().evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', '前 后');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, markup);
  await box().locator('img').nth(2).waitFor();
  const blocks = await stored();
  expect(blocks.slice(-4)).toMatchObject(['前', { table: { header: true, rows: [['来源', '件数'], ['网络', '12']] } }, { picture: { alternative: '图', width: 9 } }, '后']);
});

it.each([
  ['a sheet', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment--><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr><!--EndFragment--></table></body></html>'],
  ['a program that copies text alone', ''],
])('cells from %s fill the table that the caret is in, which grows, by one act', async (_, html) => {
  const before = await stored();
  await cells().last().click();
  await box().evaluate((element, markup) => {
    const clipboardData = new DataTransfer();
    if (markup !== '') clipboardData.setData('text/html', markup);
    clipboardData.setData('text/plain', '1\t2\r\n3\t4\r\n');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  const grown = { table: { header: true, rows: [['来源', '件数', ''], ['网络', '1', '2'], ['', '3', '4']] } };
  expect(await stored()).toMatchObject(before.map((block, index) => (index === before.length - 3 ? grown : block)));
  await page.keyboard.press('Control+z');
  expect(await stored()).toEqual(before);
});

it('all of it is there after a reload, is delivered, and comes back from both files the same', async () => {
  const before = await stored();
  await page.reload();
  await box().waitFor();
  await box().locator('img').nth(2).waitFor();
  expect(await narrativeText(page, 'problems')).toContain('乙。');
  expect((await storedDraft(page)).report.narrative.problems).toEqual(before);
  await page.goto(page.url().replace(/\/problems$/, '/-deliver'));
  for (const name of [deliverMessages.word, deliverMessages.html]) {
    const { bytes } = await downloadOf(page, () => page.getByRole('button', { name }).click());
    const imported = await importFile(bytes, name, knownFormats());
    if (imported.kind !== 'embedded') throw new Error(imported.kind);
    expect(imported.report.narrative.problems).toEqual(before);
    expect(imported.differences).toEqual([]);
  }
  expect(visit.complaints).toEqual([]);
});
