// Promises the acts that need what the program loads late: the solver, the writer of Word files, the readers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { solveCauses } from '../../../src/check/causes/solve';
import { deliverMessages } from '../../../src/form/deliver/messages';
import { panelMessages } from '../../../src/form/messages';
import { loadHighsSolver } from '../../../src/solver/highs-solver';
import { formatOf } from '../../support/formats';
import { makePdf } from '../../read/support/make-pdf';
import { wrongBlock } from '../../support/wrong-block';
import { arrived } from './clerk';
import { fullDraft, openDraft } from './draft-files';
import { downloadOf } from './exported-files';
import { storedDrafts } from './stored';

/** From the start page: opens a draft whose slips only the solver finds, and waits for what it found. */
export async function seeCauseBySolver(page: Page): Promise<void> {
  const ledger = wrongBlock(formatOf('cn-2021'), 2, 4);
  const wasm = readFileSync(createRequire(import.meta.url).resolve('highs/runtime'));
  const [first] = await solveCauses(ledger, await loadHighsSolver({ bytes: new Uint8Array(wasm) }));
  const draft = { ...fullDraft({ cells: ledger.entries(), narrative: {} }), id: 'f'.repeat(32) };
  await openDraft(page, draft, 'applications');
  await page.getByRole('tab', { name: new RegExp(`^${panelMessages.check}`) }).click();
  await page.getByRole('tabpanel').getByText(first?.message ?? 'no cause').first().waitFor({ timeout: 30_000 });
}

/** From the start page: exports a draft as a Word file, and imports that beside it. */
export async function takeWordFileBack(page: Page): Promise<void> {
  const draft = fullDraft();
  await openDraft(page, draft, '-deliver');
  const { name, bytes } = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.word }).click());
  await page.getByRole('link', { name: '全部年报' }).click();
  await arrived(page, '年报');
  await page.getByTestId('draft-files').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('navigation', { name: '各部分', exact: true }).waitFor();
  const [one, other, ...more] = await storedDrafts(page);
  expect(more).toEqual([]);
  expect([one?.report, other?.report]).toEqual([draft.report, draft.report]);
}

/** From the start page: shows what a PDF says whose font needs a map of characters that comes with the program. */
export async function readPdf(page: Page): Promise<void> {
  const text = '主动公开规范性文件十二件';
  const bytes = makePdf([{ texts: [{ text, x: 60, y: 80 }] }], 'GBK-EUC-H');
  await page.getByTestId('draft-files').setInputFiles({ name: '年报.pdf', mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByText(text).first().waitFor();
}
