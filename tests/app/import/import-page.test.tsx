// Promises that a report in any file is read, looked over beside its original, and kept only when that is confirmed.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compose } from '../../../src/document/compose';
import { createLedger } from '../../../src/check/ledger';
import { renderPage } from '../../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../../src/render/html/site-settings';
import { emptyReport, type Report } from '../../../src/report/report';
import { draftOf as openedDraftOf } from '../../drafts/support/samples';
import { formatOf } from '../../support/formats';
import { openApp } from '../support/open-app';

import '../../../src/app/import/import-page';
import '../../../src/form/read-file/read-file';
import '../../../src/read/html/read-html';
import '../../../src/read/recognise/recognise';
import '../../../src/read/repair/repair-document';
import '../../../src/read/text/read-text';

vi.mock('../../../src/form/workspace', () => ({
  Workspace: ({ draftId }: { draftId: string }) => <h1>工作区 {draftId}</h1>,
}));

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const format = formatOf('cn-2021');

function reportWith(cells: Record<string, string>): Report {
  const all = Object.fromEntries([...format.cells.keys()].filter((key) => !format.computedBy.has(key)).map((key) => [key, '0']));
  return {
    ...emptyReport('cn-2021', { name: '云汀市水务局', level: 'department' }, 2025),
    fields: { date: '2026-01-20' },
    narrative: { overview: ['本年度做好政府信息公开工作。'], problems: ['存在不足。'], 'other-matters': ['未收取信息处理费。'] },
    cells: { ...all, ...cells },
  };
}

/** The page that this program exports, with the report in it or without. */
function pageOf(report: Report, embedded: boolean): string {
  const tree = compose(format, report, createLedger(format, report.cells));
  const options = { site: EMPTY_SITE_SETTINGS, published: null, draft: false };
  const { html } = renderPage(tree, embedded ? { ...options, report } : options);
  return embedded ? html : html.replace(/ data-(?:key|cell)="[^"]*"/g, '');
}

async function give(user: UserEvent, content: string, name: string): Promise<void> {
  await screen.findByRole('button', { name: '新建年报' });
  await user.upload(screen.getByTestId('draft-files'), new File([content], name));
}

const confirm = () => screen.findByRole('button', { name: '确认导入' });

