// Promises a list in which a clerk finds every report, sees how far it is, and loses none.
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { summariseReport } from '../../../src/app/new-report/summarise-report';
import { draftFileText } from '../../../src/report/draft';
import type { Report } from '../../../src/report/report';
import { takeStep } from '../../../src/report/take-step';
import { catchDownloads, findRow, freshStorage, openApp, rowNames } from '../support/open-app';
import { draftOf, store } from '../support/samples';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the list of reports', () => {
  it('says at the first start what this is and that everything stays on this machine', async () => {
    openApp();
    expect(await screen.findByText(/只保存在这台电脑上，不上传/)).toBeTruthy();
    expect(screen.getByText('数据只保存在本机，不上传')).toBeTruthy();
    expect(screen.getByRole('button', { name: '新建年报' })).toBeTruthy();
    expect(screen.queryByRole('list', { name: '年报' })).toBeNull();
  });

  it('never moves a button from under the focus: the ways to begin appear where they stay', async () => {
    openApp();
    const button = await screen.findByRole('button', { name: '新建年报' });
    button.focus();
    await screen.findByText(/只保存在这台电脑上，不上传/);
    expect(document.activeElement).toBe(button);
  });

  it('shows the report saved last first, each a link to its draft', async () => {
    const storage = freshStorage();
    await store(storage, [draftOf('甲局', 1)], [draftOf('丙局', 3)], [draftOf('乙局', 2)]);
    openApp('/', storage);
    expect(await rowNames()).toEqual(['丙局 2025 年度', '乙局 2025 年度', '甲局 2025 年度']);
    expect(screen.getByRole('link', { name: /丙局/ }).getAttribute('href')).toBe('#/draft/draft-of-minute-3');
  });

  it('says of each which format it has, how much is filled and how many problems there are', async () => {
    const storage = freshStorage();
    await store(
      storage,
      [draftOf('甲局', 1), { filled: 0 }],
      [draftOf('乙局', 2), { filled: 120 }],
      [draftOf('丙局', 3), { filled: 120, errors: 2 }],
      [draftOf('丁局', 4), { filled: 169 }],
    );
    openApp('/', storage);
    const words = async (agency: string) => (await findRow(agency)).textContent;
    expect(await words('甲局')).toContain('未开始');
    expect(await words('乙局')).toContain('填写中');
    expect(await words('乙局')).toContain('已填 120/169 项');
    expect(await words('乙局')).toContain('2021年格式（国办公开办函〔2021〕30号）');
    expect(await words('丙局')).toContain('2 处有问题');
    expect(await words('丁局')).toContain('已填满');
  });

  it('says of a report that was sent how far it is, and whether it was changed since, by what it says and not by its time', async () => {
    const storage = freshStorage();
    const { report } = draftOf('甲局', 1);
    const at = '2026-01-06T01:00:00.000Z';
    const draft = { id: 'draft-of-minute-1', revision: 3 };
    const sent = takeStep(report, { id: 'step-1', act: 'submit', by: '王敏', at, note: '', draft });
    const returned = takeStep(sent, { id: 'step-2', act: 'return', by: '李强', at, note: '', draft });
    const changed = (one: Report): Report => ({ ...one, fields: { date: '2026-01-20' } });
    const reports = [report, sent, changed(sent), changed(returned)];
    for (const [index, each] of reports.entries()) {
      const stored = { ...draftOf('甲局', index + 1), report: each };
      await storage.repository.importDraft(stored, await summariseReport(stored), 'keep-both');
    }
    openApp('/', storage);
    await rowNames();
    const said = ['1', '2', '3', '4'].map((minute) => document.querySelector(`[data-draft="draft-of-minute-${minute}"]`)?.textContent ?? '');
    expect(said.map((text) => /已送审|退回修改/.exec(text)?.[0])).toEqual([undefined, '已送审', '已送审', '退回修改']);
    expect(said.map((text) => /内容在(?:送审|退回)后改过/.exec(text)?.[0])).toEqual([undefined, undefined, '内容在送审后改过', '内容在退回后改过']);
  });

  it('names a report whose agency is not filled in, and one whose format the program does not know', async () => {
    const storage = freshStorage();
    const strange = draftOf('', 1);
    await store(storage, [{ ...strange, report: { ...strange.report, template: 'of-the-future' } }]);
    openApp('/', storage);
    expect((await findRow('机关名称未填')).textContent).toContain('本程序没有这份年报所用的格式');
  });

  it('exports a draft as the file that leads back to it', async () => {
    const downloads = catchDownloads();
    const storage = freshStorage();
    const draft = draftOf('甲局', 1, { done: ['overview'] });
    await store(storage, [draft]);
    const { user } = openApp('/', storage);
    await user.click(await screen.findByRole('button', { name: '导出草稿文件：《甲局2025年度》' }));
    await screen.findByText('已导出《甲局2025年度》的草稿文件');
    expect(await downloads()).toEqual([{ name: '甲局 2025年度 草稿.json', text: draftFileText(draft) }]);
  });

  it('says why the drafts cannot be read instead of pretending that there are none', async () => {
    const storage = freshStorage();
    vi.spyOn(storage.repository, 'list').mockRejectedValue(new Error('磁盘已断开'));
    openApp('/', storage);
    expect((await screen.findByRole('alert')).textContent).toBe('未能读取本机数据：磁盘已断开');
    expect(screen.queryByText(/编写、核对、导出/)).toBeNull();
  });
});

