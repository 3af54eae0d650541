// Promises that last year's report stands beside a draft: attached, compared, checked against, and taken away again.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { createLedger } from '../../../src/check/ledger';
import { compose } from '../../../src/document/compose';
import { renderPage } from '../../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../../src/render/html/site-settings';
import { emptyReport, type Report } from '../../../src/report/report';
import { formatOf } from '../../support/formats';
import { field } from '../support/cells';
import { undoNotice } from '../support/notices';
import { freshStorage, openStored, openWorkspace, storeReport } from '../support/open-workspace';

import '../../../src/form/last-year/compared-text';
import '../../../src/form/last-year/last-year-panel';
import '../../../src/form/read-file/read-file';
import '../../../src/form/read-file/read-in-worker';
import '../../../src/read/html/read-html';
import '../../../src/read/recognise/recognise';
import '../../../src/read/repair/repair-document';
import '../../../src/report/parse-draft';

const AGENCY = { name: '云溪市自然资源局', level: 'department' } as const;
const CARRIED_OUT = 'applications/carried-out/natural';
const CARRIED_IN = 'applications/carried-in/natural';

const lastYear: Partial<Report> = {
  year: 2024,
  cells: { [CARRIED_OUT]: '3', 'applications/received/natural': '10' },
  narrative: { overview: ['2024年，我局主动公开信息120条。'] },
};
const thisYear = { cells: { [CARRIED_IN]: '5', 'applications/received/natural': '12' } };

const tab = () => screen.getByRole('tab', { name: /^上年/ });
const panel = () => screen.getByRole('tabpanel');
const file = (report: Report, name = '去年.json') => new File([JSON.stringify(report)], name);

