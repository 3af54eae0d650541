// Holds the app to its word on files made to do harm: a message within seconds, bounded memory, a page that never hangs,
// and not a byte of what is stored changed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importMessages } from '../../src/app/import/messages';
import { lastYearMessages } from '../../src/form/last-year/messages';
import { panelMessages } from '../../src/form/messages';
import { hostileFiles, type HostileFile } from '../read/hostile/corpus';
import { manyPages } from '../read/hostile/many-pages';
import { rawZip } from '../read/hostile/raw-zip';
import { p, part } from '../read/support/make-docx';
import { openApp, type App, type Visit } from './support/app';
import { fullDraft, openDraft, removeGivenFiles } from './support/draft-files';
import { loadOf, type Load } from './support/load';
import { storedRecords } from './support/stored';

/** Milliseconds within which every file has its answer. */
const ANSWER = 10_000;
/** Milliseconds of computing that may keep the page from answering. */
const LONGEST_TASK = 100;
/** Megabytes. */
const MEMORY = 200;

let app: App;
let visit: Visit;
let folder: string;
/** Complaints before the test. */
let complained = 0;

beforeAll(async () => {
  [app, folder] = await Promise.all([openApp(), mkdtemp(path.join(tmpdir(), 'gongkai-hostile-'))]);
  visit = await app.visit();
  await openDraft(visit.page, fullDraft(), 'overview');
  await visit.page.locator('#narrative-overview').waitFor();
});
beforeEach(async () => {
  await goHome(visit.page);
  complained = visit.complaints.length;
});
afterEach(() => {
  expect(visit.complaints.slice(complained)).toEqual([]);
});
afterAll(async () => {
  await app.close();
  await removeGivenFiles();
  await rm(folder, { recursive: true, force: true });
});

async function goHome(page: Page): Promise<void> {
  await page.goto(app.url);
  await page.reload();
  await page.getByRole('button', { name: '导入文件' }).first().waitFor();
}

async function file(name: string, content: Uint8Array): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, content);
  return place;
}

async function stored(page: Page): Promise<string> {
  return JSON.stringify(await storedRecords(page, 'drafts'));
}

const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: importMessages.notRead });
const review = (page: Page) => page.getByRole('button', { name: importMessages.confirm });

/** Gives a file and waits for its answer, which keeps its bounds and changes nothing that is stored. */
async function answered({ page }: Visit, name: string, content: Uint8Array, outcome: HostileFile['outcome']): Promise<Load> {
  const place = await file(name, content);
  const before = await stored(page);
  const answer = outcome === 'refused' ? refusal(page) : review(page);
  const load = await loadOf(app.browser, page, async () => {
    await page.getByTestId('draft-files').setInputFiles(place);
    await answer.waitFor({ timeout: ANSWER });
  });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(importMessages.title(name));
  expect(await stored(page)).toBe(before);
  return load;
}

async function back({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: importMessages.back }).click();
  await page.getByRole('button', { name: '导入文件' }).first().waitFor();
}

describe('a hostile file', () => {
  it.each(hostileFiles)('$name is $outcome, and nothing else happens', async ({ name, make, outcome }) => {
    const { longestTask, memory } = await answered(visit, name, make(), outcome);
    if (outcome === 'refused') expect(await refusal(visit.page).getByRole('listitem').allTextContents()).not.toEqual([]);
    expect(await visit.page.title()).not.toContain('被改');
    expect(longestTask).toBeLessThan(LONGEST_TASK);
    expect(memory).toBeLessThan(MEMORY);
    await back(visit);
  });
});

describe('a large file that is in order', () => {
  it('is read with its pictures left packed: 20 MB of Word', async () => {
    const picture = Uint8Array.from({ length: 20_000_000 }, (_, index) => (index * 2_654_435_761) >>> 13);
    const body = p('某市水务局2024年政府信息公开工作年度报告') + p('公开信息12条。').repeat(500);
    const large = zipSync({ 'word/document.xml': strToU8(part('document', `<w:body>${body}</w:body>`)), 'word/media/1.jpeg': [picture, { level: 0 }] });
    const { longestTask, memory } = await answered(visit, '配图.docx', large, 'read');
    expect(longestTask).toBeLessThan(LONGEST_TASK);
    expect(memory).toBeLessThan(MEMORY);
    await back(visit);
  });

  it('tells which page is being read, and stops at once: a PDF file of a thousand pages', async () => {
    const { page } = visit;
    const place = await file('一千页.pdf', manyPages(1_000));
    const before = await stored(page);
    const load = await loadOf(app.browser, page, async () => {
      await page.getByTestId('draft-files').setInputFiles(place);
      const bar = page.getByRole('progressbar');
      await bar.waitFor({ timeout: ANSWER });
      const value = async (): Promise<number> => Number(await bar.getAttribute('value'));
      const first = await value();
      await expect.poll(value, { timeout: ANSWER }).toBeGreaterThan(first);
      await page.getByRole('button', { name: importMessages.cancel }).click();
      await page.getByRole('button', { name: '导入文件' }).first().waitFor({ timeout: 1_000 });
    });
    expect(load.longestTask).toBeLessThan(LONGEST_TASK);
    expect(load.memory).toBeLessThan(MEMORY);
    expect(await stored(page)).toBe(before);
    });
});

it('last year’s report from a hostile file is refused beside the report, which stays as it is', async () => {
  const { page } = visit;
  const place = await file('去年.docx', rawZip([{ path: 'word/document.xml', content: new Uint8Array(60_000_000), declaredSize: 1_000 }]));
  await page.goto(`${app.url}#/draft/${fullDraft().id}/overview`);
  await page.getByRole('tab', { name: panelMessages.lastYear }).click();
  const input = page.getByTestId('last-year-file');
  await input.waitFor({ state: 'attached' });
  const before = await stored(page);
  await input.setInputFiles(place);
  const alert = page.getByRole('alert').filter({ hasText: lastYearMessages.notRead('去年.docx') });
  await alert.waitFor({ timeout: ANSWER });
  expect(await alert.getByRole('listitem').allTextContents()).not.toEqual([]);
  expect(await stored(page)).toBe(before);
});
