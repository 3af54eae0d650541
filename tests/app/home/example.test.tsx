// Promises that a copy of an example is told from the agency's own reports, and is gone by one press.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { findRow, freshStorage, openApp } from '../support/open-app';
import { draftOf, store } from '../support/samples';

vi.mock('../../../src/form/workspace', () => ({
  Workspace: ({ draftId }: { draftId: string }) => <h1>工作区 {draftId}</h1>,
}));

beforeEach(() => {
  localStorage.clear();
  window.scrollTo = () => undefined;
});

it('bears a mark in the list, also after it was edited, and the own reports bear none', async () => {
  const storage = freshStorage();
  await store(storage, [draftOf('甲局', 1)]);
  const { user } = openApp('/', storage);
  await user.click(await screen.findByRole('button', { name: '打开示例' }));
  const [first] = await within(await screen.findByRole('dialog')).findAllByRole('button', { name: /年度/ });
  if (!first) throw new Error('there is no example');
  await user.click(first);
  await screen.findByRole('heading', { name: /^工作区/ });
  const copy = (await storage.repository.list()).find(({ example }) => example);
  if (!copy) throw new Error('no example is stored');
  const opened = await storage.repository.load(copy.id);
  if (opened.kind !== 'draft') throw new Error(`opened as ${opened.kind}`);
  await storage.repository.save(opened.draft, copy.summary, { writer: 'clerk', edits: 1, revision: 1 });
  expect(await storage.repository.isExample(copy.id)).toBe(true);
  await user.click(screen.getByRole('link', { name: '全部年报' }));
  const row = await findRow(copy.summary.agency);
  expect(within(row).getByText('示例')).toBeTruthy();
  expect(within(await findRow('甲局')).queryByText('示例')).toBeNull();
  await user.click(within(row).getByRole('button', { name: /^删除/ }));
  await waitFor(() => {
    expect(screen.queryByText('示例')).toBeNull();
  });
});
