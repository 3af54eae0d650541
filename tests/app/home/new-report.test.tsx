// Promises that a report is begun in the right format with three answers, and that missing answers are asked for kindly.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../../src/drafts/storage-error';
import { emptyReport } from '../../../src/report/report';
import { draftOf as openedDraftOf } from '../../drafts/support/samples';
import { freshStorage, openApp } from '../support/open-app';
import { draftOf, store } from '../support/samples';

vi.mock('../../../src/form/workspace', () => ({
  Workspace: ({ draftId }: { draftId: string }) => <h1>工作区 {draftId}</h1>,
}));

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

async function openDialog(user: UserEvent): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: '新建年报' }));
  return screen.findByRole('dialog', { name: '新建年报' });
}

const submit = (dialog: HTMLElement) => within(dialog).getByRole('button', { name: '新建' });
const lastYear = new Date().getFullYear() - 1;

describe('beginning a report', () => {
  it('starts at the name, with last year chosen and its format shown with its source', async () => {
    const { user } = openApp();
    const dialog = within(await openDialog(user));
    expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: '机关名称' }));
    expect(dialog.getByRole<HTMLSelectElement>('combobox', { name: '报告年度' }).value).toBe(String(lastYear));
    expect(dialog.getByText(`${String(lastYear)} 年度应使用`)).toBeTruthy();
    expect(dialog.getByText('2021年格式（国办公开办函〔2021〕30号）')).toBeTruthy();
    expect(dialog.getByText(/^依据：国务院办公厅政府信息与政务公开办公室/)).toBeTruthy();
  });

  it('stores the report and leads to it', async () => {
    const { user, storage } = openApp();
    const dialog = await openDialog(user);
    await user.type(within(dialog).getByRole('textbox', { name: '机关名称' }), ' 某市教育局 ');
    await user.click(within(dialog).getByRole('radio', { name: '部门' }));
    await user.click(submit(dialog));
    const title = await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    expect(title.textContent).toBe(`工作区 ${entry?.id ?? ''}`);
    const { report } = openedDraftOf(await storage.repository.load(entry?.id ?? ''));
    expect(report).toEqual(emptyReport('cn-2021', { name: '某市教育局', level: 'department' }, lastYear));
    expect(entry?.summary).toMatchObject({ filled: 0, errors: 0 });
    expect(entry?.summary.total).toBeGreaterThan(100);
  });

  it('attaches last year’s report of the same agency and fills in what it determines, unless that is not wanted', async () => {
    const storage = freshStorage();
    const report = emptyReport('cn-2021', { name: '某市教育局', level: 'department' }, lastYear - 1);
    const before = draftOf('某市教育局', 1, { report: { ...report, cells: { 'applications/carried-out/natural': '3' } } });
    await store(storage, [before]);
    const { user } = openApp('/', storage);
    const dialog = await openDialog(user);
    await user.type(within(dialog).getByRole('textbox', { name: '机关名称' }), '某市教育局');
    await user.click(within(dialog).getByRole('radio', { name: '部门' }));
    expect(within(dialog).getByRole<HTMLInputElement>('checkbox', { name: `以本机的 ${String(lastYear - 1)} 年度报告为上年报告` }).checked).toBe(true);
    await user.click(submit(dialog));
    await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    const draft = openedDraftOf(await storage.repository.load(entry?.id ?? ''));
    expect(draft.previous?.report).toEqual(before.report);
    expect(draft.report.cells).toEqual({ 'applications/carried-in/natural': '3' });
    expect(draft.prefilled).toEqual(['applications/carried-in/natural']);
  });

  it('leaves last year’s report aside when its box is emptied', async () => {
    const storage = freshStorage();
    await store(storage, [draftOf('某市教育局', 1, { report: emptyReport('cn-2021', { name: '某市教育局', level: 'department' }, lastYear - 1) })]);
    const { user } = openApp('/', storage);
    const dialog = await openDialog(user);
    await user.type(within(dialog).getByRole('textbox', { name: '机关名称' }), '某市教育局');
    await user.click(within(dialog).getByRole('radio', { name: '部门' }));
    await user.click(within(dialog).getByRole('checkbox'));
    await user.click(submit(dialog));
    await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    expect(openedDraftOf(await storage.repository.load(entry?.id ?? '')).previous).toBeNull();
  });

  it('follows the year: an older year has the format of its time', async () => {
    const { user, storage } = openApp();
    const dialog = await openDialog(user);
    await user.selectOptions(within(dialog).getByRole('combobox', { name: '报告年度' }), '2017');
    expect(await within(dialog).findByText('2017 年度可使用')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox', { name: '机关名称' }), '某街道办事处');
    await user.click(within(dialog).getByRole('radio', { name: '乡镇、街道' }));
    expect(await within(dialog).findByText(/2018年3月31日（2007年《条例》第三十一条）/)).toBeTruthy();
    await user.click(submit(dialog));
    await screen.findByRole('heading', { name: /^工作区/ });
    expect((await storage.repository.list())[0]?.summary.template).toBe('town-2017');
  });

  it('says only on submitting what is missing, in the summary and beside the fields, and leads there', async () => {
    const { user, storage } = openApp();
    const dialog = await openDialog(user);
    await user.tab();
    expect(within(dialog).queryByText('填写机关名称')).toBeNull();
    await user.click(submit(dialog));
    const summary = await within(dialog).findByRole('group', { name: '有 2 处需要处理' });
    expect(document.activeElement).toBe(summary);
    expect(within(dialog).getByRole('textbox', { name: '机关名称', description: /填写机关名称/ })).toBeTruthy();
    await user.click(within(summary).getByRole('link', { name: '选择机关层级' }));
    expect(document.activeElement).toBe(within(dialog).getByRole('radio', { name: '人民政府' }));
    expect(await storage.repository.list()).toEqual([]);
  });

  it('says in the dialog why the report could not be stored, and keeps the answers', async () => {
    const storage = freshStorage();
    vi.spyOn(storage.repository, 'create').mockRejectedValueOnce(new StorageError('quota'));
    const { user } = openApp('/', storage);
    const dialog = await openDialog(user);
    const name = within(dialog).getByRole<HTMLInputElement>('textbox', { name: '机关名称' });
    await user.type(name, '某市教育局');
    await user.click(within(dialog).getByRole('radio', { name: '部门' }));
    await user.click(submit(dialog));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('浏览器存储空间不足');
    expect(name.value).toBe('某市教育局');
    await user.click(submit(dialog));
    await screen.findByRole('heading', { name: /^工作区/ });
    expect(await storage.repository.list()).toHaveLength(1);
  });

  it('points out that such a report is here already, and begins another all the same', async () => {
    const storage = freshStorage();
    const twin = draftOf('某局', 1);
    await store(storage, [{ ...twin, report: { ...twin.report, year: lastYear } }]);
    const { user } = openApp('/', storage);
    const dialog = await openDialog(user);
    await user.type(within(dialog).getByRole('textbox', { name: '机关名称' }), '某局');
    expect(await within(dialog).findByText(`本机已有《某局${String(lastYear)}年度》，新建的是另一份`)).toBeTruthy();
    await user.click(within(dialog).getByRole('radio', { name: '部门' }));
    await user.click(submit(dialog));
    await screen.findByRole('heading', { name: /^工作区/ });
    expect(await storage.repository.list()).toHaveLength(2);
  });
});

describe('opening an example', () => {
  it('stores a copy each time and leads to it', async () => {
    const { user, storage } = openApp();
    await user.click(await screen.findByRole('button', { name: '打开示例' }));
    const dialog = await screen.findByRole('dialog', { name: '打开示例' });
    const [first] = await within(dialog).findAllByRole('listitem');
    if (first === undefined) throw new Error('there is no example');
    await user.click(within(first).getByRole('button'));
    await screen.findByRole('heading', { name: /^工作区/ });
    await waitFor(async () => {
      const [entry] = await storage.repository.list();
      expect(entry?.summary.filled).toBeGreaterThan(0);
    });
  });
});
