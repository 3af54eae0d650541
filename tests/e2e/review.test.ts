// Promises in two browsers that a report goes from clerk to reviewer and back by files alone, to publication, and is locked then.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeMessages } from '../../src/app/home/messages';
import { reviewInMessages } from '../../src/app/review-in/messages';
import { deliverMessages } from '../../src/form/deliver/messages';
import { undoMessages } from '../../src/form/messages';
import { reviewMessages } from '../../src/form/review-state/messages';
import { readDocx } from '../../src/read/docx/read-docx';
import { contentHash } from '../../src/report/content-hash';
import { parseReportFile } from '../../src/report/parse-draft';
import { parseReport } from '../../src/report/parse-report';
import type { Report } from '../../src/report/report';
import { reviewDeskMessages as messages } from '../../src/review/messages';
import { openApp, type App } from './support/app';
import { axeFindings } from './support/axe';
import { cell, saved, tabTo } from './support/clerk';
import { draftFile, fullDraft, giveFiles, removeGivenFiles, type GivenFile } from './support/draft-files';
import { storedDraft } from './support/stored';

const CELL = 'applications/received/natural';
const full = fullDraft();
const right = full.report.cells[CELL] ?? '';
const draft = { ...full, report: { ...full.report, cells: { ...full.report.cells, [CELL]: '987' } } };

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());
afterAll(removeGivenFiles);

const site = (page: Page): string => page.url().split('#')[0] ?? '';

async function taken(download: Promise<Download>): Promise<GivenFile> {
  const file = await download;
  return { name: file.suggestedFilename(), content: new Uint8Array(await readFile(await file.path())) };
}

/** The report in a file of either kind. */
function reportIn({ name, content }: GivenFile): Report {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (name.endsWith('.json')) {
    const { value } = parseReportFile(new TextDecoder().decode(bytes));
    if (value?.kind !== 'draft') throw new Error('no draft file');
    return value.draft.report;
  }
  const { document } = readDocx(new Uint8Array(bytes));
  const { value } = parseReport(JSON.parse(document?.embedded ?? ''));
  if (value === null) throw new Error('no report in the file');
  return value;
}

/** What a file says that was sent, returned or passed, and whether its last step was taken on just that. */
function sealed(report: Report): boolean {
  return report.review.steps[report.review.steps.length - 1]?.content === contentHash(report);
}

/** Takes a step by the keyboard alone; returns the file that comes of it. */
async function step(page: Page, act: 'submit' | 'return' | 'pass', words: { by?: string; note: string; word?: boolean }): Promise<GivenFile> {
  await tabTo(page, reviewMessages.acts[act]);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: reviewMessages.dialogTitles[act] });
  await dialog.waitFor();
  if (words.by !== undefined) await page.keyboard.type(words.by);
  await page.keyboard.press('Tab');
  await page.keyboard.type(words.note);
  await page.keyboard.press('Tab');
  if (words.word === true) await page.keyboard.press('ArrowDown');
  const download = page.waitForEvent('download');
  await tabTo(page, reviewMessages.acts[act]);
  await page.keyboard.press('Enter');
  const file = await taken(download);
  await dialog.waitFor({ state: 'detached' });
  return file;
}

/** The file in which the clerk sends the draft. */
async function submitted(page: Page, words: { by: string; note: string; word?: boolean }): Promise<GivenFile> {
  await giveFiles(page, draftFile(draft));
  await page.locator(`[data-draft="${draft.id}"]`).waitFor();
  await page.goto(`${site(page)}#/draft/${draft.id}/-deliver`);
  await saved(page);
  return step(page, 'submit', words);
}

async function openReview(page: Page, id: string): Promise<void> {
  await page.goto(`${site(page)}#/draft/${id}/-review`);
  await saved(page);
  await page.frameLocator('iframe').locator('[data-place]').first().waitFor();
}

