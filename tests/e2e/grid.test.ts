// Holds the grid to being a spreadsheet to the hand in a real browser: blocks, clipboard, preview, last year's figures.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockMessages } from '../../src/form/grid/block/messages';
import { pasteMessages } from '../../src/form/grid/paste/messages';
import { gridMessages } from '../../src/form/messages';
import { uiMessages } from '../../src/ui/messages';
import { excelMarkup, tabbed, wordMarkup } from '../form/support/copied-table';
import { openApp, type App } from './support/app';
import { axeFindings } from './support/axe';
import { cell, saved } from './support/clerk';
import { draftFile, fullDraft, giveFiles, removeGivenFiles } from './support/draft-files';
import { applicants, printedApplications, slip } from './support/typed-report';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());
afterAll(removeGivenFiles);

const full = fullDraft();
const empty = fullDraft({ cells: {} });

/** A reader in front of table 三 of a draft, with all that the grid loads. */
async function openGrid(draft = empty, viewport = { width: 1366, height: 768 }) {
  const visit = await app.visit({ viewport });
  const { page } = visit;
  await giveFiles(page, draftFile(draft));
  await page.locator(`[data-draft="${draft.id}"]`).waitFor();
  await page.goto(`${page.url().split('#')[0] ?? ''}#/draft/${draft.id}/applications`);
  await page.getByRole('status', { name: blockMessages.label }).waitFor({ state: 'attached' });
  await saved(page);
  return visit;
}

/** The way back that the last notice offers; the workspace has another one of the same name. */
const takeBack = (page: Page) =>
  page.getByRole('status', { name: uiMessages.notices }).getByRole('button', { name: gridMessages.undo }).last().click();

const select = (page: Page, key: string) => page.locator(`[id="cell-applications/${key}"]`).click();

/** Pastes as the browser does after Ctrl+V, with what another program left on the clipboard. */
function paste(page: Page, { html = '', text = '' }: { html?: string; text?: string }): Promise<void> {
  return page.evaluate(
    ([markup, plain]) => {
      const clipboardData = new DataTransfer();
      if (markup !== '') clipboardData.setData('text/html', markup);
      clipboardData.setData('text/plain', plain);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text] as const,
  );
}

/** What the cells of a row of table 三 show, the computed one last. */
const row = (page: Page, id: string): Promise<string[]> =>
  page.evaluate(
    (keys) =>
      keys.map((key) => {
        const element = document.getElementById(`cell-applications/${key}`);
        return element instanceof HTMLInputElement ? element.value : (element?.textContent ?? '');
      }),
    [...applicants, 'total'].map((column) => `${id}/${column}`),
  );

const HEADS = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

