// Promises the desk as a reviewer meets it: the table, what narrows and sorts it, details, findings by rule, and units.
import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { brokenRow } from '../../src/batch/read-and-check';
import type { FileOutcome } from '../../src/batch/checked-report';
import { countNothing } from '../../src/batch/summary';
import { detailMessages, deskMessages, exportMessages, findingMessages, lastYearMessages, runMessages, tableMessages, unitMessages } from '../../src/batch-desk/messages';
import { deskOf } from '../../src/batch-desk/desk/desk';
import { createBatchShelf } from '../../src/drafts/batch-shelf';
import type { DraftStorage } from '../../src/drafts/draft-storage';
import { STORED_BATCH_SCHEMA, type StoredBatch } from '../../src/drafts/stored-batch';
import { catchDownloads, freshStorage, openApp } from '../app/support/open-app';
import { checkedReport, findingOf, RULES } from './support/rows';

// Loaded on demand by the app; here before any test starts.
import '../../src/app/routes/batch-route';
import '../../src/batch-desk/export/result-file';

vi.mock('../../src/form/workspace', () => ({
  Workspace: ({ draftId }: { draftId: string }) => <h1>工作区 {draftId}</h1>,
}));

const error = { error: 1, warning: 0, hint: 0, kept: 0 };
const outcomes: FileOutcome[] = [
  checkedReport({ file: '县/甲.docx', agency: '甲局', counts: error, figures: { received: '9' }, findings: [findingOf({ cause: '可能写错了一个数字' })] }),
  checkedReport({ file: '县/乙.html', agency: '乙局', year: 2024, figures: { received: '30' }, remarks: ['封面没有日期'], content: 'd'.repeat(64) }),
  checkedReport({ file: '县/乙2.docx', agency: '乙局', year: 2024, content: 'e'.repeat(64) }),
  { row: brokenRow('县/丙.doc', null, RULES, ['旧版 Word 文件']), report: null },
];

const batch: StoredBatch = {
  ...{ schema: STORED_BATCH_SCHEMA, id: 'batch-01', name: '某某县', createdAt: '2026-01-05T00:00:00.000Z', changedAt: '2026-01-05T00:00:00.000Z' },
  ...{ counts: { ...countNothing(), files: 4, checked: 3, broken: 1, withErrors: 1 }, left: 0, expected: { units: null, year: null } },
};

const violations = async (): Promise<string[]> => {
  const result = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

let storage: DraftStorage;
async function openBatch(part: Partial<StoredBatch> = {}, of = outcomes): Promise<ReturnType<typeof openApp>> {
  storage = freshStorage();
  await createBatchShelf(storage.database).put({ ...batch, ...part }, of);
  const opened = openApp('/batch/batch-01', storage);
  await screen.findByRole('heading', { level: 1, name: '某某县' });
  return opened;
}

const names = (): (string | null)[] => within(screen.getByRole('table')).getAllByRole('rowheader').map(({ textContent }) => textContent);
const header = (name: string): HTMLElement => screen.getByRole('columnheader', { name });

beforeEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  window.scrollTo = () => undefined;
});

describe('the table', () => {
  it('shows every file, one that could not be read with its reason', async () => {
    await openBatch();
    await screen.findByRole('table');
    expect(names()).toHaveLength(4);
    expect(screen.getByRole('row', { name: /丙\.doc.*不能读取：旧版 Word 文件/ })).toBeTruthy();
    expect(screen.getByText(tableMessages.shown(1, 4, 4))).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('sorts by any column, up, down and not at all, and says so', async () => {
    const { user } = await openBatch();
    const sort = await screen.findByRole('button', { name: tableMessages.columns.received });
    const asTheyCame = names();
    await user.click(sort);
    expect(header(tableMessages.columns.received).getAttribute('aria-sort')).toBe('ascending');
    expect(names().slice(0, 2)).toEqual(['甲局', '乙局']);
    await user.click(sort);
    expect(header(tableMessages.columns.received).getAttribute('aria-sort')).toBe('descending');
    expect(names().slice(0, 2)).toEqual(['乙局', '甲局']);
    await user.click(sort);
    expect(header(tableMessages.columns.received).hasAttribute('aria-sort')).toBe(false);
    expect(names()).toEqual(asTheyCame);
  });

  it('is narrowed down by words and by how a report stands', async () => {
    const { user } = await openBatch();
    await user.selectOptions(await screen.findByLabelText(tableMessages.state), 'errors');
    expect(names()).toEqual(['甲局']);
    await user.type(screen.getByLabelText(tableMessages.search), '乙');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText(tableMessages.shown(1, 0, 0))).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(tableMessages.state), '');
    expect(names()).toEqual(['乙局', '乙局']);
  });

  it('has pages of a hundred reports', async () => {
    const many = Array.from({ length: 250 }, (_, index) => checkedReport({ file: `${String(index).padStart(3, '0')}.docx`, agency: `第${String(index)}局` }));
    const { user } = await openBatch({}, many);
    await screen.findByText(tableMessages.shown(1, 100, 250));
    await user.click(screen.getByText(tableMessages.next));
    await user.click(screen.getByText(tableMessages.next));
    expect(screen.getByText(tableMessages.shown(201, 250, 250))).toBeTruthy();
    await waitFor(() => {
      expect(document.querySelectorAll('tbody tr')).toHaveLength(50);
    });
    expect(screen.getByText<HTMLButtonElement>(tableMessages.next).disabled).toBe(true);
  });
});

