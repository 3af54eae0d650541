// Promises that the older versions of a draft can be looked at, compared, taken out and restored, and that restoring can be undone.
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { historyMessages as messages } from '../../../src/app/history/messages';
import type { DraftStorage } from '../../../src/drafts/draft-storage';
import { StorageError } from '../../../src/drafts/storage-error';
import { DRAFT_SCHEMA, type Draft } from '../../../src/report/draft';
import { emptyReport, type Report } from '../../../src/report/report';
import { draftOf } from '../../drafts/support/samples';
import { catchDownloads, freshStorage, openApp } from '../support/open-app';

const KEY = 'applications/received/natural';

const report = (figure: string, change: Partial<Report> = {}): Report => ({
  ...emptyReport('cn-2021', { name: '云溪市自然资源局', level: 'department' }, 2025),
  cells: { [KEY]: figure },
  ...change,
});

const summary = (filled: number, errors = 0) => ({ agency: '云溪市自然资源局', year: 2025, template: 'cn-2021', filled, total: 169, errors });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A draft that was 12, is 15, and whose first state is kept. */
async function withHistory(then: Report = report('12'), now: Report = report('15')): Promise<{ storage: DraftStorage; id: string }> {
  const storage = freshStorage();
  const { repository } = storage;
  const draft = await repository.create(then, summary(40, 2));
  await repository.takeSnapshot(draft.id, 'opened');
  await repository.save({ ...draft, report: now }, summary(41), { revision: 1, writer: 'writer-0001', edits: 1 });
  return { storage, id: draft.id };
}

async function present(storage: DraftStorage, id: string): Promise<Draft['report']> {
  return draftOf(await storage.repository.load(id)).report;
}

/** The rows of the list; the first is the present. */
async function rows(count: number): Promise<HTMLElement[]> {
  const list = await screen.findByRole('list', { name: messages.list });
  await waitFor(() => {
    expect(within(list).getAllByRole('heading', { level: 2 })).toHaveLength(count);
  });
  return within(list).getAllByRole('listitem');
}

function older(row: HTMLElement | undefined): HTMLElement {
  if (row === undefined) throw new Error('there is no older version');
  return row;
}

