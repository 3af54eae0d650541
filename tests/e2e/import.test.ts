// Holds the app to bringing in reports from files in a real browser: our own without loss, others beside the original.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverMessages } from '../../src/form/deliver/messages';
import { openApp, type App } from './support/app';
import { arrived, saved } from './support/clerk';
import { fullDraft, openDraft, removeGivenFiles } from './support/draft-files';
import { downloadOf } from './support/exported-files';
import { storedRecords } from './support/stored';
import type { Draft } from '../../src/report/draft';

let app: App;
let folder: string;
beforeAll(async () => {
  app = await openApp();
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-import-'));
});
afterAll(async () => {
  await app.close();
  await removeGivenFiles();
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, content);
  return place;
}

async function give(page: Page, place: string): Promise<void> {
  await page.getByRole('button', { name: '导入文件' }).first().waitFor();
  await page.getByTestId('draft-files').setInputFiles(place);
}

async function drafts(page: Page): Promise<Draft[]> {
  return (await storedRecords(page, 'drafts')) as Draft[];
}

it('takes back the Word file and the page that it has exported, without loss', async () => {
  const { page } = await app.visit();
  const draft = fullDraft();
  await openDraft(page, draft, '-deliver');
  const word = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.word }).click());
  const html = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.html }).click());
  for (const [name, bytes] of [['年报.docx', word.bytes], ['年报.html', html.bytes]] as const) {
    const place = await file(name, bytes);
    const { page: other } = await app.visit();
    await give(other, place);
    await other.getByRole('button', { name: '确认导入' }).click();
    await arrived(other, /./);
    await saved(other);
    const [back] = await drafts(other);
    expect(back?.report).toEqual(draft.report);
  }
});

it('reads a page of another site off the page’s thread, and keeps nothing before that is confirmed', async () => {
  const { page } = await app.visit();
  const rows = '<tr><td>行政许可</td><td>12</td></tr>';
  const foreign = `<html><head><meta charset="utf-8"><title>某市水务局2025年政府信息公开工作年度报告</title></head><body>
    <div class="nav">首页 &gt; 政务公开</div><h1>某市水务局2025年政府信息公开工作年度报告</h1>
    <p><b>一、总体情况</b></p><p>2025年，我局认真做好政府信息公开工作，主动公开各类信息。</p>
    <p><b>二、主动公开政府信息情况</b></p><table><tr><td colspan="2">第二十条第（五）项</td></tr>
    <tr><td>信息内容</td><td>本年处理决定数量</td></tr>${rows}</table>
    <p><b>五、存在的主要问题及改进情况</b></p><p>主要问题是解读形式单一。</p></body></html>`;
  await give(page, await file('外单位.html', foreign));
  await page.getByRole('button', { name: '确认导入' }).waitFor();
  expect(await page.getByRole('textbox', { name: '机关名称' }).inputValue()).toBe('某市水务局');
  expect(await drafts(page)).toEqual([]);
  await page.getByRole('button', { name: '确认导入' }).click();
  await arrived(page, /./);
  await saved(page);
  const [back] = await drafts(page);
  expect(back?.report.cells['disclosure/licences/decisions']).toBe('12');
  await page.getByRole('button', { name: '撤销导入' }).click();
  await expect.poll(() => drafts(page)).toEqual([]);
});

it('says of a file that it cannot read what to do, and goes on', async () => {
  const { page } = await app.visit();
  await give(page, await file('坏.docx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])));
  expect(await page.getByRole('alert').textContent()).toContain('本机已有的年报没有改动');
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('button', { name: '新建年报' }).first().waitFor();
  expect(await drafts(page)).toEqual([]);
});
