// Holds every page, in every look and width, to being usable by all: axe finds nothing, nothing has to be scrolled
// sideways, and the focus is always seen.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeMessages } from '../../src/app/home/messages';
import { helpMessages } from '../../src/app/help/messages';
import { appMessages } from '../../src/app/messages';
import { findMessages } from '../../src/form/find/messages';
import { gridMessages, panelMessages, workspaceMessages } from '../../src/form/messages';
import { uiMessages } from '../../src/ui/messages';
import { openApp, type App, type Visit } from './support/app';
import { axeFindings } from './support/axe';
import { arrived, cell, saved } from './support/clerk';
import { draftFile, fullDraft, giveFiles, removeGivenFiles } from './support/draft-files';
import { slip } from './support/typed-report';

const WIDE = { width: 1366, height: 768 };
const NARROW = { width: 390, height: 844 };

/** The whole report, with the slip in table 三 and one text that is no number. */
const draft = fullDraft();
const wrong = fullDraft({
  cells: { ...draft.report.cells, [`applications/${slip.row}/${slip.applicant}`]: slip.wrong, 'disclosure/fees/amount': '约 3 万' },
});

/** The pages of the workspace by their place in the address. */
const pages = ['-front', 'overview', 'disclosure', 'applications', 'proceedings', 'problems', 'other-matters', '-deliver'];

/** A page of another site, with a figure that is no number. */
const FOREIGN = `<html><head><meta charset="utf-8"></head><body><h1>某市水务局2025年政府信息公开工作年度报告</h1>
<p><b>一、总体情况</b></p><p>2025年，我局主动公开各类信息。</p><p><b>二、主动公开政府信息情况</b></p>
<table><tr><td colspan="2">第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>
<tr><td>行政许可</td><td>12余</td></tr></table></body></html>`;

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());
afterAll(removeGivenFiles);

const isNarrow = (page: Page) => page.viewportSize()?.width === NARROW.width;

async function showTab(page: Page, label: string): Promise<void> {
  if (isNarrow(page)) await page.getByRole('button', { name: workspaceMessages.panel }).click();
  await page.getByRole('tab', { name: label }).click();
  await page.getByRole('tabpanel', { name: label }).waitFor();
}

async function hidePanel(page: Page): Promise<void> {
  if (isNarrow(page)) await page.keyboard.press('Escape');
}

/** Leads through everything there is to see and calls `look` at each; names tell what failed. */
async function tour({ page }: Visit, look: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('heading', { level: 2, name: homeMessages.emptyTitle }).waitFor();
  await look('empty start page');
  await page.getByRole('button', { name: homeMessages.create }).click();
  await page.getByRole('dialog').waitFor();
  await look('dialog of a new report');
  await page.getByRole('dialog').getByRole('button', { name: homeMessages.createNow }).click();
  await page.getByRole('dialog').getByRole('group', { name: /需要处理/ }).waitFor();
  await look('dialog with errors');
  await page.keyboard.press('Escape');
  await giveFiles(page, { name: '坏.json', content: '{' });
  await page.getByRole('alert').waitFor();
  await giveFiles(page, draftFile(wrong));
  await page.locator(`[data-draft="${wrong.id}"]`).waitFor();
  await look('start page with a draft');

  const site = page.url().split('#')[0] ?? '';
  for (const id of pages) {
    await page.goto(`${site}#/draft/${wrong.id}/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await saved(page);
    await look(id);
    if (id !== 'applications') continue;
    await showTab(page, panelMessages.check);
    await page.getByRole('tabpanel').getByRole('button', { name: slip.columnLabel }).first().waitFor();
    await look('findings');
    for (const tab of [panelMessages.lastYear, panelMessages.charts]) {
      await hidePanel(page);
      await showTab(page, tab);
      await look(tab);
    }
    await showPreview(page, look);
    await page.getByRole('button', { name: workspaceMessages.check, exact: true }).click();
    await page.getByRole('group', { name: /需要处理/ }).waitFor();
    await look('error summary');
    await page.keyboard.press('Control+H');
    await page.getByRole('textbox', { name: findMessages.find, exact: true }).waitFor();
    await look('find and replace');
  }
  await tourBeside(page, look);
}

/** Pages of the workspace: a table, a text, and those that are always there. */
const written = [
  { hash: `draft/${wrong.id}/applications`, title: /^三、/ },
  { hash: `draft/${wrong.id}/problems`, title: /^五、/ },
  { hash: `draft/${wrong.id}/-front`, title: workspaceMessages.frontMatter },
  { hash: `draft/${wrong.id}/-deliver`, title: workspaceMessages.deliver },
] as const;

/** The pages beside the workspace. */
const beside = [
  { hash: `draft/${wrong.id}/-history`, title: '历史版本' },
  { hash: 'settings', title: '设置' },
  { hash: 'templates', title: '模板' },
  { hash: 'templates/cn-2021', title: /./ },
  { hash: 'nowhere', title: appMessages.notFoundTitle },
] as const;

async function tourBeside(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const site = page.url().split('#')[0] ?? '';
  for (const { hash, title } of beside) {
    await page.goto(`${site}#/${hash}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    // Lists come from the store a moment after their page.
    await page.waitForTimeout(300);
    await look(hash);
  }
  await page.goto(site);
  await page.locator(`[data-draft="${wrong.id}"]`).waitFor();
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: helpMessages.title }).waitFor();
  await look('keys');
  await page.keyboard.press('Escape');
  await page.getByTestId('draft-files').setInputFiles({
    name: '外单位.html',
    mimeType: 'text/html',
    buffer: Buffer.from(FOREIGN),
  });
  await page.getByRole('button', { name: '确认导入' }).waitFor();
  await look('import');
}

