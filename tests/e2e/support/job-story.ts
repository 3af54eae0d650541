// Promises the whole job of a new user as one story of tests: from an empty start page to a checked report in two files.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverMessages } from '../../../src/form/deliver/messages';
import { panelMessages, workspaceMessages } from '../../../src/form/messages';
import type { App, Visit } from './app';
import {
  arrived,
  beginReport,
  cell,
  markFinished,
  narrative,
  narrativeText,
  openPage,
  saved,
  typeApplications,
  typeDate,
  typeDisclosure,
  typeNarrative,
  typeProceedings,
} from './clerk';
import { downloadOf, figuresOf, labelledRows, readDocx, readHtml, type ReadDocument } from './exported-files';
import { storedDraft } from './stored';
import { tellAsStory } from './story';
import {
  agency,
  allParagraphs,
  date,
  disclosure,
  narratives,
  printedApplications,
  printedProceedings,
  slip,
} from './typed-report';

const WRONG_CELL = `applications/${slip.row}/${slip.applicant}`;

/** The message about the slip in the findings panel. */
function finding(page: Page): Locator {
  return page
    .getByRole('tabpanel')
    .getByRole('button')
    .filter({ hasText: slip.columnLabel })
    .filter({ hasText: `差 ${slip.difference}` });
}

function expectEverything({ paragraphs, tables }: ReadDocument): void {
  const [second, third, fourth] = tables;
  expect(figuresOf(second)).toEqual(disclosure.flatMap(({ figures }) => figures));
  expect(labelledRows(third)).toEqual(printedApplications.map(({ label, figures }) => ({ label, figures })));
  expect(figuresOf(fourth)).toEqual(printedProceedings);
  expect(paragraphs.filter((text) => allParagraphs.includes(text))).toEqual(allParagraphs);
}

/**
 * To be called in the `describe` of the story, which may go on after it.
 * @returns the reader's visit, once the story has begun
 */
