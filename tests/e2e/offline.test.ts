// Holds the site to working without its server once it was visited, and to changing versions only between visits.
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { offlineMessages } from '../../src/app/offline/messages';
import { openApp } from './support/app';
import { removeGivenFiles } from './support/draft-files';
import { readPdf, seeCauseBySolver, takeWordFileBack } from './support/late-parts';

const dist = path.resolve(import.meta.dirname, '../../dist');

afterAll(removeGivenFiles);

it('opens, solves, exports and imports after its server has gone', async () => {
  const app = await openApp({ base: '/office/' });
  const visit = await app.visit({ serviceWorkers: 'allow' });
  await visit.page.getByText(offlineMessages.ready).waitFor();
  await app.stopServing();
  const page = await visit.newWindow();
  await page.goto(app.url);
  await takeWordFileBack(page);
  await page.goto(app.url);
  await readPdf(page);
  await page.goto(app.url);
  await seeCauseBySolver(page);
  expect(visit.complaints).toEqual([]);
  await app.close();
});

it('is the version that was opened until all its windows are closed', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-site-'));
  await cp(dist, folder, { recursive: true });
  const app = await openApp({ folder });
  const visit = await app.visit({ serviceWorkers: 'allow' });
  const note = (page: Page, text: string) => page.getByText(text).waitFor();
  await note(visit.page, offlineMessages.ready);
  await appendFile(path.join(folder, 'service-worker.js'), '\n// newer');
  await visit.page.evaluate(() => {
    document.body.dataset.shown = 'since before';
    return navigator.serviceWorker.getRegistration().then((registration) => registration?.update());
  });
  await note(visit.page, offlineMessages.updated);
  expect(await visit.page.evaluate(() => document.body.dataset.shown)).toBe('since before');
  const second = await visit.newWindow();
  await second.goto(app.url);
  await note(second, offlineMessages.updated);
  await visit.page.close();
  await second.close();
  const third = await visit.newWindow();
  await third.goto(app.url);
  await note(third, offlineMessages.ready);
  expect(visit.complaints).toEqual([]);
  await app.close();
  await rm(folder, { recursive: true });
});
