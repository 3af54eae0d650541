// Promises the pages about templates: the list, and of each template its structure, its rules with sources, a sample.
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadFormat } from '../../../src/catalogue/catalogue';
import { templateSummaries } from '../../../src/catalogue/summaries';
import { createTemplateShelf } from '../../../src/drafts/template-shelf';
import { describeTemplate } from '../../../src/template/describe';
import { SMALL_TEMPLATE } from '../../support/formats';
import { catchDownloads, freshStorage, openApp } from '../support/open-app';

// Loaded on demand by the app; here before any test starts.
import '../../../src/catalogue/template-file';
import '../../../src/app/routes/template-route';
import '../../../src/app/routes/templates-route';
import '../../../src/document/compose';
import '../../../src/render/docx/render-docx';
import '../../../src/render/html/render-html';

vi.mock('../../../src/form/workspace', () => ({
  Workspace: ({ draftId }: { draftId: string }) => <h1>工作区 {draftId}</h1>,
}));

const ids = templateSummaries.map(({ id }) => id);

const violations = async (): Promise<string[]> => {
  const result = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } }, iframes: false });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

/** What the shown sample says. */
async function sampleText(): Promise<string> {
  const frame = await screen.findByTitle<HTMLIFrameElement>('示例报告');
  return new DOMParser().parseFromString(frame.srcdoc, 'text/html').body.textContent;
}

beforeEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  window.scrollTo = () => undefined;
});

describe('the list of templates', () => {
  it('is reached from the start page and names every template, the newest format first', async () => {
    const { user } = openApp();
    await user.click(await screen.findByRole('link', { name: '模板' }));
    const heading = await screen.findByRole('heading', { level: 1, name: '模板' });
    await waitFor(() => {
      expect(document.activeElement).toBe(heading);
    });
    expect(document.title).toBe('模板 - 公开年报');
    const list = screen.getByRole('list', { name: '程序自带的模板' });
    const names = within(list)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(names).toHaveLength(ids.length);
    expect(names.slice(0, 2)).toEqual([expect.stringMatching(/^2021年格式/), expect.stringMatching(/^2019年格式/)]);
    const [first] = within(list).getAllByRole('listitem');
    expect(first?.textContent).toMatch(/2021 年度起.*各级各类机关.*依据：国务院办公厅/);
    expect(await violations()).toEqual([]);
  });

  it('leads to the page of a template, and back', async () => {
    const { user } = openApp('/templates');
    await user.click(await screen.findByRole('link', { name: /^2019年格式/ }));
    const heading = await screen.findByRole('heading', { level: 1, name: /^2019年格式/ });
    await waitFor(() => {
      expect(document.activeElement).toBe(heading);
    });
    expect(document.title).toMatch(/^2019年格式/);
    await user.click(screen.getByRole('link', { name: '全部模板' }));
    await screen.findByRole('heading', { level: 1, name: '模板' });
  });
});

describe('the page of a template', () => {
  it.each(ids)('shows the sections and tables of %s, every rule with its source, and a sample', async (id) => {
    const format = await loadFormat(id);
    const { sections, rules } = describeTemplate(format);
    const { user } = openApp(`/templates/${id}`);
    await screen.findByRole('heading', { level: 1, name: format.template.title });
    await screen.findByRole('heading', { level: 2, name: sections[0]?.title ?? '' });
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.slice(0, sections.length)).toEqual(sections.map(({ title }) => title));
    const tables = sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'table' ? [part.table] : [])));
    for (const { name } of tables) {
      expect(screen.getByRole('table', { name: (words) => words.includes(name) })).toBeTruthy();
    }
    await user.click(screen.getByRole('tab', { name: /勾稽关系/ }));
    const panel = screen.getByRole('tabpanel');
    for (const { title, words, source } of rules.flatMap((group) => group.rules)) {
      const item = within(panel).getAllByRole('listitem').find(({ textContent }) => textContent.includes(title));
      expect(item?.textContent).toContain(words);
      expect(item?.textContent).toContain(`依据：${source}`);
    }
    await user.click(screen.getByRole('tab', { name: '示例' }));
    const text = await sampleText();
    for (const { heading } of format.template.sections) {
      if (heading !== undefined && !heading.includes('{{')) expect(text).toContain(heading);
    }
  });

  it('says of a text how long it may be, of a cell that it is computed, and of a row what counts', async () => {
    openApp('/templates/cn-2021');
    await screen.findByText(/^必写；不超过 1000 字（国办公开办函〔2021〕30号/);
    const table = screen.getByRole('table', { name: /收到和处理政府信息公开申请情况/ });
    const row = within(table).getByRole('row', { name: /一、本年新收/ });
    const texts = within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
    expect(texts).toEqual(['', '', '', '', '', '', '自动']);
    expect(screen.getByText(/规章只由国务院有关部门/)).toBeTruthy();
  });

  it('ties each cell to the headers that name it', async () => {
    openApp('/templates/cn-2021');
    const table = await screen.findByRole('table', { name: /收到和处理政府信息公开申请情况/ });
    const row = within(table).getByRole('row', { name: /2\.其他法律行政法规禁止公开/ });
    const named = within(row).getAllByRole('cell')[1]?.getAttribute('headers')?.split(' ') ?? [];
    expect(named.map((id) => document.getElementById(id)?.textContent)).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
      '2.其他法律行政法规禁止公开',
      '申请人情况',
      '法人或其他组织',
      '商业企业',
    ]);
  });

  it('is clean to axe in each of its views', async () => {
    const { user } = openApp('/templates/cn-2021');
    await screen.findByRole('heading', { level: 2, name: '一、总体情况' });
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('tab', { name: /勾稽关系/ }));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('tab', { name: '示例' }));
    await sampleText();
    expect(await violations()).toEqual([]);
  });

  it('of an unknown id says so, with the way back to the list', async () => {
    openApp('/templates/nowhere');
    await screen.findByRole('heading', { level: 1, name: '没有这个模板' });
    expect(screen.getByText(/没有名为“nowhere”的模板/)).toBeTruthy();
    expect(document.title).toBe('没有这个模板 - 公开年报');
    expect(screen.getByRole('link', { name: '全部模板' }).getAttribute('href')).toBe('#/templates');
    expect(await violations()).toEqual([]);
  });

  it('of an address that cannot be decoded says the same', async () => {
    openApp('/templates/%E0%A4%A');
    await screen.findByRole('heading', { level: 1, name: '没有这个模板' });
  });
});

