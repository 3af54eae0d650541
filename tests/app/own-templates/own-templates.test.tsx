// Promises that an agency begins reports with a template file of its own, which travels with the draft from then on.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftFileText } from '../../../src/report/draft';
import { emptyReport } from '../../../src/report/report';
import type { DraftStorage } from '../../../src/drafts/draft-storage';
import { createTemplateShelf } from '../../../src/drafts/template-shelf';
import { draftOf as openedDraftOf } from '../../drafts/support/samples';
import { SMALL_TEMPLATE } from '../../support/formats';
import { freshStorage, openApp } from '../support/open-app';
import { draftOf } from '../support/samples';

import '../../../src/catalogue/template-file';

vi.mock('../../../src/form/workspace', () => ({
  Workspace: ({ draftId }: { draftId: string }) => <h1>工作区 {draftId}</h1>,
}));

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

const template = (source: string, name = '本局模板.yaml') => new File([source], name);
const shelf = ({ database }: DraftStorage) => createTemplateShelf(database);
const REPORT_YEAR = '2025';

async function openDialog(user: UserEvent): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: '新建年报' }));
  const dialog = await screen.findByRole('dialog', { name: '新建年报' });
  await user.type(within(dialog).getByRole('textbox', { name: '机关名称' }), '某局');
  await user.click(within(dialog).getByRole('radio', { name: '部门' }));
  await user.selectOptions(within(dialog).getByRole('combobox', { name: '报告年度' }), REPORT_YEAR);
  return dialog;
}

async function load(user: UserEvent, dialog: HTMLElement, file: File): Promise<void> {
  await user.click(within(dialog).getByText('使用本单位的模板文件'));
  await user.upload(within(dialog).getByTestId('template-file'), file);
}

describe('a template file of the agency', () => {
  it('is checked, chosen, kept with the draft, and offered again next time', async () => {
    const { user, storage } = openApp();
    const dialog = await openDialog(user);
    await load(user, dialog, template(SMALL_TEMPLATE));
    const own = await within(dialog).findByRole<HTMLInputElement>('radio', { name: '小格式（本机模板）' });
    await waitFor(() => {
      expect(own.checked).toBe(true);
    });
    await user.click(within(dialog).getByRole('button', { name: '新建' }));
    await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    expect(entry?.summary).toMatchObject({ template: 'small', format: '小格式' });
    expect(entry?.summary.total).toBeGreaterThan(0);
    const draft = openedDraftOf(await storage.repository.load(entry?.id ?? ''));
    expect(draft.template).toEqual({ name: '本局模板.yaml', source: SMALL_TEMPLATE });
    expect(draftFileText(draft)).toContain('小格式');
    expect((await shelf(storage).list()).map(({ id }) => id)).toEqual(['small']);
  });

  it('that is wrong is refused with line and column, and nothing is kept', async () => {
    const { user, storage } = openApp();
    const dialog = await openDialog(user);
    await load(user, dialog, template(SMALL_TEMPLATE.replace('title: 小格式', 'titel: 小格式')));
    const alert = await within(dialog).findByRole('alert');
    expect(alert.textContent).toMatch(/未能载入“本局模板\.yaml”/);
    expect(alert.textContent).toMatch(/第 \d+ 行第 \d+ 个字符：.*titel/);
    expect(await shelf(storage).list()).toEqual([]);
  });

  it('may not take the name of a template that comes with the program', async () => {
    const { user } = openApp();
    const dialog = await openDialog(user);
    await load(user, dialog, template(SMALL_TEMPLATE.replace('id: small', 'id: cn-2021')));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('“cn-2021”，与程序自带的模板相同');
  });

  it('that does not hold for the chosen year says so', async () => {
    const { user } = openApp();
    const dialog = await openDialog(user);
    await load(user, dialog, template(SMALL_TEMPLATE.replace('from: 2021, to: 2030', 'from: 2008, to: 2012')));
    expect(await within(dialog).findByText('“小格式”适用于 2008–2012 年度，所选为 2025 年度')).toBeTruthy();
  });

  it('put in the place of an older one can be taken back', async () => {
    const { user, storage } = openApp();
    const dialog = await openDialog(user);
    await load(user, dialog, template(SMALL_TEMPLATE));
    await within(dialog).findByRole('radio', { name: '小格式（本机模板）' });
    await user.upload(within(dialog).getByTestId('template-file'), template(SMALL_TEMPLATE.replace('小格式', '新格式')));
    await within(dialog).findByRole('radio', { name: '新格式（本机模板）' });
    const toast = await screen.findByText(/模板“新格式”已换成新文件/);
    const notice = toast.closest('li, div[role], section') ?? document.body;
    await user.click(within(notice as HTMLElement).getByRole('button', { name: '撤销' }));
    await waitFor(async () => {
      expect((await shelf(storage).list()).map(({ title }) => title)).toEqual(['小格式']);
    });
  });
});

describe('a draft file with a template in it', () => {
  it('is counted and listed by its own format on a machine that has never seen the template', async () => {
    const { user, storage } = openApp();
    const report = { ...emptyReport('small', { name: '某局', level: 'department' } as const, 2025) };
    const draft = draftOf('某局', 1, { report, template: { name: '本局模板.yaml', source: SMALL_TEMPLATE } });
    await screen.findByRole('button', { name: '新建年报' });
    await user.upload(screen.getByTestId('draft-files'), new File([draftFileText(draft)], '草稿.json'));
    expect(await screen.findByText('小格式')).toBeTruthy();
    expect((await storage.repository.list())[0]?.summary.total).toBeGreaterThan(0);
  });

  it('takes a bare report of a template that is here for a report in that template', async () => {
    const storage = freshStorage();
    const file = { name: '本局模板.yaml', source: SMALL_TEMPLATE };
    const kept = { id: 'small', title: '小格式', source: '测试', years: { from: 2021 }, file, addedAt: '2026-01-05T01:00:00.000Z' };
    await shelf(storage).put(kept);
    const { user } = openApp('/', storage);
    await screen.findByRole('button', { name: '新建年报' });
    const report = emptyReport('small', { name: '某局', level: 'department' }, 2025);
    await user.upload(screen.getByTestId('draft-files'), new File([JSON.stringify(report)], '报告.json'));
    await screen.findByText('小格式');
    const [entry] = await storage.repository.list();
    expect(openedDraftOf(await storage.repository.load(entry?.id ?? '')).template).toEqual(file);
  });
});
