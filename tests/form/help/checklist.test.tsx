// Promises that the check list before publication says of this report what is so, and leads to each place.
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { formatOf } from '../../support/formats';
import { filledCells } from '../support/drafts';
import { openWorkspace } from '../support/open-workspace';

const format = formatOf('cn-2021');
const COMPLETE = {
  cells: filledCells(format, '0'),
  narrative: { overview: ['概述'], problems: ['问题'], 'other-matters': ['本年度未收取信息处理费。'] },
  fields: { date: '2026-01-20' },
};
const list = () => screen.findByRole('region', { name: '发布前核对清单' });
const open = async (report = {}) => {
  const opened = await openWorkspace(report, { page: '-deliver' });
  return { ...opened, region: await list() };
};
/** The line of the list with these words. */
const line = (region: HTMLElement, words: string | RegExp) => within(region).getByText(words).closest('li') as HTMLElement;
const stateOf = (item: HTMLElement) => item.dataset.state;

describe('of a report that is filled in', () => {
  test('nothing is open but the texts that nobody called finished', async () => {
    const { region } = await open(COMPLETE);
    expect(stateOf(line(region, '表格、文字和封面信息都已填写'))).toBe('done');
    expect(stateOf(line(region, '已填的内容没有错误'))).toBe('done');
    const texts = line(region, '3 个部分的文字还没有标为“已填完”');
    expect(stateOf(texts)).toBe('open');
    expect(within(texts).getAllByRole('link')).toHaveLength(3);
    expect(line(region, /^报告日期 2026年1月20日，在期限之内；法定公布期限 2026年1月31日/).textContent).toContain('《条例》第四十九条');
    expect(line(region, /^导出的文件名/).textContent).toContain('云溪市自然资源局2025年政府信息公开工作年度报告.docx');
  });

  test('a date after the last day of the level is open, and the link leads to its field', async () => {
    const { region, user } = await open({ ...COMPLETE, fields: { date: '2026-02-03' } });
    const item = line(region, /^报告日期 2026年2月3日，晚于法定公布期限 2026年1月31日/);
    expect(stateOf(item)).toBe('open');
    await user.click(within(item).getByRole('link', { name: '报告日期' }));
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByLabelText('报告日期'));
    });
  });

  test('figures that follow the tables are told from typed ones, and years are neither', async () => {
    const overview = ['2025年共收到申请', '制发规章3件，占 12.5%，第2次会议。'];
    const problems = [['处理许可', { cell: 'disclosure/licences/decisions' }, '件。']];
    const { region } = await open({ ...COMPLETE, narrative: { ...COMPLETE.narrative, overview, problems } });
    const item = line(region, '正文中 1 个数字随表变化，2 个是手工输入的，表中改了不会跟着改');
    expect(within(item).getByRole('link').textContent).toBe('一、总体情况（2 处）');
  });
});

describe('of a report that is begun', () => {
  test('what is not filled in is counted, and the link leads to the first empty cell', async () => {
    const { region, user } = await open({ ...COMPLETE, cells: { ...COMPLETE.cells, 'disclosure/licences/decisions': '' } });
    const item = line(region, '还没有填写：1 格数字');
    expect(stateOf(item)).toBe('open');
    await user.click(within(item).getByRole('link', { name: '二、主动公开政府信息情况' }));
    await waitFor(() => {
      expect((document.activeElement as HTMLInputElement).id).toContain('disclosure/licences/decisions');
    });
  });

  test('errors stand by the page that has them', async () => {
    const cells = { ...COMPLETE.cells, 'applications/received/natural': '5' };
    const { region } = await open({ ...COMPLETE, cells });
    const item = line(region, /^有 \d+ 处错误$/);
    expect(within(item).getByRole('link').textContent).toContain('三、收到和处理政府信息公开申请情况');
    expect(line(region, /^导出的文件名/).textContent).toContain('（草稿）.docx');
  });

  test('the days that are left stand beside a date that is missing', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 19, 9) });
    const { region } = await open({ ...COMPLETE, fields: {} });
    vi.useRealTimers();
    expect(line(region, /^报告日期未填；法定公布期限 2026年1月31日.*，还有 12 天$/)).toBeTruthy();
  });

  test('a format that says nothing of the level has no line on the deadline', async () => {
    const { region } = await open({ ...COMPLETE, agency: { name: '某学会', level: 'other' } });
    expect(within(region).queryByText(/法定公布期限/)).toBeNull();
  });
});

test('what only a person can see to is offered, and nothing bars the export', async () => {
  const { region, user } = await open();
  const acts = within(within(region).getByRole('group', { name: /由人办理/ })).getAllByRole<HTMLInputElement>('checkbox');
  expect(acts).toHaveLength(4);
  await user.click(acts[1] as HTMLElement);
  expect(acts[1]?.checked).toBe(true);
  expect(screen.getByRole('button', { name: '导出 Word' }).getAttribute('aria-disabled')).not.toBe('true');
});

test('the page is clean to axe', async () => {
  await open();
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
