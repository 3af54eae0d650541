/** 核对与导出: the summary and the files. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSettingsShelf, EMPTY_SETTINGS } from '../../../src/drafts/settings-shelf';
import { formatOf } from '../../support/formats';
import { catchDownloads } from '../support/downloads';
import { freshStorage, openWorkspace } from '../support/open-workspace';
import { filledCells } from '../support/drafts';

const format = formatOf('cn-2021');
const COMPLETE = {
  cells: filledCells(format, '0'),
  narrative: { overview: ['概述'], problems: ['问题'], 'other-matters': ['本年度未收取信息处理费。'] },
  fields: { date: '2026-01-20' },
};
const open = (report = {}) => openWorkspace(report, { page: '-deliver' });

let downloads: ReturnType<typeof catchDownloads>;
beforeEach(() => {
  downloads = catchDownloads();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the summary', () => {
  test('names what every part holds, blanks as 未填, and leads back to it', async () => {
    const { user } = await open({ cells: { 'disclosure/licences/decisions': '3' }, narrative: { overview: ['概述一段'] } });
    const row = async (title: string) => (await screen.findByRole('heading', { level: 3, name: title })).closest('li') as HTMLElement;
    expect((await row('封面信息')).textContent).toContain('报告日期未填');
    expect((await row('一、总体情况')).textContent).toContain('4 字');
    expect((await row('二、主动公开政府信息情况')).textContent).toContain('已填 1 格，未填 9 格');
    expect((await row('五、存在的主要问题及改进情况')).textContent).toContain('未填');
    await user.click(within(await row('二、主动公开政府信息情况')).getByRole('link'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('二、主动公开政府信息情况');
  });

  test('says whether exports will be marked as drafts', async () => {
    await open({ ...COMPLETE, fields: {} });
    expect(await screen.findByText('还有 1 处需要处理，导出的文件会标为“草稿”。')).toBeTruthy();
  });
});

describe('the files', () => {
  test('Word, named by the title of the report', async () => {
    const { user } = await open(COMPLETE);
    await user.click(await screen.findByRole('button', { name: '导出 Word' }));
    await screen.findByText('已导出“云溪市自然资源局2025年政府信息公开工作年度报告.docx”，在浏览器的下载文件夹中');
    const [file] = await downloads();
    expect(file?.text.slice(0, 2)).toBe('PK');
  });

  test('a web page, marked as a draft while something is open, with the tags that it lacks', async () => {
    const { user } = await open({ ...COMPLETE, fields: {} });
    await user.click(await screen.findByRole('button', { name: '导出网页（HTML）' }));
    await screen.findByText(/网页中缺少的标签：网站名称、网站域名/);
    const [file] = await downloads();
    expect(file?.name).toBe('云溪市自然资源局2025年政府信息公开工作年度报告（草稿）.html');
    expect(file?.text).toContain('<title>【草稿】');
  });

  test('tags that were filled in go into the page', async () => {
    const { user } = await open(COMPLETE);
    await user.type(await screen.findByLabelText('网站名称'), '云溪市人民政府');
    await user.click(screen.getByRole('button', { name: '导出网页（HTML）' }));
    await waitFor(async () => {
      expect((await downloads())[0]?.text).toContain('<meta name="SiteName" content="云溪市人民政府">');
    });
  });

  test('a web page in the fonts that the settings choose', async () => {
    const storage = freshStorage();
    await createSettingsShelf(storage.database).put({ ...EMPTY_SETTINGS, fonts: 'founder' });
    const { user } = await openWorkspace(COMPLETE, { page: '-deliver', storage });
    await user.click(await screen.findByRole('button', { name: '导出网页（HTML）' }));
    await waitFor(async () => {
      expect((await downloads())[0]?.text).toContain("font-family:'方正小标宋_GBK'");
    });
  });

  test('the draft file, which holds everything', async () => {
    const { user, id } = await open(COMPLETE);
    await user.click(within(await screen.findByRole('region', { name: '导出' })).getByRole('button', { name: '导出草稿文件' }));
    await waitFor(async () => {
      const [file] = await downloads();
      expect(JSON.parse(file?.text ?? '{}')).toMatchObject({ kind: 'gongkai-draft', draft: { id, report: COMPLETE } });
    });
  });

  test('a fragment that cannot be copied is shown, selected, to be copied by hand', async () => {
    const { user } = await open(COMPLETE);
    vi.stubGlobal('navigator', {});
    await user.click(await screen.findByRole('button', { name: '复制网页片段' }));
    const dialog = await screen.findByRole('dialog', { name: '复制网页片段' });
    const area = within(dialog).getByRole<HTMLTextAreaElement>('textbox');
    expect(area.value).toContain('<section');
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
  });

  test('what goes wrong is said', async () => {
    const { user } = await open(COMPLETE);
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('内存不足');
    });
    await user.click(within(await screen.findByRole('region', { name: '导出' })).getByRole('button', { name: '导出草稿文件' }));
    expect(await screen.findByText('未能导出：内存不足')).toBeTruthy();
  });
});
