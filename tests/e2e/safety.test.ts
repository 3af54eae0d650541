// Holds the app to what never goes wrong: no keystroke is lost, whatever becomes of the window, the disk or the file.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crashMessages } from '../../src/app/crash/messages';
import { homeMessages } from '../../src/app/home/messages';
import { actions } from '../../src/drafts/messages';
import { deliverMessages } from '../../src/form/deliver/messages';
import { draftFileText } from '../../src/report/draft';
import { openApp, type App } from './support/app';
import { cell, narrative, narrativeText, saved, saveStatus } from './support/clerk';
import { draftFile, fullDraft, giveFiles, openDraft, removeGivenFiles } from './support/draft-files';
import { downloadOf } from './support/exported-files';
import { storedDraft, storedDrafts, storedRecords } from './support/stored';

const FIRST = 'applications/received/natural';

/** What the disk has in the first cell of table 三. */
const firstOnDisk = async (page: Page) => (await storedDraft(page)).report.cells[FIRST];

/** Opens the whole report at table 三, ready to be typed in. */
async function openTable(page: Page): Promise<void> {
  await openDraft(page, fullDraft(), 'applications');
  await saved(page);
  await cell(page, FIRST).focus();
}

afterAll(removeGivenFiles);

/** Whether on an ordinary intranet page, where locks and the clipboard are missing, or on a secure one. */
const origins = [
  { where: 'on a secure page', options: {} },
  { where: 'on plain http', options: { host: 'intranet.test' } },
] as const;

