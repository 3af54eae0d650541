// Promises that what an agency says of itself once is kept on this device, begins every new report, and travels as a file.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { homeMessages } from '../../../src/app/home/messages';
import { settingsMessages as messages } from '../../../src/app/settings/messages';
import { settingsText } from '../../../src/app/settings/settings-file';
import type { DraftStorage } from '../../../src/drafts/draft-storage';
import { createSettingsShelf, EMPTY_SETTINGS } from '../../../src/drafts/settings-shelf';
import type { StoredSettings } from '../../../src/drafts/stored-settings';
import { draftOf } from '../../drafts/support/samples';
import { catchDownloads, freshStorage, openApp } from '../support/open-app';

vi.mock('../../../src/form/workspace', () => ({
  Workspace: ({ draftId }: { draftId: string }) => <h1>工作区 {draftId}</h1>,
}));

const settings: StoredSettings = {
  ...EMPTY_SETTINGS,
  agency: '云溪市自然资源局',
  level: 'department',
  fields: { telephone: '0512-1234567', reviewer: '张三' },
};

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const kept = (storage: DraftStorage): Promise<StoredSettings> => createSettingsShelf(storage.database).get();

const keeps = (storage: DraftStorage, expected: StoredSettings): Promise<void> =>
  waitFor(async () => {
    expect(await kept(storage)).toEqual(expected);
  });

async function withSettings(): Promise<DraftStorage> {
  const storage = freshStorage();
  await createSettingsShelf(storage.database).put(settings);
  return storage;
}

const field = (name: string): Promise<HTMLInputElement> => screen.findByRole('textbox', { name: new RegExp(`^${name}`) });

async function giveFile(user: UserEvent, text: string): Promise<void> {
  await user.upload(await screen.findByTestId('settings-file'), new File([text], '设置.json'));
}

describe('设置', () => {
  it('keeps what is typed without being asked, and shows it when opened again', async () => {
    const { user, storage } = openApp('/settings');
    await user.type(await field(homeMessages.agency), ' 云溪市自然资源局');
    await user.click(screen.getByRole('radio', { name: homeMessages.levels.department }));
    await user.type(await field(messages.fields.telephone), '0512-1234567');
    await user.type(await field(messages.fields.reviewer), '张三');
    await keeps(storage, settings);
    expect(await screen.findByText(messages.saved)).toBeTruthy();
    await user.clear(await field(messages.fields.reviewer));
    await keeps(storage, { ...settings, fields: { telephone: '0512-1234567' } });
  });

  it('keeps the scheme of fonts', async () => {
    const { user, storage } = openApp('/settings', await withSettings());
    const format = await screen.findByRole<HTMLInputElement>('radio', { name: messages.schemes.format });
    expect(format.checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: messages.schemes.system }));
    await keeps(storage, { ...settings, fonts: 'system' });
  });

  it('shows what is kept', async () => {
    openApp('/settings', await withSettings());
    expect((await field(homeMessages.agency)).value).toBe(settings.agency);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: homeMessages.levels.department }).checked).toBe(true);
    expect((await field(messages.fields.telephone)).value).toBe('0512-1234567');
  });

  it('says why something could not be kept', async () => {
    const { user, storage } = openApp('/settings');
    const name = await field(homeMessages.agency);
    vi.spyOn(storage.database, 'write').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await user.type(name, '局');
    expect(await screen.findByText(/^未能保存设置：/)).toBeTruthy();
    expect(name.value).toBe('局');
  });

  it('goes out as a file and comes in on another device', async () => {
    const downloads = catchDownloads();
    const { user } = openApp('/settings', await withSettings());
    await user.click(await screen.findByRole('button', { name: messages.exportFile }));
    await screen.findByText(messages.exported);
    const [file] = await downloads();
    expect(file?.name).toBe('云溪市自然资源局 设置.json');
    expect(file?.text).toBe(settingsText(settings));
  });

  it('takes a file in, and takes that back', async () => {
    const { user, storage } = openApp('/settings');
    await user.type(await field(homeMessages.agency), '旧局');
    await giveFile(user, settingsText(settings));
    await keeps(storage, settings);
    expect((await field(homeMessages.agency)).value).toBe(settings.agency);
    await user.click(screen.getByRole('button', { name: messages.undo }));
    await keeps(storage, { ...EMPTY_SETTINGS, agency: '旧局' });
    expect((await field(homeMessages.agency)).value).toBe('旧局');
  });

  it('refuses a file that is none of settings, and changes nothing', async () => {
    const { user, storage } = openApp('/settings', await withSettings());
    await field(homeMessages.agency);
    await giveFile(user, '{"kind":"gongkai-draft"}');
    const problem = await screen.findByRole('alert');
    expect(problem.textContent).toContain(messages.notImported('设置.json'));
    expect(problem.textContent).toContain(messages.notSettings);
    expect(await kept(storage)).toEqual(settings);
  });

  it('is cleared, and the clearing taken back', async () => {
    const { user, storage } = openApp('/settings', await withSettings());
    await user.click(await screen.findByRole('button', { name: messages.clear }));
    await keeps(storage, EMPTY_SETTINGS);
    expect((await field(homeMessages.agency)).value).toBe('');
    await user.click(screen.getByRole('button', { name: messages.undo }));
    await keeps(storage, settings);
  });
});

describe('A new report', () => {
  it('begins with the agency and its level, and carries the front matter that its format has', async () => {
    const { user, storage } = openApp('/', await withSettings());
    await user.click(await screen.findByRole('button', { name: homeMessages.create }));
    const dialog = within(await screen.findByRole('dialog', { name: homeMessages.create }));
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: homeMessages.agency }).value).toBe(settings.agency);
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: homeMessages.levels.department }).checked).toBe(true);
    await user.selectOptions(dialog.getByRole('combobox', { name: homeMessages.reportYear }), '2018');
    await user.click(dialog.getByRole('button', { name: homeMessages.createNow }));
    await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    const { report } = draftOf(await storage.repository.load(entry?.id ?? ''));
    expect(report.agency).toEqual({ name: settings.agency, level: 'department' });
    expect(report.fields).toEqual({ telephone: '0512-1234567' });
    expect(await kept(storage)).toEqual(settings);
  });
});