describe('a report', () => {
  it('opens with what was found, where and why, and goes back to its row', async () => {
    const { user } = await openBatch();
    const name = await screen.findByRole('button', { name: '甲局' });
    await user.click(name);
    const dialog = screen.getByRole('dialog', { name: detailMessages.title('甲局', 2025) });
    for (const words of ['差 3', '位置：表三：本年新收', '可能的原因：可能写错了一个数字']) expect(within(dialog).getByText(words)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '关闭' }));
    await waitFor(() => {
      expect(document.activeElement).toBe(name);
    });
  });

  it('shows the remarks of its reader, and why a file could not be read', async () => {
    const { user } = await openBatch();
    await user.type(await screen.findByLabelText(tableMessages.search), '乙.html');
    await user.click(screen.getByRole('button', { name: '乙局' }));
    expect(within(screen.getByRole('dialog')).getByText('封面没有日期')).toBeTruthy();
    expect(within(screen.getByRole('dialog')).getByText(detailMessages.none)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '关闭' }));
    await user.clear(screen.getByLabelText(tableMessages.search));
    await user.click(screen.getByRole('button', { name: '丙.doc' }));
    expect(within(screen.getByRole('dialog', { name: '丙.doc' })).getByText('旧版 Word 文件')).toBeTruthy();
  });

  it('becomes a draft of this device', async () => {
    const { user } = await openBatch();
    await user.click(await screen.findByRole('button', { name: '甲局' }));
    await user.click(screen.getByRole('button', { name: detailMessages.open }));
    await screen.findByRole('heading', { name: /^工作区 / });
    expect((await storage.repository.list()).map(({ summary }) => summary.agency)).toEqual(['甲局']);
  });
});

describe('last year’s reports', () => {
  const hash = (digit: string): string => digit.repeat(64);
  const previous = { file: '去年/甲.docx', hash: hash('1') };
  const years = [
    checkedReport({ file: '今年/甲.docx', agency: '甲局', previous, findings: [findingOf({ rule: 'applications/carried-over', message: '上年结转差 3' })] }),
    checkedReport({ file: '去年/甲.docx', agency: '甲局', year: 2024, hash: hash('1'), findings: [findingOf()] }),
    checkedReport({ file: '今年/乙.docx', agency: '乙局' }),
    checkedReport({ file: '去年/乙.docx', agency: '乙局', year: 2024, hash: hash('2') }),
    checkedReport({ file: '今年/丙.docx', agency: '丙局', attached: true }),
    checkedReport({ file: '今年/丁.docx', agency: '丁局' }),
    checkedReport({ file: '去年/丁1.docx', agency: '丁局', year: 2024, hash: hash('3') }),
    checkedReport({ file: '去年/丁2.docx', agency: '丁局', year: 2024, hash: hash('4') }),
  ];
  const line = [lastYearMessages.compared(2), lastYearMessages.several(1), lastYearMessages.due(1)];

  it('are told of: how many were compared, which were not and why, with whose file', async () => {
    const { user } = await openBatch({}, years);
    expect(await screen.findByText((text) => text.startsWith(lastYearMessages.line(line)))).toBeTruthy();
    expect(screen.getByRole('button', { name: lastYearMessages.compareNow })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(tableMessages.year), '2025');
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => [row.children[0]?.textContent, row.children[12]?.textContent])).toEqual([
      ['丁局', '不止一份'],
      ['丙局', '草稿所附'],
      ['乙局', '待对照'],
      ['甲局', '已对照'],
    ]);
    for (const [name, words] of [
      ['甲局', lastYearMessages.comparedWith('去年/甲.docx')],
      ['乙局', lastYearMessages.dueWith('去年/乙.docx')],
      ['丙局', lastYearMessages.withAttached],
      ['丁局', lastYearMessages.oneOf(['去年/丁1.docx', '去年/丁2.docx'])],
    ] as const) {
      await user.click(screen.getByRole('button', { name }));
      expect(within(screen.getByRole('dialog')).getByText(words), name).toBeTruthy();
      await user.click(screen.getByRole('button', { name: '关闭' }));
    }
    expect(await violations()).toEqual([]);
  });

  it('can be left out of the findings by their year', async () => {
    const { user } = await openBatch({}, years);
    await user.click(await screen.findByRole('tab', { name: /问题/ }));
    const groups = (): number => document.querySelectorAll('[aria-expanded]').length;
    await waitFor(() => {
      expect(groups()).toBe(2);
    });
    await user.selectOptions(screen.getByLabelText(findingMessages.year), '2025');
    expect(groups()).toBe(1);
  });

  it('do not make their units count as having handed in: a list is for the last year', async () => {
    const { user } = await openBatch({}, [...years.slice(0, 3), checkedReport({ file: '去年/戊.docx', agency: '戊局', year: 2024 })]);
    await user.click(await screen.findByRole('tab', { name: /单位/ }));
    await user.type(screen.getByLabelText(unitMessages.label), '甲局\n戊局');
    await user.click(screen.getByRole('button', { name: unitMessages.apply }));
    expect((await screen.findByRole('region', { name: unitMessages.missing(1) })).textContent).toContain('戊局');
    await user.selectOptions(screen.getByLabelText(unitMessages.year), unitMessages.anyYear);
    expect(screen.getByText(unitMessages.yearsMixed)).toBeTruthy();
  });

  it('are asked for where there are none', async () => {
    await openBatch();
    expect(await screen.findByText(lastYearMessages.line([lastYearMessages.hint]))).toBeTruthy();
  });
});