describe('a report in a file', () => {
  it('is shown beside what was recognised, kept when that is confirmed, and taken back with one press', async () => {
    const { user, storage } = openApp();
    await give(user, pageOf(reportWith({ 'disclosure/licences/decisions': '12' }), false), '去年.html');
    const button = await confirm();
    expect(screen.getByRole('heading', { name: '导入“去年.html”' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '机关名称' }).value).toBe('云汀市水务局');
    expect(within(screen.getByRole('region', { name: '文件中的内容' })).getByText('本年度做好政府信息公开工作。')).toBeTruthy();
    expect(await storage.repository.list()).toEqual([]);
    await user.click(button);
    await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    const { report } = openedDraftOf(await storage.repository.load(entry?.id ?? ''));
    expect(report.cells['disclosure/licences/decisions']).toBe('12');
    expect(report.narrative.overview).toEqual(['本年度做好政府信息公开工作。']);
    await user.click(await screen.findByRole('button', { name: '撤销导入' }));
    await waitFor(async () => {
      expect(await storage.repository.list()).toEqual([]);
    });
  });

  it('does not lose the others that were given with it or meanwhile: each has its turn', async () => {
    const { user, storage } = openApp();
    await screen.findByRole('button', { name: '新建年报' });
    const files = ['甲.html', '乙.html'].map((name) => new File([pageOf(reportWith({}), false)], name));
    await user.upload(screen.getByTestId('draft-files'), files);
    await confirm();
    const agency = screen.getByRole('textbox', { name: '机关名称' });
    await user.clear(agency);
    await user.type(agency, '乙县水利局');
    const third = { types: ['Files'], files: [new File([pageOf(reportWith({}), false)], '丙.html')] };
    fireEvent.drop(document.body, { dataTransfer: third });
    expect(await screen.findByText('还有 2 份文件，这一份之后逐份读入。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '确认导入' }));
    expect(await screen.findByRole('heading', { name: '导入“乙.html”' })).toBeTruthy();
    expect((await storage.repository.list()).map(({ summary }) => summary.agency)).toEqual(['乙县水利局']);
    await confirm();
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(await screen.findByRole('heading', { name: '导入“丙.html”' })).toBeTruthy();
    expect(screen.queryByText(/这一份之后逐份读入/)).toBeNull();
    await user.click(await confirm());
    await screen.findByRole('heading', { name: /^工作区/ });
    expect(await storage.repository.list()).toHaveLength(2);
  });

  it('leaves nothing behind when the review is left', async () => {
    const { user, storage } = openApp();
    await give(user, pageOf(reportWith({}), false), '去年.html');
    await confirm();
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(await screen.findByRole('button', { name: '新建年报' })).toBeTruthy();
    expect(await storage.repository.list()).toEqual([]);
  });

  it('of this program comes back as it was, and an edit made meanwhile is shown with both sides', async () => {
    const { user, storage } = openApp();
    const report = reportWith({ 'disclosure/licences/decisions': '12' });
    const edited = pageOf(report, true).replace('<p>本年度做好', '<p>全年做好').replace('本年度做好政府信息公开工作。</p>', '全年做好政府信息公开工作。</p>');
    await give(user, edited, '本局.html');
    await confirm();
    const group = await screen.findByRole('group', { name: '一、总体情况 第 1 段' });
    await user.click(within(group).getByRole('radio', { name: /^导出时：本年度做好/ }));
    await user.click(await confirm());
    await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    expect(openedDraftOf(await storage.repository.load(entry?.id ?? '')).report).toEqual(report);
  });

  it('with figures that are not sure asks for each, and Enter confirms and goes on', async () => {
    const { user, storage } = openApp();
    const page = pageOf(reportWith({ 'disclosure/licences/decisions': '12', 'disclosure/penalties/decisions': '7' }), false);
    await give(user, page.replace('>12<', '>—<').replace('>7<', '>7（其中简易程序3件）<'), '去年.html');
    await confirm();
    const status = await screen.findByText(/^还有 \d+ 处需要核对/);
    const before = Number(/还有 (\d+) 处/.exec(status.textContent)?.[1]);
    const [first] = screen.getAllByRole<HTMLInputElement>('textbox').filter((input) => input.id.startsWith('import-'));
    if (!first) throw new Error('nothing to look at');
    await user.clear(first);
    await user.type(first, '15{Enter}');
    const after = Number(/还有 (\d+) 处/.exec(status.textContent)?.[1] ?? 0);
    expect(after).toBe(before - 1);
    expect(within(screen.getByRole('region', { name: '识别出的年报' })).getByText('已核对')).toBeTruthy();
    await user.click(await confirm());
    await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    const { cells } = openedDraftOf(await storage.repository.load(entry?.id ?? '')).report;
    expect(Object.values(cells)).toContain('15');
  });

  it('without figures that its table should have asks for these too', async () => {
    const { user, storage } = openApp();
    const page = pageOf(reportWith({}), false);
    await give(user, page.replace(/<tr>(?:(?!<\/tr>)[^])*行政处罚[^]*?<\/tr>/, ''), '去年.html');
    await confirm();
    const asked = screen.getAllByText(/^原文里没有数字/);
    expect(asked).toHaveLength(1);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /行政处罚/ });
    await user.type(field, '15{Enter}');
    await user.click(await confirm());
    await screen.findByRole('heading', { name: /^工作区/ });
    const [entry] = await storage.repository.list();
    const { cells } = openedDraftOf(await storage.repository.load(entry?.id ?? '')).report;
    expect(cells['disclosure/penalties/decisions']).toBe('15');
  });
});

describe('a file that takes long', () => {
  it('says which page is read, and stopping leads back at once with nothing kept', async () => {
    interface Handle {
      ended: boolean;
      onPage?: (done: number) => void;
    }
    const workers: Handle[] = [];
    class SlowWorker extends EventTarget {
      private readonly handle: Handle = { ended: false };
      constructor() {
        super();
        workers.push(this.handle);
      }
      postMessage({ id }: { id: number }): void {
        this.handle.onPage = (done) => {
          this.dispatchEvent(new MessageEvent('message', { data: { id, kind: 'progress', done, total: 1000 } }));
        };
      }
      terminate(): void {
        this.handle.ended = true;
      }
    }
    vi.stubGlobal('Worker', SlowWorker);
    const { user, storage } = openApp();
    await give(user, 'x', '很长.pdf');
    await waitFor(() => {
      expect(workers).toHaveLength(1);
    });
    expect((await screen.findByText('正在读取“很长.pdf”…')).getAttribute('role')).toBe('status');
    act(() => workers[0]?.onPage?.(120));
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: '正在读取第 120 页，共 1,000 页' });
    expect([bar.value, bar.max]).toEqual([120, 1000]);
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(await screen.findByRole('button', { name: '新建年报' })).toBeTruthy();
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
    expect(await storage.repository.list()).toEqual([]);
  });
});

describe('a file that is no report', () => {
  it.each([
    ['an old Word file', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 old', '旧.doc'],
    ['an empty file', '', '空.docx'],
  ])('%s says what to do, and nothing changes', async (_, content, name) => {
    const { user, storage } = openApp();
    await screen.findByRole('button', { name: '新建年报' });
    const bytes = Uint8Array.from(content, (sign) => sign.charCodeAt(0));
    await user.upload(screen.getByTestId('draft-files'), new File([bytes], name));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('未能读取这个文件');
    expect(alert.textContent).toContain('本机已有的年报没有改动');
    expect(alert.querySelectorAll('li').length).toBeGreaterThan(0);
    expect(await storage.repository.list()).toEqual([]);
  });
});
