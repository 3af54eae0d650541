// Holds the one-file build to the same job as the site: opened from a disk, with the network off, and with real workers.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './support/app';
import { cell } from './support/clerk';
import { removeGivenFiles } from './support/draft-files';
import { tellTheJob } from './support/job-story';
import { readPdf, seeCauseBySolver, takeWordFileBack } from './support/late-parts';
import { storedDraft } from './support/stored';
import { slip } from './support/typed-report';

const built = path.resolve(import.meta.dirname, '../../build/portable/公开年报.html');

let folder: string;
let file: string;
beforeAll(async () => {
  // Where a clerk would keep it.
  folder = await mkdtemp(path.join(tmpdir(), '政务公开 '));
  file = path.join(folder, '公开年报（便携版）.html');
  await copyFile(built, file);
});
afterAll(async () => {
  await removeGivenFiles();
  await rm(folder, { recursive: true, force: true });
});

describe('a report from the first key to the finished files, in a file opened from a disk', () => {
  const visit = tellTheJob(() => openApp({ file }));

  it('keeps the draft for a newer file in another place', async () => {
    const { page } = visit();
    const moved = path.join(folder, '新版.html');
    await copyFile(file, moved);
    const { id } = await storedDraft(page);
    const other = await visit().newWindow();
    await other.goto(`file://${encodeURI(moved)}#/draft/${id}/applications`);
    await cell(other, `applications/${slip.row}/${slip.applicant}`).waitFor();
    expect(await cell(other, `applications/${slip.row}/${slip.applicant}`).inputValue()).toBe(slip.right);
    await other.close();
  });
});

describe('what is loaded late', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ file });
  });
  afterAll(() => app.close());

  it('the solver and the checker of texts run in workers', async () => {
    const visit = await app.visit();
    const workers: string[] = [];
    visit.page.on('worker', (worker) => workers.push(worker.url()));
    await seeCauseBySolver(visit.page);
    expect(workers.length).toBeGreaterThanOrEqual(2);
    expect(workers.every((url) => url.startsWith('blob:'))).toBe(true);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('a Word file is made and read back, and a PDF is read, in workers', async () => {
    const visit = await app.visit();
    const workers: string[] = [];
    visit.page.on('worker', (worker) => workers.push(worker.url()));
    await takeWordFileBack(visit.page);
    await visit.page.goto(app.url);
    await readPdf(visit.page);
    expect(workers).not.toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