describe('another window', () => {
  it('is told of while it checks, and when files given here wait for it', async () => {
    const { user } = await openBatch();
    await screen.findByRole('table');
    const live = deskOf(storage).open('batch-01');
    act(() => {
      live.hear({ kind: 'running', progress: { done: 3, total: 9, paused: false, comparing: null } });
    });
    expect(await screen.findByText(runMessages.elsewhere(3, 9))).toBeTruthy();
    act(() => {
      live.hear({ kind: 'over' });
    });
    await waitFor(() => {
      expect(screen.queryByText(runMessages.elsewhere(3, 9))).toBeNull();
    });
    vi.spyOn(storage.exclusion, 'hold').mockResolvedValue(null);
    void live.give([{ path: '新.txt', content: new File(['x'], '新.txt') }]);
    expect(await screen.findByText((text) => text.startsWith(runMessages.waiting(1)))).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: runMessages.giveUp }));
    await waitFor(() => {
      expect(screen.queryByText((text) => text.startsWith(runMessages.waiting(1)))).toBeNull();
    });
  });
});

describe('the findings', () => {
  it('stand together by the title of their rule and lead to their reports', async () => {
    const { user } = await openBatch();
    await user.click(await screen.findByRole('tab', { name: /问题/ }));
    await user.click(await screen.findByRole('button', { name: new RegExp(`第一项加第二项之和，等于第三项加第四项之和.*${findingMessages.groupSize(1, 1)}`) }));
    await user.click(screen.getByRole('button', { name: findingMessages.open('甲局') }));
    expect(screen.getByRole('dialog', { name: detailMessages.title('甲局', 2025) })).toBeTruthy();
  });
});

describe('the units', () => {
  it('that are missing, double or unexpected are told from a pasted list, which is kept', async () => {
    const { user } = await openBatch();
    await user.click(await screen.findByRole('tab', { name: /单位/ }));
    await user.type(screen.getByLabelText(unitMessages.label), '甲局\n丁局');
    await user.click(screen.getByRole('button', { name: unitMessages.apply }));
    const part = (name: string): HTMLElement => screen.getByRole('region', { name });
    await waitFor(() => {
      expect(part(unitMessages.missing(1)).textContent).toContain('丁局');
    });
    expect(part(unitMessages.double(1)).textContent).toMatch(/乙局 2024 年度 数字相同，文字或日期不同.*县\/乙.html.*县\/乙2.docx/);
    expect(part(unitMessages.unexpected(2)).textContent).toContain('县/乙.html');
    expect(await violations()).toEqual([]);
    await waitFor(async () => {
      expect((await createBatchShelf(storage.database).get('batch-01'))?.expected.units).toEqual(['甲局', '丁局']);
    });
    await user.click(screen.getByRole('tab', { name: /年报/ }));
    await user.selectOptions(screen.getByLabelText(tableMessages.state), 'missing');
    expect(within(screen.getByRole('list', { name: tableMessages.states.missing })).getByText('丁局')).toBeTruthy();
  });
});

