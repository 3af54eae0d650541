// Promises 汇总: sums that open to their parts and doubts, reports to leave out, doubles to decide, the parent's own report.
import axe from 'axe-core';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { RollUpView, type RollUpViewProps } from '../../src/batch-desk/roll-up/roll-up-view';
import type { ChoosingProps } from '../../src/batch-desk/survey/chosen-reports';
import type { Report } from '../../src/report/report';
import { loadFormat } from '../../src/catalogue/catalogue';
import { loadVocabulary } from '../../src/catalogue/vocabulary';
import { catchDownloads } from '../form/support/downloads';
import { reportBy, surveyed, national } from '../survey/support';
import { Choosing } from './support/choosing';

import '../../src/batch/sheets';

const NATURAL = 'applications/received/natural';
const ROW = '一、本年新收政府信息公开申请数量';
const child = (seed: number, text: string, name?: string) => reportBy(seed, { cells: { [NATURAL]: text }, ...(name && { name }), row: { findings: [] } });

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

function open(props: Omit<RollUpViewProps, keyof ChoosingProps>) {
  return render(
    <main>
      <h1>批次</h1>
      <Choosing>{(choosing) => <RollUpView {...props} {...choosing} />}</Choosing>
    </main>,
  );
}

/** The sum of a column of the applications received, a button once it reads so: hundreds of names are slow to compute. */
function sum(reads: RegExp | string = /./, column = '自然人'): Promise<HTMLElement> {
  return waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>('td button')].find(({ textContent }) => textContent.startsWith(`${ROW}，${column}：`));
    if (!found) throw new Error('No such sum');
    expect(found.textContent.replace(/^.*：/, '')).toMatch(reads);
    return found;
  }, PATIENCE);
}
const dialog = () => screen.getByRole('dialog');

it('shows the sums in the statutory table, and each opens to its parts, the largest first', async () => {
  open({ reports: [child(1, '5'), child(2, '40'), child(3, 'n/a')] });
  expect(await sum(/^45$/)).toBeTruthy();
  expect(screen.getByText('计入 3 份，共 3 份')).toBeTruthy();
  await userEvent.click(await sum());
  expect(within(dialog()).getByRole('heading', { name: `${ROW}，自然人：45件` })).toBeTruthy();
  const rows = within(dialog()).getAllByRole('row').slice(1).map((row) => [...row.children].map((each) => each.textContent));
  expect(rows).toEqual([['第2局', '40'], ['第1局', '5'], ['第3局', '不适用']]);
});

it('is in order for assistive technology', async () => {
  const { container } = open({ reports: [child(1, '5')] });
  await sum();
  // Colours are looked at in a browser.
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
}, 60_000);

it('marks what is unsure, and says why and who', async () => {
  const wrong = reportBy(2, { name: '水利局', cells: { 'applications/received/total': '999999' } });
  open({ reports: [reportBy(1, { row: { findings: [] } }), wrong] });
  const total = await sum(/ 有疑点$/, '总计');
  await userEvent.click(total);
  expect(within(dialog()).getByText(/“水利局”的总计填的是 999999，各项之和是 \d+，按各项之和计入/)).toBeTruthy();
});

it('says what makes all sums unsure', async () => {
  open({ reports: [child(1, '5')], absent: { broken: [{ file: '财政局.doc', reasons: ['旧格式'] }], missing: ['教育局'] } });
  expect(await screen.findByText('缺“教育局”的年报')).toBeTruthy();
  expect(screen.getByText('文件“财政局.doc”不能读取：旧格式')).toBeTruthy();
  expect(await sum(/有疑点$/)).toBeTruthy();
});

it('leaves out what the reader leaves out', async () => {
  open({ reports: [child(1, '5'), child(2, '40')] });
  await sum();
  await userEvent.click(screen.getByText('选择计入的年报'));
  await userEvent.click(screen.getByLabelText('计入“第2局”'));
  expect(await sum(/^5$/)).toBeTruthy();
  expect(screen.getByText(/第2局.*没有选/)).toBeTruthy();
});

it('counts neither of two unlike reports of an agency until one is chosen', async () => {
  const other = { ...child(1, '7'), row: { ...child(1, '7').row, file: '另一份.docx' } };
  open({ reports: [child(1, '5'), other, child(2, '40')] });
  expect(await sum(/^40/)).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('“第1局”用哪一份'), '另一份.docx');
  expect(await sum(/^47$/)).toBeTruthy();
});

it("compares with the parent's own report, which is no child", async () => {
  const children = [child(1, '5'), child(2, '40')];
  const own = surveyed(national(), { ...child(3, '44').report, agency: { name: '某县', level: 'government' } });
  open({ reports: [...children, own] });
  await sum();
  await userEvent.selectOptions(screen.getByLabelText('本级年报（用来对比）'), '某县');
  const line = (await screen.findByText(`${ROW}，自然人`)).closest('tr');
  expect([...(line?.children ?? [])].map((each) => each.textContent)).toEqual([`${ROW}，自然人`, '45', '44', '-1']);
  expect(await sum(/^45$/)).toBeTruthy();
});

it("begins the parent's report with the sums", async () => {
  const begun: Report[] = [];
  open({ reports: [child(1, '5'), child(2, '40')], onBegin: (report) => begun.push(report) });
  await userEvent.click(await screen.findByText('以合计起草本级年报'));
  await userEvent.click(within(dialog()).getByRole('button', { name: '起草' }));
  expect(within(dialog()).getByText('机关名称要填')).toBeTruthy();
  await userEvent.type(within(dialog()).getByRole('textbox', { name: '机关名称' }), '某县人民政府');
  await userEvent.click(within(dialog()).getByRole('button', { name: '起草' }));
  expect(begun).toMatchObject([{ agency: { name: '某县人民政府', level: 'government' }, year: 2024, cells: { [NATURAL]: '45' } }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('makes the workbook', async () => {
  open({ reports: [child(1, '5')] });
  await sum();
  await userEvent.click(screen.getByText('导出 Excel'));
  await waitFor(async () => {
    expect((await downloads()).map(({ name }) => name)).toEqual(['2024年度年报汇总表.xlsx']);
  }, PATIENCE);
}, 30_000);

it('says so when there is nothing to sum', async () => {
  open({ reports: [] });
  expect(await screen.findByText('这一批还没有可以汇总的年报。')).toBeTruthy();
});
