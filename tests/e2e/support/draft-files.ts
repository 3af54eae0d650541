// Promises draft files to begin tests with, and the way to give the app a file.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { homeMessages } from '../../../src/app/home/messages';
import { draftFileText, DRAFT_SCHEMA, type Draft } from '../../../src/report/draft';
import { emptyReport } from '../../../src/report/report';
import { agency, applicants, date, disclosure, narratives, typedApplications, typedProceedings, year } from './typed-report';

const DISCLOSURE_KEYS = [
  'regulations/issued',
  'regulations/repealed',
  'regulations/in-force',
  'normative-documents/issued',
  'normative-documents/repealed',
  'normative-documents/in-force',
  'licences/decisions',
  'penalties/decisions',
  'compulsion/decisions',
  'fees/amount',
];

const PROCEEDINGS_KEYS = ['review', 'direct', 'after-review'].flatMap((kind) =>
  ['upheld', 'corrected', 'other', 'pending'].map((outcome) => `${kind}-${outcome}`),
);

function keyed(keys: readonly string[], texts: readonly string[], prefix: string): [string, string][] {
  return keys.map((key, index) => [`${prefix}/${key}`, texts[index] ?? '']);
}

/** The whole report as a stored draft. */
export function fullDraft(change: Partial<Draft['report']> = {}): Draft {
  const time = '2026-01-12T01:30:00.000Z';
  const cells = Object.fromEntries([
    ...keyed(DISCLOSURE_KEYS, disclosure.flatMap(({ figures }) => figures), 'disclosure'),
    ...typedApplications.flatMap(({ id, figures }) => keyed(applicants, figures.map(String), `applications/${id}`)),
    ...keyed(PROCEEDINGS_KEYS, typedProceedings, 'proceedings/cases'),
  ]);
  const narrative = Object.fromEntries(Object.entries(narratives).map(([id, paragraphs]) => [id, [...paragraphs]]));
  return {
    schema: DRAFT_SCHEMA,
    id: '0123456789abcdef0123456789abcdef',
    revision: 41,
    createdAt: time,
    savedAt: time,
    report: {
      ...emptyReport('cn-2021', { name: agency, level: 'department' }, year),
      fields: { date: date.stored },
      narrative,
      cells,
      ...change,
    },
    done: Object.keys(narratives),
    template: null,
    previous: null,
    prefilled: [],
  };
}

export interface GivenFile {
  name: string;
  content: string | Uint8Array;
}

export function draftFile(draft: Draft, name = '草稿.json'): GivenFile {
  return { name, content: draftFileText(draft) };
}

/** Gives files of the disk to 导入草稿文件 on the start page. */
export async function giveFiles(page: Page, ...files: GivenFile[]): Promise<void> {
  await page.getByText(homeMessages.reading).waitFor({ state: 'detached' });
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-e2e-'));
  const paths = files.map(({ name }) => path.join(folder, name));
  await Promise.all(files.map(({ content }, index) => writeFile(paths[index] ?? '', content)));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: homeMessages.import }).click();
  await (await chooser).setFiles(paths);
  givenFolders.push(folder);
}

const givenFolders: string[] = [];

/** Takes away the files that were given; the browser reads them until the page has taken them in. */
export async function removeGivenFiles(): Promise<void> {
  await Promise.all(givenFolders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

/** Takes a draft in and opens it on a page of the report. */
export async function openDraft(page: Page, draft: Draft, on: string): Promise<void> {
  await giveFiles(page, draftFile(draft));
  await page.getByRole('listitem').filter({ has: page.locator(`a[href="#/draft/${draft.id}"]`) }).waitFor();
  await page.goto(`${page.url().split('#')[0] ?? ''}#/draft/${draft.id}/${on}`);
}