describe('a list of units', () => {
  const list = async (): Promise<HTMLTextAreaElement> => screen.findByLabelText<HTMLTextAreaElement>(unitMessages.label);

  it('is read as a spreadsheet gives it, with its numbers and header', async () => {
    const { user } = await openBatch();
    await user.click(await screen.findByRole('tab', { name: /单位/ }));
    await user.click(await list());
    await user.paste('序号\t部门（单位）\t备注\n1\t甲局\t\n2\t乙局\t新设\n3\t丁局\t\n');
    await user.click(screen.getByRole('button', { name: unitMessages.apply }));
    expect(await screen.findByRole('region', { name: unitMessages.missing(2) })).toBeTruthy();
    expect(screen.getByText(unitMessages.expected(3))).toBeTruthy();
    expect((await list()).value).toBe('甲局\n乙局\n丁局');
  });

  it('that is not applied yet stays while other views and pages are shown, and is asked about before the window closes', async () => {
    const { user } = await openBatch({ expected: { units: ['甲局'], year: null } });
    await user.click(await screen.findByRole('tab', { name: /单位/ }));
    await user.type(await list(), '\n丁局');
    await user.selectOptions(screen.getByLabelText(unitMessages.year), '2024');
    await user.click(screen.getByRole('tab', { name: /年报/ }));
    await user.click(screen.getByRole('tab', { name: /单位/ }));
    expect((await list()).value).toBe('甲局\n丁局');
    expect(screen.getByLabelText<HTMLSelectElement>(unitMessages.year).value).toBe('2024');
    expect(screen.getByText(unitMessages.notApplied)).toBeTruthy();
    expect(window.onbeforeunload?.(new Event('beforeunload'))).toBe(true);
    await user.click(screen.getByRole('link', { name: deskMessages.all }));
    await user.click(await screen.findByRole('link', { name: /某某县/ }));
    await user.click(await screen.findByRole('tab', { name: /单位/ }));
    expect((await list()).value).toBe('甲局\n丁局');
    await user.click(screen.getByRole('button', { name: unitMessages.apply }));
    await waitFor(async () => {
      expect((await createBatchShelf(storage.database).get('batch-01'))?.expected).toEqual({ units: ['甲局', '丁局'], year: 2024 });
    });
    expect(screen.queryByText(unitMessages.notApplied)).toBeNull();
  });

  it('without a name is said to be none and stays', async () => {
    const { user } = await openBatch();
    await user.click(await screen.findByRole('tab', { name: /单位/ }));
    await user.type(await list(), '单位名称');
    await user.click(screen.getByRole('button', { name: unitMessages.apply }));
    expect(screen.getByText('名单中没有单位名称')).toBeTruthy();
    expect((await list()).value).toBe('单位名称');
  });

  it('for one year leaves reports of its units for another out of those that nobody expects', async () => {
    await openBatch({ expected: { units: ['甲局', '乙局'], year: 2025 } }).then(async ({ user }) => user.click(await screen.findByRole('tab', { name: /单位/ })));
    expect(screen.getByRole('region', { name: unitMessages.unexpected(0) })).toBeTruthy();
    expect(screen.getByText('另有 2 份是名单上的单位其他年度的年报')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: unitMessages.missing(1) })).getByText('乙局')).toBeTruthy();
  });
});

describe('the results', () => {
  it('are exported with who is missing', async () => {
    const { user } = await openBatch({ expected: { units: ['甲局', '丁局'], year: null } });
    const downloads = catchDownloads();
    await user.click(await screen.findByRole('button', { name: exportMessages.ndjson }));
    await waitFor(async () => {
      expect(await downloads()).toHaveLength(1);
    });
    const [{ name, text } = { name: '', text: '' }] = await downloads();
    expect(name).toBe('某某县 核对结果.ndjson');
    const lines = text.trim().split('\n').map((line) => JSON.parse(line) as { file?: string; missing?: unknown[] });
    expect(lines.map(({ file }) => file)).toEqual([...outcomes.map(({ row }) => row.file).sort(), undefined]);
    expect(lines[4]?.missing).toEqual([{ unit: '丁局', perhaps: [] }]);
  });
});

describe('a batch', () => {
  it('of which files are left says how to go on', async () => {
    await openBatch({ left: 7 });
    expect(await screen.findByText(runMessages.left(7))).toBeTruthy();
  });

  it('is removed after a question only', async () => {
    const { user } = await openBatch();
    await user.click(await screen.findByRole('button', { name: deskMessages.remove }));
    await user.click(screen.getByRole('button', { name: deskMessages.keepIt }));
    expect(await createBatchShelf(storage.database).list()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: deskMessages.remove }));
    await user.click(screen.getByRole('button', { name: deskMessages.removeNow }));
    await screen.findByRole('heading', { level: 1, name: deskMessages.title });
    expect(await createBatchShelf(storage.database).list()).toEqual([]);
  });

  it('that is not here says so', async () => {
    openApp('/batch/nowhere');
    expect(await screen.findByText(deskMessages.missing)).toBeTruthy();
  });
});
