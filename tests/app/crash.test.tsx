// Promises that a crash leaves every draft within reach and touches none.
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/crash/error-boundary';
import { draftFileText } from '../../src/report/draft';
import { catchDownloads, freshStorage } from './support/open-app';
import { draftOf, store } from './support/samples';

function Broken(): never {
  throw new Error('渲染失败');
}

beforeEach(() => {
  // React reports what a boundary has caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('exports every draft from the page shown after a crash, and leaves the storage as it was', async () => {
  const downloads = catchDownloads();
  const storage = freshStorage();
  const drafts = [draftOf('甲局', 1), draftOf('乙局', 2)];
  await store(storage, ...drafts.map((draft): [typeof draft] => [draft]));
  render(
    <ErrorBoundary repository={storage.repository}>
      <Broken />
    </ErrorBoundary>,
  );
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: '程序出错，页面已停止' }));
  expect(document.title).toBe('错误：程序出错 - 公开年报');
  for (const button of await screen.findAllByRole('button', { name: /^导出草稿文件：/ })) await userEvent.click(button);
  await waitFor(() => {
    expect(screen.getAllByText('已导出')).toHaveLength(2);
  });
  expect(await downloads()).toEqual([
    { name: '乙局 2025年度 草稿.json', text: draftFileText(draftOf('乙局', 2)) },
    { name: '甲局 2025年度 草稿.json', text: draftFileText(draftOf('甲局', 1)) },
  ]);
  for (const draft of drafts) expect(await storage.repository.load(draft.id)).toEqual({ kind: 'draft', draft });
});

it('exports what this version cannot open as it stands', async () => {
  const downloads = catchDownloads();
  const storage = freshStorage();
  await store(storage, [draftOf('甲局', 1)]);
  await storage.database.write(['drafts'], async (transaction) => {
    await transaction.objectStore('drafts').put({ id: 'draft-of-minute-1', schema: 99, revision: 4, future: '内容' });
  });
  render(
    <ErrorBoundary repository={storage.repository}>
      <Broken />
    </ErrorBoundary>,
  );
  await userEvent.click(await screen.findByRole('button', { name: '导出草稿文件：《甲局2025年度》' }));
  await screen.findByText('已导出');
  expect((await downloads())[0]?.text).toContain('"future": "内容"');
});

it('says why the drafts cannot be read, and keeps the details of the error at hand', async () => {
  const storage = freshStorage();
  vi.spyOn(storage.repository, 'list').mockRejectedValue(new Error('磁盘已断开'));
  render(
    <ErrorBoundary repository={storage.repository}>
      <Broken />
    </ErrorBoundary>,
  );
  expect((await screen.findByRole('alert')).textContent).toBe('未能读取本机数据：磁盘已断开');
  expect(screen.getByText(/渲染失败/)).toBeTruthy();
});