describe('the sample', () => {
  it.each([
    ['a template with an example', 'cn-2021', /机关和内容都是虚构的/],
    ['a template in which a report was published', 'town-2017', /录自公开发布的报告/],
    ['any other template', 'stat-2014', /数字符合这个模板的勾稽关系/],
  ])('says of %s where it comes from', async (_, id, words) => {
    const { user } = openApp(`/templates/${id}`);
    await user.click(await screen.findByRole('tab', { name: '示例' }));
    await screen.findByText(words);
  });

  it('lets no script run', async () => {
    const { user } = openApp('/templates/cn-2021');
    await user.click(await screen.findByRole('tab', { name: '示例' }));
    const frame = await screen.findByTitle('示例报告');
    expect(frame.getAttribute('sandbox')).toBe('');
  });

  it('can be kept as a Word file and as a page', async () => {
    const downloads = catchDownloads();
    const { user } = openApp('/templates/cn-2021');
    await user.click(await screen.findByRole('tab', { name: '示例' }));
    await user.click(await screen.findByRole('button', { name: '下载示例网页' }));
    await screen.findByText(/已导出“.*（示例）\.html”/);
    await user.click(screen.getByRole('button', { name: '下载示例 Word' }));
    await screen.findByText(/已导出“.*（示例）\.docx”/);
    const files = await downloads();
    expect(files.map(({ name }) => name)).toEqual([
      '云汀市自然资源局2025年政府信息公开工作年度报告（示例）.html',
      '云汀市自然资源局2025年政府信息公开工作年度报告（示例）.docx',
    ]);
    expect(files[0]?.text).toContain('<!DOCTYPE html>');
    expect(files[1]?.text.slice(0, 2)).toBe('PK');
  });
});

describe('an own template of the agency', () => {
  it('is listed first, shown like the others, and goes along with a report that is begun in it', async () => {
    const storage = freshStorage();
    const file = { name: 'own.yaml', source: SMALL_TEMPLATE };
    const years = { from: 2021, to: 2030 };
    const addedAt = '2026-01-05T09:00:00.000Z';
    await createTemplateShelf(storage.database).put({ id: 'small', title: '小格式', source: '测试用格式', years, file, addedAt });
    const { user } = openApp('/templates', storage);
    const list = await screen.findByRole('list', { name: '本机模板' });
    await user.click(within(list).getByRole('link', { name: '小格式' }));
    await screen.findByRole('heading', { level: 1, name: '小格式' });
    await user.click(screen.getByRole('tab', { name: /勾稽关系/ }));
    expect(screen.getByText('每一列：“新收” = “办结” + “结转”')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: '示例' }));
    expect(await sampleText()).toContain('二、统计');
    await user.click(screen.getByRole('button', { name: '用这个模板新建' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /机关名称/ }), '甲局');
    await user.click(within(dialog).getByRole('radio', { name: '部门' }));
    await user.click(within(dialog).getByRole('button', { name: '新建' }));
    await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    const opened = await storage.repository.load(entry?.id ?? '');
    expect(opened).toMatchObject({ kind: 'draft', draft: { template: file, report: { template: 'small' } } });
  });
});

describe('a new report in a template', () => {
  it('has the template, a year and a level that it holds for, and is opened', async () => {
    const { user, storage } = openApp('/templates/town-2017', freshStorage());
    await user.click(await screen.findByRole('button', { name: '用这个模板新建' }));
    const dialog = await screen.findByRole('dialog');
    const years = within(within(dialog).getByRole('combobox')).getAllByRole('option');
    expect([years[0]?.textContent, years[years.length - 1]?.textContent]).toEqual(['2018 年度', '2008 年度']);
    expect(within(dialog).getAllByRole('radio')).toHaveLength(1);
    await user.type(within(dialog).getByRole('textbox', { name: /机关名称/ }), '甲镇人民政府');
    await user.click(within(dialog).getByRole('button', { name: '新建' }));
    await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    expect(entry?.summary).toMatchObject({ agency: '甲镇人民政府', year: 2018, template: 'town-2017' });
  });

  it('is not made without a name and a level; both are asked for', async () => {
    const { user, storage } = openApp('/templates/cn-2021', freshStorage());
    await user.click(await screen.findByRole('button', { name: '用这个模板新建' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '新建' }));
    await within(dialog).findByText('有 2 处需要处理');
    expect(await storage.repository.list()).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});