async function showPreview(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('tab', { name: panelMessages.preview }).click();
  await page.frameLocator(`iframe[title="${panelMessages.previewTitle}"]`).getByRole('heading', { level: 1 }).waitFor();
  await look('preview');
  await page.getByRole('tab', { name: panelMessages.guidance }).click();
  await look('guidance');
  await hidePanel(page);
}

const screens = [
  { screen: '1366×768', viewport: WIDE },
  { screen: '390×844', viewport: NARROW },
] as const;

describe.each(screens)('at $screen', ({ viewport }) => {
  it('axe finds nothing wrong on any page', { timeout: 300_000 }, async () => {
    const visit = await app.visit({ viewport });
    const found: string[] = [];
    await tour(visit, async (name) => {
      found.push(...(await axeFindings(visit.page)).map((line) => `${name}: ${line}`));
    });
    expect(found).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('every text stands out from its ground in the dark, too', { timeout: 300_000 }, async () => {
    const visit = await app.visit({ viewport, colorScheme: 'dark' });
    const found: string[] = [];
    await tour(visit, async (name) => {
      found.push(...(await axeFindings(visit.page, ['color-contrast', 'link-in-text-block'])).map((line) => `${name}: ${line}`));
    });
    expect(found).toEqual([]);
    await visit.close();
  });

  it('no page has to be scrolled sideways', async () => {
    const visit = await app.visit({ viewport });
    const wide: string[] = [];
    await tour(visit, async (name) => {
      const beyond = await visit.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      if (beyond > 0) wide.push(`${name}: ${String(beyond)} px`);
    });
    expect(wide).toEqual([]);
    await visit.close();
  });
});

it('all seven columns of table 三 are in sight at once at 1366×768', async () => {
  const { page, close } = await app.visit({ viewport: WIDE });
  await giveFiles(page, draftFile(draft));
  await page.locator(`a[href="#/draft/${draft.id}"]`).click();
  await page.goto(`${page.url().split('#')[0] ?? ''}#/draft/${draft.id}/applications`);
  await arrived(page, /^三、/);
  const table = page.getByRole('table');
  const seen = await table.evaluate((element) => {
    const outside = [];
    for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
      if (parent.scrollWidth > parent.clientWidth && getComputedStyle(parent).overflowX !== 'visible') outside.push(parent.className);
    }
    return { outside, right: element.getBoundingClientRect().right };
  });
  expect(seen.outside).toEqual([]);
  expect(seen.right).toBeLessThanOrEqual(WIDE.width);
  const total = await cell(page, 'applications/received/total').boundingBox();
  const first = await cell(page, 'applications/received/natural').boundingBox();
  expect(first?.x).toBeGreaterThan(0);
  expect((total?.x ?? 0) + (total?.width ?? 0)).toBeLessThanOrEqual(seen.right + 1);
  await close();
});

describe.each(screens)('at $screen', ({ viewport }) => {
  it('notices cover neither what has the focus nor the last row, and can be reached by keyboard', async () => {
    const { page, complaints, close } = await app.visit({ viewport });
    const blank = fullDraft({ cells: { 'applications/received/natural': '3' } });
    await giveFiles(page, draftFile(blank));
    await page.locator(`a[href="#/draft/${blank.id}"]`).waitFor();
    await page.goto(`${page.url().split('#')[0] ?? ''}#/draft/${blank.id}/applications`);
    await arrived(page, /^三、/);
    await page.getByRole('button', { name: gridMessages.fillZeros }).click();
    await page.getByRole('button', { name: gridMessages.fillZerosConfirm, exact: true }).click();
    const notice = page.getByRole('status', { name: uiMessages.notices }).getByRole('button', { name: gridMessages.undo });
    await notice.waitFor();
    // It would leave while the cells are gone through.
    await notice.hover();

    const places = page.getByRole('main').locator('input, output, button:enabled, a[href]');
    const covered = await places.evaluateAll((all) => {
      const found: string[] = [];
      const onTop = (element: Element): Element | null => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      };
      for (const element of all) {
        if (element.getClientRects().length === 0) continue;
        (element as HTMLElement).focus();
        if (!element.contains(onTop(element))) found.push(`${element.id || element.textContent} with the focus`);
      }
      scrollTo(0, document.documentElement.scrollHeight);
      const lastRow = all.filter((element) => element.matches('td *')).pop()?.closest('tr');
      // On a narrow screen its other figures are scrolled to.
      const label = lastRow?.querySelector('th');
      if (!label?.contains(onTop(label))) found.push('the last row');
      return found;
    });
    expect(covered).toEqual([]);
    expect(await notice.count()).toBe(1);

    await page.getByRole('link').last().focus();
    const reached = (): Promise<boolean> => notice.evaluate((button) => button === document.activeElement);
    for (let tabs = 0; tabs < 40 && !(await reached()); tabs += 1) await page.keyboard.press('Tab');
    expect(await reached()).toBe(true);
    await page.keyboard.press('Enter');
    await notice.waitFor({ state: 'detached' });
    expect(await cell(page, 'applications/received/business').inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe.each(screens)('at $screen', ({ viewport }) => {
  it('whatever has the focus shows it and is not covered', { timeout: 180_000 }, async () => {
    const { page, close } = await app.visit({ viewport });
    await giveFiles(page, draftFile(wrong));
    await page.locator(`a[href="#/draft/${wrong.id}"]`).waitFor();
    const site = page.url().split('#')[0] ?? '';
    const hidden: string[] = [];
    for (const { hash, title } of [{ hash: '', title: homeMessages.title }, ...written, ...beside]) {
      await page.goto(hash === '' ? site : `${site}#/${hash}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      // Lists and the panel come a moment after their page.
      await page.waitForTimeout(500);
      for (let tabs = 0; tabs < 220; tabs += 1) {
        await page.keyboard.press('Tab');
        const state = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return 'end';
          const shown = [null, '::before', '::after'].some((part) => {
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
            return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
          });
          // The frame round a text box shows it for the box.
          const framed = element.parentElement === null ? 'none' : getComputedStyle(element.parentElement).outlineStyle;
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const at = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
          const free = at !== null && (element.contains(at) || at.contains(element));
          const name = element.id || `${element.tagName} ${element.textContent.slice(0, 40)}`;
          const cover = at === null ? 'nothing' : `${at.tagName}.${at.className} ${at.textContent.slice(0, 40)}`;
          return [shown || framed !== 'none' ? '' : `${name} does not show it`, free ? '' : `${name} is covered by ${cover}`].filter(Boolean).join(', ');
        });
        if (state === 'end') break;
        if (state !== '') hidden.push(`${hash}: ${state}`);
      }
    }
    expect(hidden).toEqual([]);
    await close();
  });
});