describe('deleting', () => {
  it('asks nothing, and 撤销 brings the draft back as it was, with the focus on it', async () => {
    const storage = freshStorage();
    const draft = draftOf('甲局', 1, { done: ['overview'] });
    await store(storage, [draft], [draftOf('乙局', 2)]);
    const { user } = openApp('/', storage);
    await user.click(await screen.findByRole('button', { name: '删除：《甲局2025年度》' }));
    await screen.findByText('已从本机删除《甲局2025年度》');
    await waitFor(async () => {
      expect(await rowNames()).toEqual(['乙局 2025 年度']);
    });
    await user.click(screen.getByRole('button', { name: '撤销' }));
    const restored = await screen.findByRole('link', { name: /甲局/ });
    await waitFor(() => {
      expect(document.activeElement).toBe(restored);
    });
    expect(await storage.repository.load(draft.id)).toEqual({ kind: 'draft', draft });
  });

  it('leaves the focus on the neighbouring report, or on the heading when none is left', async () => {
    const storage = freshStorage();
    await store(storage, [draftOf('甲局', 1)], [draftOf('乙局', 2)]);
    const { user } = openApp('/', storage);
    await user.click(await screen.findByRole('button', { name: '删除：《乙局2025年度》' }));
    expect(document.activeElement).toBe(screen.getByRole('link', { name: /甲局/ }));
    await user.click(screen.getByRole('button', { name: '删除：《甲局2025年度》' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('is not final after the notice has gone: 最近删除 has it still', async () => {
    const storage = freshStorage();
    await store(storage, [draftOf('甲局', 1)]);
    await storage.repository.remove('draft-of-minute-1');
    const { user } = openApp('/', storage);
    const deleted = (await screen.findByText('最近删除（1 份）')).closest('details');
    if (deleted === null) throw new Error('最近删除 is not folded away');
    await user.click(within(deleted).getByText('最近删除（1 份）'));
    await user.click(within(deleted).getByRole('button', { name: '恢复：《甲局2025年度》' }));
    expect(await rowNames()).toEqual(['甲局 2025 年度']);
    await waitFor(() => {
      expect(screen.queryByText('最近删除（1 份）')).toBeNull();
    });
  });

  it('says so when the database refuses, and the draft stays', async () => {
    const storage = freshStorage();
    await store(storage, [draftOf('甲局', 1)]);
    vi.spyOn(storage.repository, 'remove').mockRejectedValue(new Error('磁盘已满'));
    const { user } = openApp('/', storage);
    await user.click(await screen.findByRole('button', { name: '删除：《甲局2025年度》' }));
    expect((await screen.findByRole('alert')).textContent).toBe('未能删除：磁盘已满');
    expect(await rowNames()).toEqual(['甲局 2025 年度']);
  });
});
