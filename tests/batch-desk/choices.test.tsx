// Promises that what is chosen in 汇总 and 分析 belongs to the batch: one choice for both, and kept on this device.
import { cleanup, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { deskMessages } from '../../src/batch-desk/messages';
import { loadFormat } from '../../src/catalogue/catalogue';
import { loadVocabulary } from '../../src/catalogue/vocabulary';
import { createBatchShelf } from '../../src/drafts/batch-shelf';
import { freshStorage, openApp } from '../app/support/open-app';
import { national, reportBy, surveyed } from '../survey/support';
import { begun } from './support/name-slot';

// Loaded on demand by the app; here before any test starts.
import '../../src/app/routes/batch-route';
import '../../src/batch-desk/analysis/analysis-view';
import '../../src/batch-desk/roll-up/roll-up-view';

beforeAll(() => Promise.all([loadFormat('cn-2021'), loadVocabulary()]), 60_000);

const child = (seed: number, received: string, file?: string) =>
  reportBy(seed, { cells: { 'applications/received/total': received }, row: { findings: [], ...(file !== undefined && { file }) } });
const OWN = surveyed(national(), { ...reportBy(9).report, agency: { name: '某县', level: 'government' } }, { file: '某县.docx', findings: [] });
const FILES = [child(1, '10', '一.docx'), child(1, '20', '一改.docx'), child(2, '30'), child(3, '40'), OWN];

const show = (user: UserEvent, tab: string) => user.click(screen.getByRole('tab', { name: new RegExp(tab) }));
const selected = async (label: string): Promise<string | undefined> => (await screen.findByLabelText<HTMLSelectElement>(label)).selectedOptions[0]?.textContent;
const ownReport = () => selected('本级年报（用来对比）');
const double = () => selected('“第1局”用哪一份');

it('stays from one tab to another, in both of them, and when the page is loaded anew', async () => {
  const storage = freshStorage();
  await createBatchShelf(storage.database).put(begun, FILES.map(({ row, report, template }) => ({ row, report, template })));
  const { user } = openApp('/batch/b', storage);
  await screen.findByRole('heading', { level: 1, name: begun.name });

  await show(user, deskMessages.rollUp);
  expect([await ownReport(), await double()]).toEqual(['不对比', '没有选定']);
  await user.selectOptions(screen.getByLabelText('本级年报（用来对比）'), '某县');
  await user.selectOptions(screen.getByLabelText('“第1局”用哪一份'), '一改.docx');
  await user.click(screen.getByText('选择计入的年报'));
  await user.click(screen.getByLabelText('计入“第3局”'));
  expect(await screen.findByText('计入 2 份，共 5 份')).toBeTruthy();

  await show(user, deskMessages.analysis);
  expect(await double()).toBe('一改.docx');
  await show(user, deskMessages.rollUp);
  const isAsChosen = async () => {
    expect(await screen.findByText('计入 2 份，共 5 份')).toBeTruthy();
    expect([await ownReport(), await double()]).toEqual(['某县', '一改.docx']);
    expect(screen.getByLabelText<HTMLInputElement>('计入“第3局”').checked).toBe(false);
  };
  await isAsChosen();

  await waitFor(async () => {
    expect((await createBatchShelf(storage.database).get('b'))?.chosen?.excluded).toHaveLength(1);
  });
  cleanup();
  // Another object, for another desk: nothing of the first one's memory is left.
  openApp('/batch/b', { ...storage });
  await screen.findByRole('heading', { level: 1, name: begun.name });
  await show(user, deskMessages.rollUp);
  await isAsChosen();

  // What is decided in 分析 is decided in 汇总.
  await show(user, deskMessages.analysis);
  await user.selectOptions(await screen.findByLabelText('“第1局”用哪一份'), '一.docx');
  await show(user, deskMessages.rollUp);
  await waitFor(async () => {
    expect(await double()).toBe('一.docx');
  });
}, 120_000);
