// Promises 图表 beside the figures: true to them as they are typed, as a table too, and as files alone or in the report's.
import axe from 'axe-core';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChartsPanel } from '../../../src/form/charts/charts-panel';
import { formatOf } from '../../support/formats';
import { catchDownloads } from '../support/downloads';
import { draftOf } from '../support/drafts';
import { openWorkspace } from '../support/open-workspace';
import { renderWithSession } from '../support/render-session';

import '../../../src/charts/charts-of';
import '../../../src/form/charts/picture';

const NATURAL = 'applications/received/natural';
const cells = { [NATURAL]: '12', 'applications/received/business': '0', 'applications/received/research': 'n/a' };
const APPLICANTS = '2025年新收政府信息公开申请的申请人情况';

const openPanel = (id = 'cn-2021') => {
  const format = formatOf(id);
  return renderWithSession(<ChartsPanel />, { format, draft: draftOf({ cells }, [], format), page: 'applications' });
};
const applicants = () => screen.findByRole('figure', { name: APPLICANTS });

let downloads: ReturnType<typeof catchDownloads>;
beforeEach(() => {
  downloads = catchDownloads();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the panel', () => {
  test('draws each chart, and says its figures again as a table', async () => {
    openPanel();
    const figure = await applicants();
    const drawing = within(figure).getByRole('img');
    expect(drawing.querySelector('desc')?.textContent).toBe(
      '单位：件。自然人：12；商业企业：0；科研机构：不适用；社会公益组织：未填；法律服务机构：未填；其他法人或组织：未填。',
    );
    const rows = [...figure.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows.slice(0, 4)).toEqual([
      ['自然人', '12'],
      ['商业企业', '0'],
      ['科研机构', '不适用'],
      ['社会公益组织', '未填'],
    ]);
    expect(screen.getAllByRole('figure')).toHaveLength(3);
    expect(screen.getByText('附上上年年报后，还有与上年对比的图。')).toBeTruthy();
  });

  test('follows what is typed', async () => {
    const { session } = openPanel();
    await applicants();
    session.setCell(NATURAL, '345');
    await waitFor(async () => {
      expect(within(await applicants()).getByRole('img').querySelector('desc')?.textContent).toContain('自然人：345');
    });
  });

  test('hands over a drawing that stands for itself', async () => {
    const { user } = openPanel();
    await user.click(within(await applicants()).getByRole('button', { name: /^下载 SVG/ }));
    await screen.findByText(`已导出“${APPLICANTS}.svg”，在浏览器的下载文件夹中`);
    const [file] = await downloads();
    expect(file?.name).toBe(`${APPLICANTS}.svg`);
    expect(file?.text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(file?.text).toContain('>12</text>');
  });

  test('says why there is no picture where the browser makes none', async () => {
    vi.stubGlobal('Image', class {
      decode = () => Promise.reject(new Error('内存不足'));
    });
    const { user } = openPanel();
    await user.click(within(await applicants()).getByRole('button', { name: /^下载 PNG/ }));
    expect(await screen.findByText('未能导出：内存不足')).toBeTruthy();
    expect(await downloads()).toEqual([]);
  });

  test('is clean to axe', async () => {
    const { container } = openPanel();
    await applicants();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  test('of a format without such figures says so', async () => {
    openPanel('work-summary-2017');
    expect(await screen.findByText('这种格式没有可以画图的数字。')).toBeTruthy();
  });
});

describe('the export', () => {
  const exportPage = async (choose: readonly string[]) => {
    const { user } = await openWorkspace({ cells }, { page: '-deliver' });
    const choice = await screen.findByRole('group', { name: '附统计图' });
    for (const name of choose) await user.click(within(choice).getByRole('checkbox', { name }));
    await user.click(screen.getByRole('button', { name: '导出网页（HTML）' }));
    await screen.findByText(/^已导出/);
    return new DOMParser().parseFromString((await downloads())[0]?.text ?? '', 'text/html');
  };

  test('has the chosen charts and no other', async () => {
    const page = await exportPage([APPLICANTS, '2025年政府信息公开行政复议、行政诉讼结果']);
    expect([...page.querySelectorAll('figcaption')].map(({ textContent }) => textContent)).toEqual([
      `图1\u3000${APPLICANTS}`,
      '图2\u30002025年政府信息公开行政复议、行政诉讼结果',
    ]);
  });

  test('has none unless they are chosen', async () => {
    expect((await exportPage([])).querySelector('figure')).toBeNull();
  });
});
