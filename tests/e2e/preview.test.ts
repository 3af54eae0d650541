// Promises the preview in a real browser: pages with the text of the Word file, at the cursor's place, printed one on each sheet.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { cellId } from '../../src/form/grid/cell-id';
import { deliverMessages } from '../../src/form/deliver/messages';
import { panelMessages } from '../../src/form/messages';
import { narrativeFieldId } from '../../src/form/narrative/narrative-field-id';
import { previewMessages } from '../../src/form/preview/messages';
import { openApp, type App } from './support/app';
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
    for (const added of copy.querySelectorAll('.page-number, [data-repeated], .table-caption')) added.remove();
    const tables = [...copy.querySelectorAll('table')];
    for (const table of tables) table.remove();
    const plain = (text: string): string => text.replace(/\s/g, '');
    return { running: plain(copy.textContent), cells: plain(tables.map(({ textContent }) => textContent).join('')) };
  });
}

async function textsOfWordFile(page: Page): Promise<Texts> {
  await page.goto(page.url().replace(/[^/]*$/, '-deliver'));
  const { bytes } = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.word }).click());
  const { paragraphs, tables } = readDocx(bytes);
  const plain = (texts: string[]): string => texts.join('').replace(/\s/g, '');
  return { running: plain(paragraphs), cells: plain(tables.flatMap(({ rows }) => rows.flat())) };
}

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
  const overflowing = await frame.locator('.page').evaluateAll((pages) => pages.filter((each) => each.scrollHeight > each.clientHeight));
  expect(overflowing).toEqual([]);
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