describe('历史版本', () => {
  it('lists each version with its time, why it was kept, how far it was and what was wrong', async () => {
    const { storage, id } = await withHistory();
    openApp(`/draft/${id}/-history`, storage);
    const [now, then] = await rows(2);
    expect(now?.textContent).toContain(messages.present);
    expect(then?.textContent).toMatch(/今天 \d\d:\d\d 的内容/);
    expect(then?.textContent).toContain(messages.causes.opened);
    expect(then?.textContent).toContain('已填 40/169 项');
    expect(then?.textContent).toContain(messages.problems(2));
    expect(document.title).toContain(messages.title);
  });

  it('says in words that there is none yet, and that there is no such draft', async () => {
    const storage = freshStorage();
    const { id } = await storage.repository.create(report('1'), summary(1));
    openApp(`/draft/${id}/-history`, storage);
    expect(await screen.findByRole('heading', { name: messages.emptyTitle })).toBeTruthy();
    cleanup();
    openApp('/draft/nowhere-1/-history', storage);
    expect(await screen.findByText(/^本机没有此草稿/)).toBeTruthy();
  });

  it('shows what differs from the present, old and new, and nothing else', async () => {
    const { storage, id } = await withHistory(
      report('12', { narrative: { overview: ['2025年，本机关主动公开信息三十条。', '第二段没有变。'] } }),
      report('15', { fields: { date: '2026-01-20' }, narrative: { overview: ['2025年，本机关主动公开信息四十条。', '第二段没有变。'] } }),
    );
    const { user } = openApp(`/draft/${id}/-history`, storage);
    const [, then] = await rows(2);
    await user.click(within(older(then)).getByRole('button', { name: new RegExp(messages.view) }));
    const table = await within(older(then)).findByRole('table');
    const lines = within(table)
      .getAllByRole('row')
      .map((row) => within(row).queryAllByRole('cell').map((cell) => cell.textContent))
      .filter((cells) => cells.length > 0);
    expect(lines).toEqual([
      [messages.blank, '2026-01-20'],
      ['12', '15'],
    ]);
    expect(within(table).getByRole('rowheader', { name: /本年新收.*自然人/ })).toBeTruthy();
    const text = within(older(then)).getByRole('region', { name: /总体情况/ });
    expect([...text.querySelectorAll('p + p del, p + p ins')].map((mark) => mark.textContent)).toEqual(['三', '四']);
    expect(text.textContent).not.toContain('第二段没有变');
  });

  it('restores a version, keeps what it replaced, and takes it back', async () => {
    const { storage, id } = await withHistory();
    const { user } = openApp(`/draft/${id}/-history`, storage);
    const [, then] = await rows(2);
    await user.click(within(older(then)).getByRole('button', { name: new RegExp(messages.restore) }));
    const undo = await screen.findByRole('button', { name: messages.undoRestore });
    expect((await present(storage, id)).cells[KEY]).toBe('12');
    expect(document.activeElement).toBe(undo.closest('[role=status]'));
    const [, kept] = await rows(3);
    expect(kept?.textContent).toContain(messages.causes.restored);
    await user.click(undo);
    await screen.findByText(messages.undone);
    expect((await present(storage, id)).cells[KEY]).toBe('15');
  });

  it('restores nothing while another window writes the draft, and says so', async () => {
    const { storage, id } = await withHistory();
    vi.spyOn(storage.exclusion, 'hold').mockResolvedValue(null);
    const { user } = openApp(`/draft/${id}/-history`, storage);
    const [, then] = await rows(2);
    await user.click(within(older(then)).getByRole('button', { name: new RegExp(messages.restore) }));
    expect(await screen.findByText(messages.otherWindow)).toBeTruthy();
    expect((await present(storage, id)).cells[KEY]).toBe('15');
  });

  it('says why restoring failed, and leaves the present as it is', async () => {
    const { storage, id } = await withHistory();
    vi.spyOn(storage.repository, 'restoreSnapshot').mockRejectedValue(new StorageError('quota'));
    const { user } = openApp(`/draft/${id}/-history`, storage);
    const [, then] = await rows(2);
    await user.click(within(older(then)).getByRole('button', { name: new RegExp(messages.restore) }));
    expect(await screen.findByText(/^未能恢复到这个版本：浏览器存储空间不足/)).toBeTruthy();
    expect((await present(storage, id)).cells[KEY]).toBe('15');
  });

  it('takes a version out as a draft file', async () => {
    const downloads = catchDownloads();
    const { storage, id } = await withHistory();
    const { user } = openApp(`/draft/${id}/-history`, storage);
    const [, then] = await rows(2);
    await user.click(within(older(then)).getByRole('button', { name: new RegExp(messages.exportFile) }));
    const [file] = await downloads();
    expect(file?.name).toMatch(/^云溪市自然资源局 2025年度 草稿 \d{14}\.json$/);
    expect(JSON.parse(file?.text ?? '')).toMatchObject({ kind: 'gongkai-draft', draft: { id, report: { cells: { [KEY]: '12' } } } });
  });

  it('keeps a version of a newer program to be taken out, and offers neither to look at nor to restore it', async () => {
    const { storage, id } = await withHistory();
    await storage.database.write(['snapshots'], async (transaction) => {
      const store = transaction.objectStore('snapshots');
      const [key] = await store.getAllKeys();
      const found = key === undefined ? undefined : await store.get(key);
      if (found) await store.put({ ...found, record: { ...found.record, schema: DRAFT_SCHEMA + 1 } }, key);
    });
    openApp(`/draft/${id}/-history`, storage);
    const [, then] = await rows(2);
    expect(then?.textContent).toContain(messages.newer);
    const acts = within(older(then)).getAllByRole('button');
    expect(acts.map((act) => act.textContent)).toEqual([messages.exportFile]);
  });
});
