// Promises the acts of a clerk who has only a keyboard: each leads to where the next one begins.
import type { Locator, Page } from 'playwright-core';
import { agency, applicants, date, disclosure, narratives, slip, typedApplications, typedProceedings, year } from './typed-report';
import type { NarrativeSection } from './typed-report';

/** The field of a cell, or the output of a computed one. */
export function cell(page: Page, key: string): Locator {
  return page.locator(`[id="cell-${key}"]`);
}

/** The permanent line that says whether everything is stored. */
export function saveStatus(page: Page): Locator {
  // Notices that come and go have a name; so does nothing else that is a status.
  return page.locator('[role="status"]:not([aria-label])').filter({ hasText: /本机|正在保存|未能保存|只读|正在打开/ });
}

/** Waits until everything typed so far is stored. */
export async function saved(page: Page): Promise<void> {
  await saveStatus(page).filter({ hasText: '已保存在本机' }).waitFor();
}

/** The h1, once it is that of the page wanted and has taken the focus. */
export async function arrived(page: Page, title: string | RegExp): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: title });
  await heading.waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
}

/** What a screen reader would call the element that has the focus: near enough for telling elements apart. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const label = labels?.[0]?.textContent ?? (element instanceof HTMLSelectElement ? element.labels[0]?.textContent : null);
    return (element.getAttribute('aria-label') ?? label ?? element.textContent).trim();
  });
}

/** No page of the site has more places for the focus than this. */
const MOST_TABS = 250;

/** Presses Tab until the focus is on the element of this name. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}

/** From the start page to the first page of a new report. */
export async function beginReport(page: Page): Promise<void> {
  await tabTo(page, '新建年报');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '新建年报' }).waitFor();
  await page.keyboard.type(agency);
  await page.keyboard.press('Tab');
  // The first of four levels; the arrow leads to the second, 部门.
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type(String(year));
  await tabTo(page, '新建');
  await page.keyboard.press('Enter');
  await arrived(page, '一、总体情况');
  await saved(page);
}

/** Leads to another page of the report by its link in the list of pages. */
export async function openPage(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: '各部分' }).getByRole('link', { name: title }).focus();
  await page.keyboard.press('Enter');
  await arrived(page, title);
}

/** Types rows of figures as one does into a spreadsheet: Tab to the right, Enter to the next row's beginning. */
async function typeRows(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  for (const figures of rows) {
    for (const [index, figure] of figures.entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(figure);
    }
    await page.keyboard.press('Enter');
  }
}

/** Types table 二 from its first cell, which has the focus. */
export async function typeDisclosure(page: Page): Promise<void> {
  await typeRows(
    page,
    disclosure.map(({ figures }) => figures),
  );
}

/** Types table 三 from its first cell, which has the focus; with the slip or without. */
export async function typeApplications(page: Page, options: { slip: boolean }): Promise<void> {
  await typeRows(
    page,
    typedApplications.map(({ id, figures }) =>
      figures.map((figure, column) =>
        options.slip && id === slip.row && applicants[column] === slip.applicant ? slip.wrong : String(figure),
      ),
    ),
  );
}

/** Types table 四 from its first cell, which has the focus. */
export async function typeProceedings(page: Page): Promise<void> {
  await typeRows(page, [typedProceedings]);
}

/** The text box of a section. */
export function narrative(page: Page, section: NarrativeSection): Locator {
  return page.locator(`#narrative-${section}`);
}

/** What stands in a section's text box, a line each paragraph. */
export async function narrativeText(page: Page, section: NarrativeSection): Promise<string> {
  const paragraphs = await narrative(page, section).locator('p').allTextContents();
  return paragraphs.join('\n');
}

/** Types paragraphs of a section at the end of its text box, which has the focus, a line each. */
export async function typeNarrative(page: Page, section: NarrativeSection, from = 0, to?: number): Promise<void> {
  // The editor puts its caret back 20 ms after it got the focus; a later timer comes after that one.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  await page.keyboard.press('Control+End');
  for (const [index, paragraph] of narratives[section].slice(from, to).entries()) {
    if (from + index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
  }
}

/** Says of the section at hand that it is finished, going on from its text box. */
export async function markFinished(page: Page): Promise<void> {
  await tabTo(page, '还没有');
  await page.keyboard.press('ArrowLeft');
}

/** Types the report's date into its field, which has the focus, and leaves it. */
export async function typeDate(page: Page): Promise<void> {
  await page.keyboard.type(date.typed);
  await page.keyboard.press('Tab');
}