export function tellTheJob(open: () => Promise<App>): () => Visit {
  let app: App;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    app = await open();
    visit = await app.visit();
    ({ page } = visit);
  });
  afterAll(() => app.close());
  tellAsStory();

  it('begins with a dialog that needs no mouse', async () => {
    await beginReport(page);
    expect((await storedDraft(page)).report).toMatchObject({
      template: 'cn-2021',
      agency: { name: agency, level: 'department' },
      year: 2025,
    });
  });

  it('takes the whole of table 三 from the keyboard and computes every total', async () => {
    await openPage(page, /^三、/);
    await page.getByRole('tab', { name: panelMessages.check }).click();
    await cell(page, 'applications/received/natural').focus();
    await typeApplications(page, { slip: true });
    for (const { id, figures } of printedApplications) {
      const total = cell(page, `applications/${id}/total`);
      const touched = id === slip.row || id === 'handled';
      const expected = Number(figures.at(-1)) + (touched ? Number(slip.wrong) - Number(slip.right) : 0);
      expect(await total.textContent(), id).toBe(String(expected));
    }
  });

  it('says of a wrong figure which column it breaks, both sums and the difference', async () => {
    await finding(page).waitFor();
    const text = (await finding(page).textContent()) ?? '';
    expect(text).toContain(`= ${slip.left}`);
    expect(text).toContain(`= ${slip.other}`);
    for (const row of ['本年新收', '上年结转', '办理结果总计', '结转下年度']) expect(text).toContain(row);
    expect(await cell(page, 'applications/received/business').getAttribute('aria-invalid')).toBe('true');
  });

  it('leads from a finding to its cell by a click and by a key', async () => {
    const reached = () => page.evaluate(() => document.activeElement?.id);
    await finding(page).click();
    await expect.poll(reached).toBe('cell-applications/received/business');
    await finding(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(reached).toBe('cell-applications/received/business');
    // The cell is not behind anything that stays in place while the table scrolls.
    const box = await cell(page, 'applications/received/business').boundingBox();
    const top = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.id,
      [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const,
    );
    expect(top).toBe('cell-applications/received/business');
  });

  it('drops the finding once the figure is right', async () => {
    await cell(page, WRONG_CELL).focus();
    await page.keyboard.type(slip.right);
    await page.keyboard.press('Enter');
    await finding(page).waitFor({ state: 'detached' });
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    expect(await cell(page, 'applications/handled/total').textContent()).toBe('223');
  });

  it('loses nothing when the page is loaded again in the middle of a sentence', async () => {
    await openPage(page, /^一、/);
    await narrative(page, 'overview').focus();
    await typeNarrative(page, 'overview', 0, 4);
    await page.reload();
    await narrative(page, 'overview').waitFor();
    expect(await narrativeText(page, 'overview')).toBe(narratives.overview.slice(0, 4).join('\n'));
    await saved(page);
    await narrative(page, 'overview').focus();
    await typeNarrative(page, 'overview', 4);
    await markFinished(page);
    await openPage(page, /^三、/);
    expect(await cell(page, WRONG_CELL).inputValue()).toBe(slip.right);
    expect(await cell(page, 'applications/handled/total').textContent()).toBe('223');
  });

  it('takes the other sections, and then has nothing left to be handled', async () => {
    await openPage(page, /^二、/);
    await cell(page, 'disclosure/regulations/issued').focus();
    await typeDisclosure(page);
    await openPage(page, /^四、/);
    await cell(page, 'proceedings/cases/review-upheld').focus();
    await typeProceedings(page);
    for (const section of ['problems', 'other-matters'] as const) {
      await openPage(page, section === 'problems' ? /^五、/ : /^六、/);
      await narrative(page, section).focus();
      await typeNarrative(page, section);
      await markFinished(page);
    }
    await openPage(page, workspaceMessages.frontMatter);
    await page.getByLabel('报告日期').focus();
    await typeDate(page);
    await page.getByRole('button', { name: workspaceMessages.check }).click();
    await page.getByText(workspaceMessages.nothingFound).waitFor();
    await saved(page);
    const { report, done } = await storedDraft(page);
    expect(report.narrative).toEqual(narratives);
    expect(report.fields).toEqual({ date: date.stored });
    expect(done).toEqual(['overview', 'problems', 'other-matters']);
  });

  it('exports a Word document that holds every figure and every paragraph', async () => {
    await openPage(page, workspaceMessages.deliver);
    await page.getByText(deliverMessages.clear).waitFor();
    const { name, bytes } = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.word }).click());
    expect(name).toBe('云溪市自然资源局2025年政府信息公开工作年度报告.docx');
    await page.getByText(deliverMessages.made(name)).waitFor();
    const document = readDocx(bytes);
    expectEverything(document);
    expect(document.paragraphs[0]).toBe('云溪市自然资源局2025年政府信息公开工作年度报告');
    expect(document.paragraphs.slice(-2)).toEqual([agency, date.printed]);
  });

  it('exports a web page that holds the same', async () => {
    const { name, bytes } = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.html }).click());
    expect(name).toBe('云溪市自然资源局2025年政府信息公开工作年度报告.html');
    const { document, ...read } = readHtml(new TextDecoder().decode(bytes));
    expectEverything(read);
    expect(document.documentElement.lang).toBe('zh-CN');
    // The report travels in the page as data; nothing in it runs or is fetched.
    expect(document.querySelectorAll('script:not([type="application/json"]), link, img, iframe')).toHaveLength(0);
    expect(document.querySelector('[data-cell="applications/handled/total"]')?.textContent).toBe('223');
  });

  it('puts the same on the clipboard for a website’s editor', async () => {
    await page.getByRole('button', { name: deliverMessages.copy }).click();
    await page.getByText(deliverMessages.copied).waitFor();
    const editor = await visit.newWindow();
    await editor.setContent('<div contenteditable style="width: 50rem"></div>');
    await editor.locator('div').focus();
    await editor.keyboard.press('Control+V');
    expectEverything(readHtml(await editor.content()));
    await editor.close();
  });

  it('has finished it all without a complaint of the browser or a request to anywhere else', async () => {
    await page.getByRole('link', { name: '全部年报' }).click();
    await arrived(page, '年报');
    expect(visit.complaints).toEqual([]);
  });

  return () => visit;
}
