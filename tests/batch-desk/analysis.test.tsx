// Promises 分析: the figures' spread, years side by side, charts with their numbers, outliers, faults, who is late, files.
import axe from 'axe-core';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { AnalysisView } from '../../src/batch-desk/analysis/analysis-view';
import { loadFormat } from '../../src/catalogue/catalogue';
import { loadVocabulary } from '../../src/catalogue/vocabulary';
import { catchDownloads } from '../form/support/downloads';
import { reportBy } from '../survey/support';
import { Choosing } from './support/choosing';

import '../../src/batch/sheets';
import '../../src/survey/render-summary';

const received = (text: string) => ({ 'applications/received/total': text });

/** For a machine with other work. */
const PATIENCE = { timeout: 10_000 };

// What the first view waits for.
beforeAll(() => Promise.all([loadFormat('cn-2021'), loadVocabulary()]), 60_000);

let downloads: ReturnType<typeof catchDownloads>;
beforeEach(() => {
  downloads = catchDownloads();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const SET = [
  ...Array.from({ length: 9 }, (_, index) => reportBy(index + 1, { cells: received(String(20 + index)) })),
  reportBy(10, { name: '税务局', cells: received('2400'), fields: { date: '2025-03-09' } }),
  reportBy(11, { name: '第1局', year: 2023, cells: received('10') }),
];

function open(reports = SET) {
  return render(
    <main>
      <h1>批次</h1>
      <Choosing>{(choosing) => <AnalysisView reports={reports} {...choosing} />}</Choosing>
    </main>,
  );
}

/** A table by its caption; accessible names of hundreds of cells are slow to compute. */
function table(caption: RegExp | string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = [...document.querySelectorAll('table')].find(({ caption: words }) => words?.textContent.match(caption));
    if (!found) throw new Error(`No table ${String(caption)}`);
    return found;
  }, PATIENCE);
}

const cellsOf = async (caption: RegExp | string, row: string): Promise<(string | null)[]> => {
  const head = [...(await table(caption)).querySelectorAll('tbody th')].find(({ textContent }) => textContent === row);
  return [...(head?.closest('tr')?.children ?? [])].map((each) => each.textContent);
};

it('has each figure with its spread and last year beside it', async () => {
  open();
  expect(await cellsOf(/^数字的分布$/, '本年新收（件）')).toEqual([
    ...['本年新收（件）', '10', '0', '0', '20', '22.25', '24.5', '26.75', '2400', '2616'],
    ...['10', '20', '+10', '+100.0%'],
  ]);
});

it('says of its sums that those of 汇总 may be others', async () => {
  open();
  await table(/^数字的分布$/);
  expect(screen.getByText(/合计按各份年报所填的总计.*“汇总”一律按各项之和.*可能不同/)).toBeTruthy();
});

it('is in order for assistive technology', async () => {
  const { container } = open();
  await table(/^数字的分布$/);
  // Colours are looked at in a browser.
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
}, 60_000);

it('draws charts whose numbers stand beside them as a table', async () => {
  open();
  await table(/^数字的分布$/);
  const chart = screen.getByText('2024年与上年对比（两年都有年报的单位）', { selector: 'figcaption' }).closest('figure');
  expect(chart?.querySelector('svg[role="img"] desc')?.textContent).toContain('本年新收：2024年 20，2023年 10');
  const row = [...(chart?.querySelectorAll('tbody tr') ?? [])].map((each) => [...each.children].map((cell) => cell.textContent));
  expect(row[0]).toEqual(['本年新收', '20', '10']);
});

it('names outliers, faults and who is late', async () => {
  open();
  expect(await cellsOf(/^偏离较大的数/, '税务局')).toEqual(['税务局', '本年新收', '2400', expect.stringMatching(/^是同层级（部门）10 个非零数中位数的 98\.\d 倍$/)]);
  expect(await cellsOf('逾期和没有日期的年报', '税务局')).toEqual(['税务局', '2025-01-31', '2025-03-09', '逾期']);
  const faults = await table(/^问题按规则归并/);
  expect(within(faults).getByText('文字部分没有写')).toBeTruthy();
});

it('has the shares of the chosen figure, the largest first', async () => {
  open();
  const shares = await table('本年新收：各单位的数和占比，大的在前');
  const first = shares.querySelector('tbody tr');
  expect([...(first?.children ?? [])].map((each) => each.textContent)).toEqual(['税务局', '2400', '91.74%']);
  await userEvent.selectOptions(screen.getByLabelText('项目'), '结转下年度');
  expect(await table('结转下年度：各单位的数和占比，大的在前')).toBeTruthy();
});

it('changes the year', async () => {
  open();
  await table(/^数字的分布$/);
  await userEvent.selectOptions(screen.getByLabelText('年度'), '2023 年度');
  await waitFor(async () => {
    expect((await cellsOf(/^数字的分布$/, '本年新收（件）')).slice(0, 2)).toEqual(['本年新收（件）', '1']);
  });
});

it('makes the page for the leader and the workbook', async () => {
  open();
  await table(/^数字的分布$/);
  await userEvent.click(screen.getByText('导出一页汇总（Word）'));
  await waitFor(async () => {
    expect((await downloads()).map(({ name }) => name)).toEqual(['2024年度年报汇总情况.docx']);
  }, PATIENCE);
  await waitFor(() => {
    expect(screen.getByText('已导出“2024年度年报汇总情况.docx”，在浏览器的下载文件夹中')).toBeTruthy();
  }, PATIENCE);
  await userEvent.click(screen.getByText('导出 Excel'));
  await waitFor(async () => {
    expect((await downloads()).map(({ name }) => name)).toContain('2024年度年报分析.xlsx');
  }, PATIENCE);
}, 30_000);

it('says so when there is nothing to analyse', async () => {
  open([]);
  expect(await screen.findByText('这一批还没有可以分析的年报。')).toBeTruthy();
});
