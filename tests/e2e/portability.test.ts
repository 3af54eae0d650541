// Holds the site to running from a sub-path of a plain intranet address, where a browser withholds half of its services.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverMessages } from '../../src/form/deliver/messages';
import { workspaceMessages } from '../../src/form/messages';
import { openApp, type App, type Visit } from './support/app';
import { beginReport, cell, narrative, openPage, saved, typeApplications, typeDate, typeDisclosure, typeNarrative, typeProceedings } from './support/clerk';
import { downloadOf, figuresOf, labelledRows, readDocx, readHtml } from './support/exported-files';
import { tellAsStory } from './support/story';
import { allParagraphs, printedApplications } from './support/typed-report';

describe('below a path of a plain http address that is not this computer’s own', () => {
  let app: App;
  let visit: Visit;
  beforeAll(async () => {
    app = await openApp({ host: 'intranet.test', base: '/office/reports/' });
    visit = await app.visit();
  });
  afterAll(() => app.close());
  tellAsStory();

  it('the browser does withhold what it gives to secure pages', async () => {
    const given = await visit.page.evaluate(() => ({
      secure: isSecureContext,
      locks: 'locks' in navigator,
      clipboard: 'clipboard' in navigator,
      storage: 'storage' in navigator,
      digests: 'subtle' in crypto,
      ids: 'randomUUID' in crypto,
    }));
    expect(given).toEqual({ secure: false, locks: false, clipboard: false, storage: false, digests: false, ids: false });
    expect(new URL(visit.page.url()).pathname).toBe('/office/reports/');
  });

  it('a report is typed and kept over a reload', async () => {
    const { page } = visit;
    await beginReport(page);
    await narrative(page, 'overview').focus();
    await typeNarrative(page, 'overview');
    await openPage(page, /^五、/);
    await narrative(page, 'problems').focus();
    await typeNarrative(page, 'problems');
    await openPage(page, /^六、/);
    await narrative(page, 'other-matters').focus();
    await typeNarrative(page, 'other-matters');
    await openPage(page, /^二、/);
    await cell(page, 'disclosure/regulations/issued').focus();
    await typeDisclosure(page);
    await openPage(page, /^四、/);
    await cell(page, 'proceedings/cases/review-upheld').focus();
    await typeProceedings(page);
    await openPage(page, workspaceMessages.frontMatter);
    await page.getByLabel('报告日期').focus();
    await typeDate(page);
    await openPage(page, /^三、/);
    await cell(page, 'applications/received/natural').focus();
    await typeApplications(page, { slip: false });
    await page.reload();
    await saved(page);
    expect(await cell(page, 'applications/handled/total').textContent()).toBe('223');
    expect(await cell(page, 'applications/carried-out/other-legal').inputValue()).toBe('1');
  });

  it('figures copied from a spreadsheet are pasted with Ctrl+V', async () => {
    const { page } = visit;
    await cell(page, 'applications/received/natural').focus();
    // What a spreadsheet puts on the clipboard, put there by the keyboard in a page of its own.
    const spreadsheet = await visit.newWindow();
    await spreadsheet.setContent('<textarea></textarea>');
    await spreadsheet.locator('textarea').fill('151\t38件\t2\n9\t3\t0');
    await spreadsheet.locator('textarea').focus();
    await spreadsheet.keyboard.press('Control+A');
    await spreadsheet.keyboard.press('Control+C');
    await spreadsheet.close();
    await page.bringToFront();
    await cell(page, 'applications/received/natural').focus();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+V');
    await page.getByText('已写入 6 格').waitFor();
    expect(await cell(page, 'applications/received/business').inputValue()).toBe('38');
    expect(await cell(page, 'applications/carried-in/natural').inputValue()).toBe('9');
  });

  it('the files hold what was typed', async () => {
    const { page } = visit;
    await openPage(page, workspaceMessages.deliver);
    await page.getByText(deliverMessages.clear).waitFor();
    const word = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.word }).click());
    const site = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.html }).click());
    for (const { paragraphs, tables } of [readDocx(word.bytes), readHtml(new TextDecoder().decode(site.bytes))]) {
      expect(labelledRows(tables[1])).toEqual(printedApplications.map(({ label, figures }) => ({ label, figures })));
      expect(paragraphs.filter((text) => allParagraphs.includes(text))).toEqual(allParagraphs);
    }
  });

  it('the fragment for a website is copied without the clipboard service', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: deliverMessages.copy }).click();
    await page.getByText(deliverMessages.copied).waitFor();
    const editor = await visit.newWindow();
    await editor.setContent('<div contenteditable style="width: 50rem"></div>');
    await editor.locator('div').focus();
    await editor.keyboard.press('Control+V');
    const { tables } = readHtml(await editor.content());
    expect(figuresOf(tables[1])).toEqual(printedApplications.flatMap(({ figures }) => figures));
    await editor.close();
  });

  it('the browser has complained of nothing', () => {
    expect(visit.complaints).toEqual([]);
  });
});