/** A first file of a report leads to its review page, under the id of the clerk's draft. */
async function opensForReview(page: Page): Promise<void> {
  await page.frameLocator('iframe').locator('[data-place]').first().waitFor();
  expect(page.url()).toMatch(new RegExp(`#/draft/${draft.id}/-review$`));
  await saved(page);
}

/** The place of the cursor in the document. */
function cursor(page: Page): Promise<string> {
  return page.frameLocator('iframe').locator('[data-cursor]').first().getAttribute('data-place').then((text) => text ?? '');
}

/** Takes a file in at the start page and takes over what it brings. */
async function receive(page: Page, file: GivenFile): Promise<void> {
  await page.goto(`${site(page)}#/`);
  await giveFiles(page, file);
  await page.getByRole('heading', { level: 1, name: /收到同一份年报的文件/ }).waitFor();
  await page.getByRole('button', { name: reviewInMessages.take, exact: true }).waitFor();
}

async function takeOver(page: Page): Promise<void> {
  await tabTo(page, reviewInMessages.take);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^审核：/ }).waitFor();
  await saved(page);
}

describe('a report under review', () => {
  it('goes to and fro between two browsers by files, is passed, locked and published', { timeout: 240_000 }, async () => {
    const [clerk, reviewer] = await Promise.all([app.visit(), app.visit()]);
    const [at, by] = [clerk.page, reviewer.page];

    const sent = await submitted(at, { by: '王敏', note: '报送审核' });
    expect(sent.name).toBe(`${draft.report.agency.name}2025年年报-送审.json`);
    expect(sealed(reportIn(sent))).toBe(true);

    // The reviewer, by the keyboard alone from the files on: a remark with a suggestion at the wrong figure, another at a sentence.
    await giveFiles(by, sent);
    await opensForReview(by);
    expect(await axeFindings(by)).toEqual([]);
    await tabTo(by, messages.remarkHere);
    await by.keyboard.press('Tab');
    await by.keyboard.press('n');
    for (let tries = 0; tries < 5 && !(await cursor(by)).includes(CELL); tries += 1) await by.keyboard.press('n');
    expect(await cursor(by)).toContain(CELL);
    await by.keyboard.press('c');
    await by.getByRole('form', { name: messages.newRemark }).waitFor();
    await by.keyboard.type('与办理情况对不上，请核实');
    await by.keyboard.press('Tab');
    await by.keyboard.press('Space');
    await by.keyboard.press('Tab');
    await by.keyboard.press('Control+A');
    await by.keyboard.type(right);
    await by.keyboard.press('Tab');
    await by.keyboard.type('李强');
    await by.keyboard.press('Enter');
    await by.getByText('与办理情况对不上，请核实').waitFor();
    // The focus is back in the document, at the figure; up to the sentences of the first section.
    for (let tries = 0; tries < 80 && !(await cursor(by)).includes('"overview"'); tries += 1) await by.keyboard.press('k');
    expect(await cursor(by)).toContain('"kind":"text"');
    await by.keyboard.press('c');
    await by.keyboard.type('这句可以更简洁');
    await by.keyboard.press('Control+Enter');
    await by.getByText('这句可以更简洁').waitFor();
    await saved(by);
    expect(await axeFindings(by)).toEqual([]);
    for (const [label, name] of [
      [messages.opinion, messages.opinionName(draft.report.agency.name, draft.report.year)],
      [messages.workbook, messages.workbookName(draft.report.agency.name, draft.report.year)],
    ] as const) {
      const download = by.waitForEvent('download');
      await tabTo(by, label);
      await by.keyboard.press('Enter');
      expect((await taken(download)).name.replace(/\.\w+$/, '')).toBe(name);
      await by.getByRole('status', { name: messages.exports }).getByText(name).waitFor();
    }
    const returned = await step(by, 'return', { note: '改后再报', word: true });
    expect(returned.name).toBe(`${draft.report.agency.name}2025年年报-退回.docx`);
    const inReturned = reportIn(returned);
    expect(sealed(inReturned)).toBe(true);
    expect(inReturned.review.threads).toHaveLength(2);

    // The clerk takes it over and accepts the suggestion.
    await receive(at, returned);
    await at.getByText('与办理情况对不上，请核实').waitFor();
    expect(await axeFindings(at)).toEqual([]);
    expect((await storedDraft(at)).report.review.threads).toEqual([]);
    await takeOver(at);
    await at.getByRole('tab', { name: messages.tabs.threads }).click();
    await at.getByRole('button', { name: messages.accept, exact: true }).click();
    await expect.poll(async () => (await storedDraft(at)).report.cells[CELL], { timeout: 10_000 }).toBe(right);
    await at.getByRole('tab', { name: messages.tabs.changes }).click();
    await at.getByText('987').first().waitFor();
    const again = await step(at, 'submit', { note: '已改' });
    expect(sealed(reportIn(again))).toBe(true);

    // The reviewer, by the keyboard again, sees what was changed, settles the other remark by its key, and passes.
    await receive(by, again);
    await by.getByText(reviewInMessages.since.theirs).waitFor();
    await takeOver(by);
    await openReview(by, draft.id);
    await tabTo(by, new RegExp(`^${messages.tabs.findings}`));
    for (const tab of [messages.tabs.threads, messages.tabs.changes]) {
      await by.keyboard.press('ArrowRight');
      await by.getByRole('tab', { name: tab, selected: true }).waitFor();
    }
    await by.getByText('987').first().waitFor();
    await tabTo(by, messages.remarkHere);
    await by.keyboard.press('Tab');
    await by.keyboard.press('n');
    await by.keyboard.press('r');
    await by.getByText(messages.closedThreads(2)).waitFor();
    await saved(by);
    const passed = await step(by, 'pass', { note: '同意公布' });
    const inPassed = reportIn(passed);
    expect(sealed(inPassed)).toBe(true);

    // At the clerk's it is locked and says why; nothing can be typed.
    await receive(at, passed);
    await takeOver(at);
    await at.goto(`${site(at)}#/draft/${draft.id}/applications`);
    await saved(at);
    const notice = at.getByRole('region', { name: reviewMessages.state('passed') });
    await notice.getByText(/李强于 .* 审核通过/).waitFor();
    await notice.getByText(reviewMessages.content(contentHash(inPassed))).waitFor();
    await cell(at, CELL).click();
    await at.keyboard.type('5');
    await at.keyboard.press('Enter');
    await at.keyboard.press('Control+z');
    expect(await cell(at, CELL).inputValue()).toBe(right);
    expect(await axeFindings(at)).toEqual([]);

    // The Word file for the public is what was passed, and says nothing of the reviewing.
    await at.goto(`${site(at)}#/draft/${draft.id}/-deliver`);
    const word = at.waitForEvent('download');
    await at.getByRole('button', { name: deliverMessages.word, exact: true }).click();
    const published = reportIn(await taken(word));
    expect(contentHash(published)).toBe(contentHash(inPassed));
    expect(published).toMatchObject({ waivers: [], review: { steps: [], threads: [] } });
    await at.getByRole('region', { name: reviewMessages.title }).getByRole('button', { name: reviewMessages.acts.publish }).click();
    await at.getByRole('dialog').getByRole('button', { name: reviewMessages.acts.publish, exact: true }).click();
    await at.getByRole('region', { name: reviewMessages.state('published') }).waitFor();
    const end = (await storedDraft(at)).report;
    expect(end.review.steps.map((each) => each.act)).toEqual(['submit', 'return', 'submit', 'pass', 'publish']);
    expect(end.review.steps.slice(2).map(({ content }) => content)).toEqual(Array.from({ length: 3 }, () => contentHash(inPassed)));

    expect([...clerk.complaints, ...reviewer.complaints]).toEqual([]);
    await Promise.all([clerk.close(), reviewer.close()]);
  });

  it('goes by Word files, remarks on its front matter included, and says in the list what was changed since', { timeout: 240_000 }, async () => {
    const [clerk, reviewer] = await Promise.all([app.visit(), app.visit()]);
    const [at, by] = [clerk.page, reviewer.page];
    const sent = await submitted(at, { by: '王敏', note: '报送审核', word: true });
    expect(sent.name).toMatch(/\.docx$/);

    // By the keys on the year, which the text prints only in its title; by the mouse on the date of the signature.
    await giveFiles(by, sent);
    await opensForReview(by);
    await tabTo(by, messages.remarkHere);
    await by.keyboard.press('Tab');
    await by.keyboard.press('k');
    expect(await cursor(by)).toBe('{"kind":"field","field":"year"}');
    await by.keyboard.press('c');
    await by.getByRole('form', { name: messages.newRemark }).getByText(reviewMessages.year).waitFor();
    await by.keyboard.type('年度对不对');
    await by.keyboard.press('Tab');
    await by.keyboard.type('李强');
    await by.keyboard.press('Enter');
    await by.frameLocator('iframe').locator('[data-field="year"][data-kind="thread"]').waitFor();
    await by.frameLocator('iframe').locator('[data-field="date"]').click();
    await by.getByRole('button', { name: messages.remarkHere }).click();
    const form = by.getByRole('form', { name: messages.newRemark });
    await form.getByRole('textbox', { name: messages.words, exact: true }).fill('日期应为公布当天');
    await form.getByRole('checkbox', { name: messages.suggests }).check();
    await form.getByRole('textbox', { name: messages.suggests, exact: true }).fill('2026年1月30日');
    await form.getByRole('button', { name: messages.add }).click();
    await by.getByText('日期应为公布当天').waitFor();
    await saved(by);
    const returned = await step(by, 'return', { note: '改后再报', word: true });
    const places = reportIn(returned).review.threads.map(({ place }) => place);
    expect(places).toMatchObject([{ kind: 'field', field: 'year' }, { kind: 'field', field: 'date', text: draft.report.fields.date }]);

    // At the clerk's the remark leads to the field, and what it suggests is written there.
    await receive(at, returned);
    await takeOver(at);
    await at.getByRole('tab', { name: messages.tabs.threads }).click();
    await at.getByRole('button', { name: messages.toPlaceOf('报告日期') }).click();
    await expect.poll(() => at.evaluate(() => document.activeElement?.id)).toBe('field-date');
    await openReview(at, draft.id);
    await at.getByRole('tab', { name: messages.tabs.threads }).click();
    await at.getByRole('button', { name: messages.accept, exact: true }).click();
    await expect.poll(async () => (await storedDraft(at)).report.fields.date, { timeout: 10_000 }).toBe('2026-01-30');
    await saved(at);
    await at.goto(`${site(at)}#/`);
    const row = at.locator(`[data-draft="${draft.id}"]`);
    await row.getByText(homeMessages.changedSince('return')).waitFor();
    expect(await axeFindings(at)).toEqual([]);

    // Undone after the page was loaded anew, the suggestion is open again, and nothing is changed any more.
    await at.goto(`${site(at)}#/draft/${draft.id}/-front`);
    await at.locator('#field-date').waitFor();
    await at.reload();
    await at.getByRole('button', { name: undoMessages.names.undo, exact: true }).first().click();
    await expect.poll(async () => (await storedDraft(at)).report.fields.date, { timeout: 10_000 }).toBe(draft.report.fields.date);
    expect((await storedDraft(at)).report.review.threads.map(({ outcome }) => outcome?.state)).toEqual([undefined, 'open']);
    await saved(at);
    await at.goto(`${site(at)}#/`);
    await row.getByText(homeMessages.reviewStates.returned).waitFor();
    expect(await row.getByText(homeMessages.changedSince('return')).count()).toBe(0);
    expect([...clerk.complaints, ...reviewer.complaints]).toEqual([]);
    await Promise.all([clerk.close(), reviewer.close()]);
  });
});
