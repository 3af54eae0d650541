// Promises the preview in a real browser: pages with the text of the Word file, at the cursor's place, printed one on each sheet.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { settingsMessages } from '../../src/app/settings/messages';
import { chartPanelMessages } from '../../src/form/charts/messages';
import { cellId } from '../../src/form/grid/cell-id';
import { deliverMessages } from '../../src/form/deliver/messages';
import { panelMessages } from '../../src/form/messages';
import { narrativeFieldId } from '../../src/form/narrative/narrative-field-id';
import { previewMessages } from '../../src/form/preview/messages';
import { DRAFT_MARK } from '../../src/render/docx/messages';
import { openDocx } from '../render/docx/support/open-docx';
import { openApp, type App } from './support/app';
import { axeFindings } from './support/axe';
import { fullDraft, openDraft, removeGivenFiles } from './support/draft-files';
import { downloadOf, readDocx } from './support/exported-files';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(async () => {
  await removeGivenFiles();
  await app.close();
});

/** A paragraph of so many characters that it ends on another page. */
const LONG = '依法公开，便民利民。'.repeat(120);

/** As the draft of a whole report, with one long narrative. */
const draft = () => {
  const { narrative } = fullDraft().report;
  const [first = ''] = Object.keys(narrative);
  return { first, draft: fullDraft({ narrative: { ...narrative, [first]: [...(narrative[first] ?? []), LONG] } }) };
};

async function showPreview(page: Page): Promise<Frame> {
  await page.getByRole('tab', { name: panelMessages.preview }).click();
  await page.getByText(/^共 \d+ 页$/).waitFor();
  const element = await page.waitForSelector(`iframe[title="${panelMessages.previewTitle}"]`);
  const frame = await element.contentFrame();
  if (!frame) throw new Error('no preview');
  return frame;
}

interface Texts {
  /** Outside the tables. */
  running: string;
  cells: string;
}

/** What stands on the pages, without what a page adds: its number, and a header that stands again. */
function textsOfPages(frame: Frame): Promise<Texts> {
  return frame.locator('.sheets').evaluate((sheets) => {
    const copy = sheets.cloneNode(true) as Element;
    for (const added of copy.querySelectorAll('.page-number, .draft-mark, [data-repeated], .table-caption, svg')) added.remove();
    const tables = [...copy.querySelectorAll('table')];
    for (const table of tables) table.remove();
    const plain = (text: string): string => text.replace(/\s/g, '');
    return { running: plain(copy.textContent), cells: plain(tables.map(({ textContent }) => textContent).join('')) };
  });
}

async function wordFile(page: Page): Promise<Uint8Array> {
  await page.goto(page.url().replace(/[^/]*$/, '-deliver'));
  return (await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.word }).click())).bytes;
}

async function textsOfWordFile(page: Page): Promise<Texts> {
  const { paragraphs, tables } = readDocx(await wordFile(page));
  const plain = (texts: string[]): string => texts.join('').replace(/\s/g, '');
  return { running: plain(paragraphs), cells: plain(tables.flatMap(({ rows }) => rows.flat())) };
}

/** Pages with more on them than they show. */
const overflowing = (frame: Frame): Promise<number> =>
  frame.locator('.page').evaluateAll((pages) => pages.filter((each) => each.scrollHeight > each.clientHeight).length);

const pagesOf = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

it('shows every word of the Word file, in its order and nothing more', async () => {
  const { page, complaints, close } = await app.visit();
  await openDraft(page, draft().draft, 'overview');
  const shown = await textsOfPages(await showPreview(page));
  expect(shown.running).toContain(LONG);
  expect(await textsOfWordFile(page)).toEqual(shown);
  expect(complaints).toEqual([]);
  await close();
});

it('prints one page on each sheet, and no page holds more than a page', async () => {
  const { page, complaints, newWindow, close } = await app.visit();
  await openDraft(page, draft().draft, 'overview');
  const frame = await showPreview(page);
  const count = await frame.locator('.sheet').count();
  expect(count).toBeGreaterThan(3);
  expect(await frame.locator('.tall').count()).toBe(0);
  expect(await overflowing(frame)).toBe(0);
  await page.evaluate(() => {
    document.querySelector('iframe')?.contentWindow?.addEventListener('beforeprint', () => {
      document.body.dataset.printed = 'yes';
    });
  });
  await page.getByRole('button', { name: previewMessages.print }).click();
  await page.waitForSelector('body[data-printed]');
  const paper = await newWindow();
  await paper.setContent(await frame.content());
  expect(pagesOf(await paper.pdf({ preferCSSPageSize: true }))).toBe(count);
  expect(complaints).toEqual([]);
  await close();
});