describe('pasting', () => {
  it('takes the whole of table 三 from Excel in any order of its rows, whatever cell is selected', async () => {
    const { page, complaints, close } = await openGrid();
    await select(page, 'unpaid/research');
    const rows = printedApplications.map(({ label, figures }) => [label, ...figures]).reverse();
    await paste(page, { html: excelMarkup([HEADS, ...rows]), text: tabbed([HEADS, ...rows]) });
    await page.getByText(`${pasteMessages.written(24 * 6)}；${pasteMessages.sameTotals(25 + 6)}`).waitFor();
    for (const { id, figures } of printedApplications) expect(await row(page, id)).toEqual(figures);
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes 25 rows of 7 by place from tab-separated text, and one press takes it back', async () => {
    const { page, close } = await openGrid();
    await select(page, 'received/natural');
    await paste(page, { text: tabbed(printedApplications.map(({ figures }) => figures)) });
    await page.getByText(pasteMessages.written(24 * 6)).waitFor();
    for (const { id, figures } of printedApplications) expect(await row(page, id)).toEqual(figures);
    await takeBack(page);
    await expect.poll(() => row(page, 'granted')).toEqual(['', '', '', '', '', '', '']);
    await close();
  });

  it('asks before it writes beside what is no number, names it, and axe finds nothing wrong', async () => {
    const { page, complaints, close } = await openGrid(full);
    await select(page, 'received/natural');
    const rows = [
      ['四、结转下年度继续办理', '7', '若干', '0', '0', '1', '1'],
      ['窗口接待', '3', '3', '3', '3', '3', '3'],
    ];
    await paste(page, { html: excelMarkup([HEADS.slice(0, 7), ...rows]) });
    const dialog = page.getByRole('dialog', { name: pasteMessages.title });
    await dialog.waitFor();
    expect(await row(page, 'carried-out')).toEqual(['5', '2', '0', '0', '1', '1', '9']);
    expect(await axeFindings(page)).toEqual([]);
    for (let tabs = 0; tabs < 2; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(new RegExp(`^${pasteMessages.written(5)}；${pasteMessages.left(7)}：.*“若干”`)).waitFor();
    expect(await row(page, 'carried-out')).toEqual(['7', '2', '0', '0', '1', '1', '11']);
    expect(complaints).toEqual([]);
    await close();
  });

  it('understands the merged cells of a Word table', async () => {
    const { page, close } = await openGrid();
    await select(page, 'received/natural');
    const figuresOf = (id: string): string[] => printedApplications.find((each) => each.id === id)?.figures ?? [];
    await paste(page, {
      html: wordMarkup([
        [{ text: '项目', colspan: 3, rowspan: 3 }, { text: '申请人情况', colspan: 7 }],
        [{ text: '自然人', rowspan: 2 }, { text: '法人或其他组织', colspan: 5 }, { text: '总计', rowspan: 2 }],
        HEADS.slice(2, 7),
        [{ text: '三、本年度办理结果', rowspan: 3 }, { text: slip.rowLabel, colspan: 2 }, ...figuresOf(slip.row)],
        [{ text: '（三）不予公开', rowspan: 2 }, '1.属于国家秘密', ...figuresOf('state-secret')],
        ['2.其他法律行政法规禁止公开', ...figuresOf('other-law')],
      ]),
    });
    await page.getByText(pasteMessages.written(18)).waitFor();
    for (const id of [slip.row, 'state-secret', 'other-law']) expect(await row(page, id)).toEqual(figuresOf(id));
    expect(await row(page, 'received')).toEqual(['', '', '', '', '', '', '']);
    await close();
  });
});

describe('pasting into a cell that is being edited', () => {
  /** Leaves a text on the clipboard by the keyboard, as another program does. */
  async function copyElsewhere(page: Page, text: string): Promise<void> {
    const other = await page.context().newPage();
    await other.setContent('<textarea></textarea>');
    await other.locator('textarea').fill(text);
    await other.locator('textarea').focus();
    await other.keyboard.press('Control+a');
    await other.keyboard.press('Control+c');
    await other.close();
    await page.bringToFront();
  }

  it('spreads several cells from there on, and one into the text, without its line end', async () => {
    const { page, complaints, close } = await openGrid();
    await copyElsewhere(page, '1\t2\t3\n4\t5\t6\n');
    const corner = cell(page, 'applications/received/natural');
    await corner.dblclick();
    await page.keyboard.type('78');
    await page.keyboard.press('Control+v');
    await page.getByText(pasteMessages.written(6)).waitFor();
    expect((await row(page, 'received')).slice(0, 3)).toEqual(['1', '2', '3']);
    expect((await row(page, 'carried-in')).slice(0, 3)).toEqual(['4', '5', '6']);
    await takeBack(page);
    await expect.poll(() => row(page, 'received')).toEqual(['78', '', '', '', '', '', '78']);

    await copyElsewhere(page, '34\n');
    await select(page, 'received/natural');
    for (const key of ['F2', 'ArrowLeft', 'Control+v']) await page.keyboard.press(key);
    expect(await corner.inputValue()).toBe('7348');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await row(page, 'received')).at(-1)).toBe('7348');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('blocks of cells', () => {
  it('are selected by keyboard, copied by the browser itself, pasted to a second place, filled, cleared and brought back', async () => {
    const { page, complaints, close } = await openGrid(full);
    await select(page, 'received/natural');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText(blockMessages.size(2, 2)).waitFor({ state: 'attached' });
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+Home');
    await select(page, 'petition/natural');
    await page.keyboard.press('Control+v');
    await page.getByText(pasteMessages.written(4)).waitFor();
    expect((await row(page, 'petition')).slice(0, 2)).toEqual(['151', '38']);
    expect((await row(page, 'repeated')).slice(0, 2)).toEqual(['9', '3']);

    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`);
    await page.keyboard.press('Control+r');
    expect((await row(page, 'petition')).slice(0, 3)).toEqual(['151', '151', '151']);
    await page.keyboard.press('Control+d');
    expect((await row(page, 'repeated')).slice(0, 3)).toEqual(['151', '151', '151']);
    await page.keyboard.press('Delete');
    expect((await row(page, 'petition')).slice(0, 3)).toEqual(['', '', '']);
    await takeBack(page);
    expect((await row(page, 'repeated')).slice(0, 3)).toEqual(['151', '151', '151']);
    expect(complaints).toEqual([]);
    await close();
  });

  it('copies a computed cell, which has no text of its own to select', async () => {
    const { page, close } = await openGrid(full);
    await select(page, 'received/total');
    await page.keyboard.press('Control+c');
    await select(page, 'unpaid/natural');
    await page.keyboard.press('Control+v');
    await expect.poll(() => cell(page, 'applications/unpaid/natural').inputValue()).toBe('218');
    await close();
  });

  it('are drawn by the mouse from a cell whose text is selected, without carrying the text away', async () => {
    const { page, close } = await openGrid(full);
    await select(page, 'received/natural');
    const [from, to] = await Promise.all(
      ['received/natural', 'granted/business'].map((key) => page.locator(`[id="cell-applications/${key}"]`).boundingBox()),
    );
    if (!from || !to) throw new Error('the cells have no place');
    await page.mouse.move(from.x + from.width - 8, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 8 });
    await page.mouse.up();
    await page.getByText(blockMessages.size(3, 2)).waitFor({ state: 'attached' });
    expect((await row(page, 'received')).slice(0, 2)).toEqual(['151', '38']);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-picked]').count()).toBe(0);
    await close();
  });
});

describe('last year’s figures', () => {
  const withLastYear = { ...empty, previous: { name: '上年年报.docx', report: { ...full.report, year: full.report.year - 1 }, template: null } };

  it.each([
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ])('stand beneath the cells at $width wide, and nothing has to be scrolled sideways for them', async (viewport) => {
    const { page, complaints, close } = await openGrid(withLastYear, viewport);
    /** How much wider than their places the page and the table's box are. */
    const beyond = () =>
      page.evaluate(() => [document.documentElement, document.querySelector('table')?.parentElement].map((each) => (each ? each.scrollWidth - each.clientWidth : 0)));
    const before = await beyond();
    await page.getByRole('button', { name: gridMessages.showLastYear(full.report.year - 1) }).click();
    expect(await beyond()).toEqual(before);
    if (viewport.width > 1000) expect(before).toEqual([0, 0]);
    expect(await page.locator('[id="last-year-applications/received/natural"]').textContent()).toBe(`${gridMessages.lastYear}151`);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