describe('last year’s report', () => {
  test('is attached from the drafts of this device, compared figure by figure, and kept with the draft', async () => {
    const storage = freshStorage();
    await storeReport(storage, { ...lastYear, agency: { ...AGENCY, name: '别的局' } });
    await storeReport(storage, lastYear);
    const { user, id, unmount } = await openWorkspace(thisYear, { page: 'applications', storage });
    await user.click(tab());
    const list = await within(panel()).findByRole('list', { name: '本机的 2024 年度年报' });
    expect(within(list).getAllByRole('listitem')[0]?.textContent).toContain('云溪市自然资源局');
    await user.click(within(list).getByRole('button', { name: '附上“云溪市自然资源局”' }));
    await user.click(field('applications/received/natural'));
    const row = await within(panel()).findByRole('row', { name: /^本年新收/ });
    expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['10', '12', '+2+20.0%']);

    await waitFor(async () => {
      const opened = await storage.repository.load(id);
      expect(opened.kind === 'draft' && opened.draft.previous?.report.cells[CARRIED_OUT]).toBe('3');
    });
    unmount();
    openStored(id, storage, 'applications');
    await screen.findByText(/^已保存在本机/);
    await user.click(tab());
    expect(await within(panel()).findByText('《云溪市自然资源局2024年度》')).toBeTruthy();
  });

  test('brings the relations between two years to life, and taking it away ends them', async () => {
    const storage = freshStorage();
    await storeReport(storage, lastYear);
    const { user } = await openWorkspace(thisYear, { page: 'applications', storage });
    await user.click(tab());
    await user.click(await within(panel()).findByRole('button', { name: '附上“云溪市自然资源局”' }));
    await within(panel()).findByText('《云溪市自然资源局2024年度》');
    await user.click(screen.getByRole('tab', { name: /^核对/ }));
    expect(await within(panel()).findByText(/上年报告“结转下年度”3/)).toBeTruthy();
    await user.click(tab());
    await user.click(await within(panel()).findByRole('button', { name: '移除' }));
    await user.click(screen.getByRole('tab', { name: /^核对/ }));
    expect(within(panel()).queryByText(/上年报告“结转下年度”/)).toBeNull();
  });

  test('is attached from a file, of whatever format; only figures of the same meaning are compared', async () => {
    const { user } = await openWorkspace({ ...thisYear, year: 2021 }, { page: 'applications' });
    await user.click(tab());
    const report = { ...emptyReport('cn-2019', AGENCY, 2020), cells: { 'applications/received/natural': '7' } };
    await user.upload(await within(panel()).findByTestId('last-year-file'), file(report));
    expect(await within(panel()).findByText('两年的格式不同，含义相同的数字才列出。')).toBeTruthy();
    await user.click(field('applications/received/natural'));
    const row = await within(panel()).findByRole('row', { name: /^本年新收/ });
    expect(within(row).getAllByRole('cell')[0]?.textContent).toBe('7');
  });

  test('is attached from a document of any kind, read off what it prints', async () => {
    const { user } = await openWorkspace(thisYear, { page: 'applications' });
    await user.click(tab());
    const format = formatOf('cn-2021');
    const cells = Object.fromEntries([...format.cells.keys()].filter((key) => !format.computedBy.has(key)).map((key) => [key, '0']));
    const report = { ...emptyReport('cn-2021', AGENCY, 2024), cells: { ...cells, 'applications/received/natural': '8' } };
    const tree = compose(format, report, createLedger(format, report.cells));
    const { html } = renderPage(tree, { site: EMPTY_SITE_SETTINGS, published: null, draft: false });
    await user.upload(await within(panel()).findByTestId('last-year-file'), new File([html], '去年.html'));
    expect(await within(panel()).findByText('《云溪市自然资源局2024年度》')).toBeTruthy();
    await user.click(field('applications/received/natural'));
    const row = await within(panel()).findByRole('row', { name: /^本年新收/ });
    expect(within(row).getAllByRole('cell')[0]?.textContent).toBe('8');
  });

  test('of another year, or no report at all, is refused with the reason, and nothing changes', async () => {
    const { user, stored } = await openWorkspace(thisYear, { page: 'applications' });
    await user.click(tab());
    const input = await within(panel()).findByTestId('last-year-file');
    await user.upload(input, file(emptyReport('cn-2021', AGENCY, 2023)));
    expect((await within(panel()).findByRole('alert')).textContent).toContain('是 2023 年度的年报，应附 2024 年度的');
    await user.upload(input, new File(['{"schema": 1,'], '坏.json'));
    await waitFor(() => {
      expect(within(panel()).getByRole('alert').textContent).toContain('未能读取“坏.json”');
    });
    expect((await stored()).cells).toEqual(thisYear.cells);
  });

  test('of another agency is taken, and that is said', async () => {
    const { user } = await openWorkspace(thisYear, { page: 'applications' });
    await user.click(tab());
    const other = emptyReport('cn-2021', { ...AGENCY, name: '别的局' }, 2024);
    await user.upload(await within(panel()).findByTestId('last-year-file'), file(other));
    expect(await within(panel()).findByText(/所附年报的机关是“别的局”，本份是“云溪市自然资源局”/)).toBeTruthy();
  });

  test('shows which of its paragraphs this year’s text repeats', async () => {
    const storage = freshStorage();
    const old = '存在的主要问题是公开内容不够丰富，解读形式较为单一，与群众的期待还有差距，需要进一步改进。';
    await storeReport(storage, { ...lastYear, narrative: { problems: ['去年独有的一段话。', old] } });
    const { user } = await openWorkspace({ narrative: { problems: [old] } }, { page: 'problems', storage });
    await user.click(tab());
    await user.click(await within(panel()).findByRole('button', { name: '附上“云溪市自然资源局”' }));
    expect(await within(panel()).findByRole('button', { name: '与本年第 1 段相同 100%，查看' })).toBeTruthy();
    expect(within(panel()).getAllByRole('button', { name: /相同/ })).toHaveLength(1);
  });

  test('lets a paragraph be taken into this year’s text, and taken back without what was written since', async () => {
    const storage = freshStorage();
    await storeReport(storage, { ...lastYear, narrative: { overview: ['甲段。', '乙段。'] } });
    const { user, stored } = await openWorkspace({ narrative: { overview: ['本年一段。'] } }, { page: 'overview', storage });
    await user.click(tab());
    await user.click(await within(panel()).findByRole('button', { name: '附上“云溪市自然资源局”' }));
    await user.click(await within(panel()).findByRole('button', { name: '只看上年原文' }));
    await user.click(within(panel()).getByRole('button', { name: '把上年第 2 段引用到本年' }));
    await waitFor(async () => {
      expect((await stored()).narrative.overview).toEqual(['本年一段。', '乙段。']);
    });
    await undoNotice(user, '已添在本年文字之后');
    await waitFor(async () => {
      expect((await stored()).narrative.overview).toEqual(['本年一段。']);
    });
  });

  test('shows its text beside this year’s section', async () => {
    const storage = freshStorage();
    await storeReport(storage, lastYear);
    const { user } = await openWorkspace({}, { page: 'overview', storage });
    await user.click(tab());
    await user.click(await within(panel()).findByRole('button', { name: '附上“云溪市自然资源局”' }));
    expect(await within(panel()).findByText('2024年，我局主动公开信息120条。')).toBeTruthy();
  });
});