it('shows the page of the figure or paragraph that has the cursor, and follows what is typed', async () => {
  const { page, complaints, close } = await app.visit();
  const { draft: long, first } = draft();
  await openDraft(page, long, 'proceedings');
  const frame = await showPreview(page);
  const cell = Object.keys(long.report.cells).find((key) => key.startsWith('proceedings/')) ?? '';
  const input = page.locator(`[id="${cellId(cell)}"]`);
  await input.click();
  const shown = frame.locator('.here');
  await expect.poll(() => shown.getAttribute('data-cell')).toBe(cell);
  expect(await shown.evaluate((each) => each.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
  await input.fill('8765');
  await expect.poll(() => shown.textContent()).toBe('8765');

  await page.goto(page.url().replace(/[^/]*$/, 'overview'));
  const paragraph = page.locator(`[id="${narrativeFieldId(first)}"]`).getByText(LONG);
  await paragraph.click();
  await expect.poll(async () => (await shown.count()) > 0 && (await shown.first().textContent())).toMatch(/^依法公开/);
  expect(complaints).toEqual([]);
  await close();
});

it('can be enlarged until every word is readable', async () => {
  const { page, complaints, close } = await app.visit({ viewport: { width: 1366, height: 768 } });
  await openDraft(page, draft().draft, 'applications');
  await showPreview(page);
  await page.getByRole('button', { name: previewMessages.enlarge }).click();
  const dialog = page.getByRole('dialog', { name: panelMessages.previewTitle });
  const sheet = dialog.frameLocator('iframe').locator('.page').first();
  await sheet.waitFor();
  expect((await sheet.boundingBox())?.width).toBeGreaterThan(700);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await close();
});

it('shows the charts that exports carry, from the moment they are chosen until another day', async () => {
  const { page, complaints, newWindow, close } = await app.visit();
  await openDraft(page, draft().draft, '-deliver');
  const boxes = page.getByRole('group', { name: chartPanelMessages.choice }).getByRole('checkbox');
  await boxes.nth(1).check();
  const frame = await showPreview(page);
  const figure = frame.locator('figure');
  expect(await figure.count()).toBe(1);
  expect((await figure.locator('svg').boundingBox())?.height).toBeGreaterThan(50);
  await boxes.first().check();
  await expect.poll(() => figure.count()).toBe(2);
  expect(await overflowing(frame)).toBe(0);
  const shown = await textsOfPages(frame);
  expect(shown.running).toContain('图2');
  expect(await textsOfWordFile(page)).toEqual(shown);

  const later = await newWindow();
  await later.goto(page.url());
  await later.getByRole('group', { name: chartPanelMessages.choice }).waitFor();
  const kept = later.getByRole('group', { name: chartPanelMessages.choice }).getByRole('checkbox', { checked: true });
  await expect.poll(() => kept.count()).toBe(2);
  expect(complaints).toEqual([]);
  await close();
});

it('shows the report without its charts while they cannot be loaded, says so, and has them when it is asked again', async () => {
  const { page, newWindow, close } = await app.visit();
  await openDraft(page, draft().draft, '-deliver');
  await page.getByRole('group', { name: chartPanelMessages.choice }).getByRole('checkbox').first().check();
  const later = await newWindow();
  const lost = /\/(?:session-charts|charts-of)-[^/]*\.js$/;
  await later.route(lost, (route) => route.abort());
  await later.goto(page.url().replace(/[^/]*$/, 'overview'));
  const frame = await showPreview(later);
  const note = later.getByText(previewMessages.missing.charts);
  await note.waitFor();
  expect((await textsOfPages(frame)).running).toContain('依法公开');
  expect(await frame.locator('figure').count()).toBe(0);
  expect(await axeFindings(later)).toEqual([]);
  await later.unroute(lost);
  await later.getByRole('button', { name: previewMessages.again }).click();
  await note.waitFor({ state: 'detached' });
  await expect.poll(() => frame.locator('figure').count()).toBe(1);

  const desk = await newWindow();
  await desk.route(lost, (route) => route.abort());
  await desk.goto(page.url().replace(/[^/]*$/, '-review'));
  const said = desk.getByText(previewMessages.missing.charts);
  await said.waitFor();
  const shown = desk.frameLocator('iframe');
  await shown.getByText('依法公开').first().waitFor();
  expect(await shown.locator('figure').count()).toBe(0);
  await desk.unroute(lost);
  await desk.getByRole('button', { name: previewMessages.again }).click();
  await said.waitFor({ state: 'detached' });
  await expect.poll(() => shown.locator('figure').count()).toBe(1);
  await close();
});

it('says that there is no preview where the document cannot be made, and makes it when it is asked again', async () => {
  const { page, close } = await app.visit();
  const lost = /\/compose-(?!table|export)[^/]*\.js$/;
  await page.route(lost, (route) => route.abort());
  await openDraft(page, draft().draft, 'overview');
  await page.getByRole('tab', { name: panelMessages.preview }).click();
  await page.getByText(previewMessages.missing.document).waitFor();
  await page.unroute(lost);
  await page.getByRole('button', { name: previewMessages.again }).click();
  await page.getByText(/^共 \d+ 页$/).waitFor();
  await close();
});

it('carries the mark of a draft on every page while an export would', async () => {
  const { page, complaints, close } = await app.visit();
  const { draft: whole } = draft();
  const key = 'proceedings/cases/review-upheld';
  await openDraft(page, { ...whole, report: { ...whole.report, cells: { ...whole.report.cells, [key]: '约 3 件' } } }, 'proceedings');
  const frame = await showPreview(page);
  const marks = frame.locator('.page > .draft-mark');
  await expect.poll(() => marks.count()).toBe(await frame.locator('.sheet').count());
  expect(await overflowing(frame)).toBe(0);
  const header = openDocx(await wordFile(page)).paths.filter((path) => /header\d+\.xml$/.test(path));
  expect(header.length).toBeGreaterThan(0);
  expect(new Set(await marks.allTextContents())).toEqual(new Set([DRAFT_MARK]));

  await page.goto(page.url().replace(/[^/]*$/, 'proceedings'));
  await page.locator(`[id="${cellId(key)}"]`).fill(String(whole.report.cells[key]));
  await expect.poll(() => marks.count()).toBe(0);
  expect(openDocx(await wordFile(page)).paths.filter((path) => /header\d+\.xml$/.test(path))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

it('breaks a row that no page holds over pages, and loses nothing of it', async () => {
  const { page, complaints, newWindow, close } = await app.visit();
  const { draft: whole } = draft();
  const key = 'applications/received/natural';
  const long = Array.from({ length: 160 }, (_, index) => `约${String(index)}件，`).join('');
  await openDraft(page, { ...whole, report: { ...whole.report, cells: { ...whole.report.cells, [key]: long } } }, 'overview');
  const frame = await showPreview(page);
  const parts = frame.locator(`[data-cell="${key}"]`);
  expect(await parts.count()).toBeGreaterThan(1);
  expect((await parts.allTextContents()).join('')).toBe(long);
  expect(await frame.locator('.tall').count()).toBe(0);
  expect(await overflowing(frame)).toBe(0);
  const ids = await frame.locator('.sheets [id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const paper = await newWindow();
  await paper.setContent(await frame.content());
  expect(pagesOf(await paper.pdf({ preferCSSPageSize: true }))).toBe(await frame.locator('.sheet').count());
  expect(complaints).toEqual([]);
  await close();
});

it('is set in the fonts that the settings choose, as the Word file is', async () => {
  const { page, complaints, close } = await app.visit();
  await page.goto(`${page.url().split('#')[0] ?? ''}#/settings`);
  await page.getByRole('radio', { name: settingsMessages.schemes.system }).check();
  await page.getByText(settingsMessages.saved).waitFor();
  await page.goto(page.url().split('#')[0] ?? '');
  await openDraft(page, draft().draft, 'overview');
  const frame = await showPreview(page);
  const fontOf = (selector: string): Promise<string> => frame.locator(selector).first().evaluate((each) => getComputedStyle(each).fontFamily);
  expect(await fontOf('.title')).toMatch(/^"?宋体/);
  expect(await fontOf('.paragraph')).toMatch(/^"?仿宋"?,/);
  const styles = openDocx(await wordFile(page)).text('word/styles.xml');
  expect(styles).toContain('"仿宋"');
  expect(styles).not.toMatch(/小标宋|GB2312/);
  expect(complaints).toEqual([]);
  await close();
});
