// Promises that a draft file comes in whole or not at all, and never at the cost of what is here.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DraftStorage } from '../../../src/drafts/draft-storage';
import { draftFileText } from '../../../src/report/draft';
import { freshStorage, openApp, rowNames } from '../support/open-app';
import { draftOf, store } from '../support/samples';

const fileOf = (name: string, text: string) => new File([text], name, { type: 'application/json' });
const input = () => screen.findByTestId('draft-files');
const everything = async ({ repository }: DraftStorage) => {
  const entries = await repository.list();
  return Promise.all(entries.map(({ id }) => repository.load(id)));
};

describe('importing a draft file', () => {
  it('takes in the draft unchanged', async () => {
    const { user, storage } = openApp();
    const draft = draftOf('甲局', 1, { done: ['overview'] });
    await user.upload(await input(), fileOf('甲.json', draftFileText(draft)));
    expect(await rowNames()).toEqual(['甲局 2025 年度']);
    expect(await everything(storage)).toEqual([{ kind: 'draft', draft }]);
  });

  it('takes in files that were being chosen while the first draft came from elsewhere', async () => {
    const { user, storage } = openApp();
    const choosing = await input();
    await store(storage, [draftOf('甲局', 1)]);
    await screen.findByRole('link', { name: /甲局/ });
    await user.upload(choosing, fileOf('乙.json', draftFileText(draftOf('乙局', 2))));
    expect((await screen.findByRole('link', { name: /乙局/ })).textContent).toBe('乙局 2025 年度');
    expect(await everything(storage)).toHaveLength(2);
  });

  it('takes in a bare report as a new draft', async () => {
    const { user } = openApp();
    const { report } = draftOf('甲局', 1);
    await user.upload(await input(), fileOf('report.json', JSON.stringify(report)));
    expect(await rowNames()).toEqual(['甲局 2025 年度']);
  });

  it('takes files dropped anywhere on the page', async () => {
    const { storage } = openApp();
    await input();
    const files = [fileOf('甲.json', draftFileText(draftOf('甲局', 1)))];
    fireEvent.dragOver(document.body, { dataTransfer: { types: ['Files'], files } });
    expect(screen.getByText('松开鼠标，导入文件')).toBeTruthy();
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } });
    expect(screen.queryByText('松开鼠标，导入文件')).toBeNull();
    expect(await rowNames()).toEqual(['甲局 2025 年度']);
    expect(await everything(storage)).toHaveLength(1);
  });

  it.each([
    ['no JSON', '这不是草稿'],
    ['other JSON', '{"a":1}'],
    ['a draft without a report', '{"kind":"gongkai-draft","draft":{"schema":1,"id":"draft-0001"}}'],
    ['keys that give power over objects', '{"__proto__":{}}'],
    ['nothing', ''],
  ])('refuses %s with the file’s name and what was expected, and touches nothing', async (_, text) => {
    const storage = freshStorage();
    await store(storage, [draftOf('甲局', 1)]);
    const before = await everything(storage);
    const { user } = openApp('/', storage);
    await user.upload(await input(), fileOf('坏文件.json', text));
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByRole('heading', { name: '未能导入“坏文件.json”' })).toBeTruthy();
    expect(alert.getByText(/应为本程序导出的草稿文件（.json）/)).toBeTruthy();
    expect(alert.getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(await everything(storage)).toEqual(before);
    await user.click(alert.getByRole('button', { name: '知道了' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes in the good ones among several files and names the bad', async () => {
    const { user } = openApp();
    await user.upload(await input(), [
      fileOf('坏.json', '{'),
      fileOf('甲.json', draftFileText(draftOf('甲局', 1))),
      fileOf('乙.json', draftFileText(draftOf('乙局', 2))),
    ]);
    await waitFor(async () => {
      expect(await rowNames()).toEqual(['乙局 2025 年度', '甲局 2025 年度']);
    });
    expect(screen.getAllByRole('heading', { name: /^未能导入/ })).toHaveLength(1);
  });

  describe('that is here already', () => {
    const here = draftOf('甲局', 1);
    const inFile = { ...here, revision: 9, report: { ...here.report, fields: { date: '2026-01-20' } } };
    const open = async () => {
      const storage = freshStorage();
      await store(storage, [here]);
      const { user } = openApp('/', storage);
      await user.upload(await input(), fileOf('甲.json', draftFileText(inFile)));
      const dialog = within(await screen.findByRole('dialog', { name: '本机已有这份年报' }));
      return { storage, user, dialog };
    };

    it('changes nothing when the question is left unanswered', async () => {
      const { storage, user, dialog } = await open();
      await user.click(dialog.getByRole('button', { name: '取消' }));
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(await everything(storage)).toEqual([{ kind: 'draft', draft: here }]);
    });

    it('can be kept beside it', async () => {
      const { storage, user, dialog } = await open();
      await user.click(dialog.getByRole('button', { name: '两份都保留' }));
      await waitFor(async () => {
        expect(await rowNames()).toHaveLength(2);
      });
      expect(await storage.repository.load(here.id)).toEqual({ kind: 'draft', draft: here });
    });

    it('can replace it, and the replaced one is in 最近删除', async () => {
      const { storage, user, dialog } = await open();
      await user.click(dialog.getByRole('button', { name: '用文件替换本机的' }));
      expect(await screen.findByText('最近删除（1 份）')).toBeTruthy();
      expect(await rowNames()).toHaveLength(1);
      const opened = await storage.repository.load(here.id);
      expect(opened.kind === 'draft' && opened.draft.report).toEqual(inFile.report);
    });
  });
});
