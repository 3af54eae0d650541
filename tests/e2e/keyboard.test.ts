// Holds the app to its promise that the whole job can be done with the keyboard alone, in the order in which one reads.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeMessages } from '../../src/app/home/messages';
import { helpMessages } from '../../src/app/help/messages';
import { appMessages } from '../../src/app/messages';
import { deliverMessages } from '../../src/form/deliver/messages';
import { gridMessages, panelMessages, workspaceMessages } from '../../src/form/messages';
import { openApp, type App } from './support/app';
import {
  arrived,
  beginReport,
  cell,
  focusedName,
  markFinished,
  saved,
  tabTo,
  typeApplications,
  typeDate,
  typeDisclosure,
  typeNarrative,
  typeProceedings,
} from './support/clerk';
import { downloadOf, figuresOf, readDocx } from './support/exported-files';
import { storedDraft } from './support/stored';
import {
  applicants,
  disclosure,
  printedApplications,
  printedProceedings,
  slip,
  typedApplications,
} from './support/typed-report';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

/** Counts what a mouse would do, in the page's own name space. */
function countPointer(): void {
  const counts = window as Window & { pointerEvents?: number };
  counts.pointerEvents = 0;
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'dragstart']) {
    window.addEventListener(type, () => (counts.pointerEvents = (counts.pointerEvents ?? 0) + 1), true);
  }
}

async function follow(page: Page, link: string | RegExp, title: string | RegExp): Promise<void> {
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await arrived(page, title);
}

/** The link at the foot of each page. */
const next = (page: Page, title: RegExp) => follow(page, new RegExp(`^${workspaceMessages.next}`), title);

it('takes a report from the start page to the finished file without a mouse', async () => {
  const { page, complaints, close } = await app.visit({ before: countPointer });
  await beginReport(page);

  await tabTo(page, '一、总体情况');
  await typeNarrative(page, 'overview');
  await markFinished(page);

  await next(page, /^二、/);
  await tabTo(page, /^规章，/);
  await typeDisclosure(page);

  await next(page, /^三、/);
  await tabTo(page, /^本年新收.*自然人$/);
  await typeApplications(page, { slip: true });
  await tabTo(page, workspaceMessages.check);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'group');
  await tabTo(page, new RegExp(`${slip.columnLabel}.*差 ${slip.difference}`));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('cell-applications/received/business');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(slip.right);
  await page.keyboard.press('Enter');

  await next(page, /^四、/);
  await tabTo(page, /^行政复议.*结果维持$/);
  await typeProceedings(page);
  for (const section of ['problems', 'other-matters'] as const) {
    const title = section === 'problems' ? /^五、/ : /^六、/;
    await next(page, title);
    await tabTo(page, title);
    await typeNarrative(page, section);
    await markFinished(page);
  }

  await follow(page, /^封面信息/, workspaceMessages.frontMatter);
  await tabTo(page, '报告日期');
  await typeDate(page);

  await follow(page, workspaceMessages.deliver, workspaceMessages.deliver);
  await page.getByText(deliverMessages.clear).waitFor();
  await tabTo(page, deliverMessages.word);
  const { bytes } = await downloadOf(page, () => page.keyboard.press('Enter'));
  const { tables } = readDocx(bytes);
  expect(tables.flatMap(figuresOf)).toEqual([
    ...disclosure.flatMap(({ figures }) => figures),
    ...printedApplications.flatMap(({ figures }) => figures),
    ...printedProceedings,
  ]);
  await saved(page);
  expect(await page.evaluate(() => (window as Window & { pointerEvents?: number }).pointerEvents)).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

it('takes Chinese from an input method whole, and leaves the keys to it meanwhile', async () => {
  const { page, close } = await app.visit();
  await beginReport(page);
  const devtools = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await tabTo(page, '一、总体情况');
  for (const [letters, characters] of [
    ['zheng fu', '政府'],
    ['xin xi', '信息'],
  ] as const) {
    await compose(letters);
    await page.keyboard.insertText(characters);
  }
  await follow(page, /^三、/, /^三、/);
  await tabTo(page, /^本年新收.*自然人$/);
  await compose('shi');
  // The input method's own Enter: it must not leave the cell.
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  await page.keyboard.insertText('１０');
  await page.keyboard.press('Enter');
  expect(await cell(page, 'applications/received/natural').inputValue()).toBe('10');
  await saved(page);
  const { report } = await storedDraft(page);
  expect(report.narrative.overview).toEqual(['政府信息']);
  expect(report.cells).toEqual({ 'applications/received/natural': '10' });
  await close();
});

describe('the focus', () => {
  it('goes through a page in the order in which one reads it', async () => {
    const { page, close } = await app.visit();
    await beginReport(page);
    await follow(page, /^三、/, /^三、/);
    // From the last place back to the first, so that no place is missed at either end.
    await page.getByRole('tabpanel').focus();
    const visited: string[] = [];
    for (let steps = 0; steps < 200; steps += 1) {
      const { id, role, name } = await page.evaluate(() => ({
        id: document.activeElement?.id ?? '',
        role: document.activeElement?.role ?? '',
        name: document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '',
      }));
      visited.unshift(id.startsWith('cell-') ? id.slice('cell-'.length) : role === 'tabpanel' ? role : name);
      if (name === appMessages.skip) break;
      await page.keyboard.press('Shift+Tab');
    }
    const cells = typedApplications.flatMap(({ id }) => applicants.map((applicant) => `applications/${id}/${applicant}`));
    expect(visited).toEqual([
      ...[appMessages.skip, appMessages.home, appMessages.allDrafts, helpMessages.title, workspaceMessages.review, workspaceMessages.history, workspaceMessages.check],
      ...['封面信息', '一、', '二、', '三、', '四、', '五、', '六、'].map((start) => expect.stringMatching(`^${start}`) as string),
      ...[workspaceMessages.deliver, gridMessages.skip, gridMessages.fillZeros],
      ...cells,
      expect.stringMatching(`^${workspaceMessages.previous}`),
      expect.stringMatching(`^${workspaceMessages.next}`),
      ...[panelMessages.guidance, 'tabpanel'],
    ]);
    await close();
  });

  it('stays in a dialog until it is closed, and then returns to the button that opened it', async () => {
    const { page, close } = await app.visit();
    await tabTo(page, homeMessages.create);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab');
      // At the end of the dialog the browser's own controls may have their turn.
      const place = await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName);
      const own = await page.evaluate(() => document.activeElement === document.body);
      expect(place === 'DIALOG' || own).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe(homeMessages.create);
    await close();
  });

  it('is led past the header by the first key, and past a table by the link before it', async () => {
    const { page, close } = await app.visit();
    await beginReport(page);
    await follow(page, /^三、/, /^三、/);
    await page.reload();
    await cell(page, 'applications/received/natural').waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe(appMessages.skip);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await tabTo(page, gridMessages.skip);
    await page.keyboard.press('Enter');
    expect(await focusedName(page)).toBe(gridMessages.afterTable);
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toMatch(/^上一部分/);
    await close();
  });
});
