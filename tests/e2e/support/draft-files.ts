// Promises draft files to begin tests with, and the way to give the app a file.
import type { Page } from 'playwright-core';
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
  };
}

export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function jsonFile(name: string, text: string): GivenFile {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

export function draftFile(draft: Draft, name = '草稿.json'): GivenFile {
  return jsonFile(name, draftFileText(draft));
}

/** Gives files to 导入草稿文件 on the start page. */
export async function giveFiles(page: Page, ...files: GivenFile[]): Promise<void> {
  await page.getByTestId('draft-files').setInputFiles(files);
}

/** Takes a draft in and opens it on a page of the report. */
export async function openDraft(page: Page, draft: Draft, on: string): Promise<void> {
  await giveFiles(page, draftFile(draft));
  await page.getByRole('listitem').filter({ has: page.locator(`a[href="#/draft/${draft.id}"]`) }).waitFor();
  await page.goto(`${page.url().split('#')[0] ?? ''}#/draft/${draft.id}/${on}`);
}