describe.each(origins)('typing $where', ({ options }) => {
  let app: App;
  beforeAll(async () => {
    app = await openApp(options);
  });
  afterAll(() => app.close());

  it('is on the disk within one second after it stops', async () => {
    const { page, close } = await app.visit();
    await openTable(page);
    const waits: number[] = [];
    // The best of three: a busy computer may halt for longer than a save takes.
    for (const text of ['161', '162', '163']) {
      await page.keyboard.type(text);
      const typed = Date.now();
      await expect.poll(() => firstOnDisk(page), { interval: 20 }).toBe(text);
      waits.push(Date.now() - typed);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Enter');
    }
    expect(Math.min(...waits)).toBeLessThan(1000);
    await close();
  });

  it('survives the page being loaded again at once', async () => {
    const { page, close } = await app.visit();
    await openTable(page);
    await page.keyboard.type('165');
    await page.reload();
    await cell(page, FIRST).waitFor();
    expect(await cell(page, FIRST).inputValue()).toBe('165');
    await close();
  });

  it('survives the window being closed at once', async () => {
    const { page, newWindow, close } = await app.visit();
    await openTable(page);
    const address = page.url();
    await page.keyboard.type('166');
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
    const again = await newWindow();
    await again.goto(address);
    await cell(again, FIRST).waitFor();
    expect(await cell(again, FIRST).inputValue()).toBe('166');
    await close();
  });

  it('survives even when the database drops what was begun as the page ended', async () => {
    const { page, close } = await app.visit({
      before: () => {
        // As when an earlier write is still under way: what nothing waits for is begun and never comes about.
        IDBTransaction.prototype.commit = function () {
          this.abort();
        };
      },
    });
    await openTable(page);
    await page.keyboard.type('164');
    await page.reload();
    await cell(page, FIRST).waitFor();
    expect(await cell(page, FIRST).inputValue()).toBe('164');
    await close();
  });

  it('is on the disk as soon as the tab is switched, without waiting for the next save', async () => {
    const { page, close } = await app.visit({
      before: () => {
        // No save after a pause ever comes: what is stored is stored because the page was hidden.
        const later = window.setTimeout.bind(window);
        Object.assign(window, {
          setTimeout: (work: () => void, wait = 0) => (wait >= 200 && wait <= 700 ? 0 : later(work, wait)),
        });
      },
    });
    await openTable(page);
    await page.keyboard.type('167');
    expect(await firstOnDisk(page)).toBe('151');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => firstOnDisk(page)).toBe('167');
    await close();
  });

  it('happens in one window at a time: the second only reads until it takes over, and nothing is lost then', async () => {
    const { page: first, newWindow, complaints, close } = await app.visit();
    await openTable(first);
    const second = await newWindow();
    await second.goto(first.url());
    await saveStatus(second).filter({ hasText: '正在另一个窗口编辑' }).waitFor();
    expect(await cell(second, FIRST).getAttribute('readonly')).not.toBeNull();

    await cell(first, FIRST).focus();
    await first.keyboard.type('168');
    await second.getByRole('button', { name: actions.takeOver }).click();
    await saved(second);
    await saveStatus(first).filter({ hasText: '正在另一个窗口编辑' }).waitFor();
    expect(await cell(second, FIRST).inputValue()).toBe('168');

    await cell(second, FIRST).focus();
    await second.keyboard.type('169');
    await saved(second);
    await expect.poll(() => cell(first, FIRST).inputValue()).toBe('169');
    expect(await cell(first, FIRST).getAttribute('readonly')).not.toBeNull();
    expect(await storedDrafts(second)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a draft', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('comes back unchanged when its deletion is undone, at once or later', async () => {
    const { page, close } = await app.visit();
    const draft = fullDraft();
    await giveFiles(page, draftFile(draft));
    const row = page.locator(`[data-draft="${draft.id}"]`);
    await row.waitFor();
    const before = await storedDraft(page);
    for (const undo of [
      () => page.getByRole('button', { name: actions.undo, exact: true }).click(),
      async () => {
        await page.getByText(homeMessages.recentlyDeleted(1)).click();
        await page.getByRole('button', { name: new RegExp(`^${homeMessages.restore}：`) }).click();
      },
    ]) {
      await row.getByRole('button', { name: homeMessages.remove }).click();
      await row.waitFor({ state: 'detached' });
      expect(await storedDrafts(page)).toEqual([]);
      await undo();
      await row.waitFor();
      expect(await storedDraft(page)).toEqual(before);
    }
    await close();
  });

  it('is the same after it was exported as a file and imported on another computer', async () => {
    const here = await app.visit();
    await openTable(here.page);
    await here.page.keyboard.type('151');
    await here.page.keyboard.press('Enter');
    await saved(here.page);
    await here.page.goto(here.page.url().replace(/[^/]*$/, '-deliver'));
    const file = await downloadOf(here.page, () => here.page.getByRole('button', { name: deliverMessages.draftFile }).click());
    const stored = await storedDraft(here.page);
    expect(new TextDecoder().decode(file.bytes)).toBe(draftFileText(stored));

    const there = await app.visit();
    await giveFiles(there.page, { name: file.name, content: file.bytes });
    const row = there.page.locator(`[data-draft="${stored.id}"]`);
    await row.waitFor();
    expect(await storedDraft(there.page)).toEqual(stored);
    const again = await downloadOf(there.page, () => row.getByRole('button', { name: actions.exportFile }).click());
    expect(Buffer.from(again.bytes).equals(Buffer.from(file.bytes))).toBe(true);
    await here.close();
    await there.close();
  });

  it('is left as it is by files that cannot be imported, each of which is named with what is wrong', async () => {
    const { page, complaints, close } = await app.visit();
    const draft = fullDraft();
    await giveFiles(page, draftFile(draft));
    await page.locator(`[data-draft="${draft.id}"]`).waitFor();
    const stores = ['drafts', 'entries', 'deleted'] as const;
    const before = await Promise.all(stores.map((store) => storedRecords(page, store)));
    const text = draftFileText(draft);
    const bad = [
      { name: '空文件.json', content: '' },
      { name: '截断.json', content: text.slice(0, text.length / 2) },
      { name: '别的程序.json', content: '{"name":"gongkai","dependencies":{}}' },
      { name: '数组.json', content: '[1,2,3]' },
      { name: '原型.json', content: text.replace('"cells":', '"__proto__": {"polluted": "yes"}, "cells":') },
      { name: '改坏.json', content: text.replace('"year": 2025', '"year": "二〇二五"') },
      { name: '新版.json', content: text.replace(/"schema": \d+/, '"schema": 999') },
      { name: '过大.json', content: `{"filler":"${'字'.repeat(8_000_000)}"}` },
      { name: '文档.json', content: Uint8Array.of(0x50, 0x4b, 3, 4, 0, 255, 254, 0) },
    ];
    for (const file of bad) {
      await giveFiles(page, file);
      const alert = page.getByRole('alert').filter({ hasText: homeMessages.notImported(file.name) });
      await alert.waitFor();
      expect(await alert.getByRole('listitem').count(), file.name).toBeGreaterThan(0);
      expect(await alert.textContent(), file.name).not.toMatch(/undefined|\[object|Error/);
    }
    await giveFiles(page, ...bad);
    await expect.poll(() => page.getByRole('alert').getByRole('heading').count()).toBe(bad.length);
    expect(await Promise.all(stores.map((store) => storedRecords(page, store)))).toEqual(before);
    expect(await page.evaluate(() => ({}))).toEqual({});
    expect(complaints).toEqual([]);
    await close();
  });

  it('can be taken out as a file even when the program itself fails', async () => {
    const { page, close } = await app.visit();
    const draft = fullDraft();
    // As after an update of the site: the part that this window would load next, or ahead, is gone.
    await page.route(/workspace-route-.*\.js/, (route) => route.abort());
    await giveFiles(page, draftFile(draft));
    await page.locator(`[data-draft="${draft.id}"]`).waitFor();
    await page.locator(`a[href="#/draft/${draft.id}"]`).click();
    await page.getByRole('heading', { level: 1, name: crashMessages.title }).waitFor();
    const file = await downloadOf(page, () => page.getByRole('button', { name: actions.exportFile }).click());
    expect(new TextDecoder().decode(file.bytes)).toBe(draftFileText(await storedDraft(page)));
    await close();
  });
});

describe('when the browser cannot store', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('for want of space, the text stays, can be taken out as a file, and is stored once there is space', async () => {
    const { origin } = new URL(app.url);
    const allow = async (page: Page, quotaSize?: number) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
    };
    // Before the first write: the browser remembers for a while how much there was.
    const { page, close } = await app.visit({ prepare: (blank) => allow(blank, 500_000) });
    await openDraft(page, fullDraft(), 'problems');
    await saved(page);
    const long = '问题要具体，改进要写做到哪一步。'.repeat(20_000);
    await narrative(page, 'problems').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(long);
    await saveStatus(page).filter({ hasText: '未能保存：浏览器存储空间不足' }).waitFor();
    expect(await narrativeText(page, 'problems')).toBe(long);
    expect((await storedDraft(page)).report.narrative.problems).toEqual(fullDraft().report.narrative.problems);
    const { bytes } = await downloadOf(page, () =>
      saveStatus(page).getByRole('button', { name: actions.exportFile }).click(),
    );
    expect(new TextDecoder().decode(bytes)).toContain(long);

    await allow(page);
    await saved(page);
    expect((await storedDraft(page)).report.narrative.problems).toEqual([long]);
    await close();
  });

  // The browser takes its time over throwing away when much else is going on, and may not come to an end at all.
  it('because it has thrown away what it stored, what stands in the window is stored afresh', { retry: 3, timeout: 25_000 }, async () => {
    const { page, close } = await app.visit();
    await openTable(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin: new URL(app.url).origin, storageTypes: 'indexeddb' });
    await page.keyboard.type('172');
    await expect.poll(async () => (await storedDrafts(page)).map(({ report }) => report.cells[FIRST])).toEqual(['172']);
    expect((await storedDrafts(page))[0]?.report).toEqual({
      ...fullDraft().report,
      cells: { ...fullDraft().report.cells, [FIRST]: '172' },
    });
    await close();
  });

  it('because it is forbidden to, the start page says so, and so does the dialog of a new report', async () => {
    const { page, complaints, close } = await app.visit({
      before: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      },
    });
    const reason = '浏览器不允许本页使用本机存储';
    await page.getByRole('alert').filter({ hasText: reason }).waitFor();
    await page.getByRole('button', { name: homeMessages.create }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('云溪市自然资源局');
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: homeMessages.createNow }).click();
    await dialog.getByRole('alert').filter({ hasText: reason }).waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('云溪市自然资源局');
    expect(complaints).toEqual([]);
    await close();
  });
});
