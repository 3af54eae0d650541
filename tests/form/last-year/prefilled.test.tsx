// Promises that attaching last year's report fills what it determines, marks it until touched, and can be undone.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { withLastYear } from '../../../src/form/last-year/supplied';
import { emptyReport, type Report } from '../../../src/report/report';
import { field } from '../support/cells';
import { undoNotice } from '../support/notices';
import { freshStorage, openStored, openWorkspace, storeReport, type OpenedWorkspace } from '../support/open-workspace';

import '../../../src/form/front/front-matter';
import '../../../src/form/last-year/last-year-panel';
import '../../../src/form/panel/side-panel';

const AGENCY = { name: '云溪市自然资源局', level: 'department' } as const;
const carriedOut = (kind: string): string => `applications/carried-out/${kind}`;
const carriedIn = (kind: string): string => `applications/carried-in/${kind}`;
const lastYear: Partial<Report> = { year: 2024, cells: { [carriedOut('natural')]: '3', [carriedOut('business')]: '0' } };

const panel = () => screen.getByRole('tabpanel');

async function attached(thisYear: Partial<Report>, last = lastYear, page = 'applications'): Promise<OpenedWorkspace> {
  const storage = freshStorage();
  await storeReport(storage, last);
  const opened = await openWorkspace(thisYear, { page, storage });
  await opened.user.click(screen.getByRole('tab', { name: /^上年/ }));
  await opened.user.click(await within(panel()).findByRole('button', { name: `附上“${last.agency?.name ?? AGENCY.name}”` }));
  await within(panel()).findByRole('button', { name: '移除' });
  return opened;
}

describe('attaching last year’s report', () => {
  test('fills 上年结转, says so, and lists it as not looked at until it is called right', async () => {
    const { user, stored } = await attached({ cells: { [carriedIn('business')]: '1' } });
    expect(await screen.findByText('已附上《云溪市自然资源局2024年度》；带入 1 项，应核对')).toBeTruthy();
    expect(field(carriedIn('natural')).value).toBe('3');
    expect(field(carriedIn('business')).value).toBe('1');
    expect(field(carriedIn('natural')).getAttribute('aria-describedby')).toContain('prefilled-');
    expect(document.getElementById(`prefilled-${carriedIn('natural')}`)?.title).toBe('上年带入，核对后可改');
    expect(document.getElementById(`prefilled-${carriedIn('business')}`)).toBeNull();
    const note = within(panel()).getByRole('region', { name: '上年带入、尚未核对' });
    expect(note.textContent).toContain('1 项由上年年报带入，尚未核对');
    await user.click(within(note).getByRole('button', { name: '上年结转 1 格' }));
    expect(document.activeElement).toBe(field(carriedIn('natural')));
    await waitFor(async () => {
      expect((await stored()).cells).toEqual({ [carriedIn('natural')]: '3', [carriedIn('business')]: '1' });
    });
    await user.click(within(note).getByRole('button', { name: '全部确认' }));
    expect(within(panel()).queryByRole('region', { name: '上年带入、尚未核对' })).toBeNull();
    expect(field(carriedIn('natural')).value).toBe('3');
  });

  test('is undone as a whole, and what was typed meanwhile stays', async () => {
    const { user } = await attached({});
    await user.clear(field(carriedIn('natural')));
    await user.type(field(carriedIn('natural')), '5');
    await undoNotice(user, '已附上');
    expect(field(carriedIn('natural')).value).toBe('5');
    expect(field(carriedIn('business')).value).toBe('');
    expect(await within(panel()).findByText(/^附上 2024 年度的年报后/)).toBeTruthy();
  });

  test('taken away, it takes along what nobody has looked at; undone, both are back', async () => {
    const { user } = await attached({});
    await user.click(within(panel()).getByRole('button', { name: '移除' }));
    expect(await screen.findByText('已移除上年年报和由它带入、尚未核对的 2 项')).toBeTruthy();
    expect(field(carriedIn('natural')).value).toBe('');
    await undoNotice(user, '已移除上年年报');
    expect(field(carriedIn('natural')).value).toBe('3');
    expect(await within(panel()).findByText('2 项由上年年报带入，尚未核对：')).toBeTruthy();
  });

  test('of another agency fills nothing by itself, but offers to', async () => {
    const { user } = await attached({}, { ...lastYear, agency: { ...AGENCY, name: '别的局' } });
    expect(field(carriedIn('natural')).value).toBe('');
    expect(within(panel()).getByText('可从上年年报带入：上年结转 2 格。')).toBeTruthy();
    await user.click(within(panel()).getByRole('button', { name: '带入' }));
    expect(field(carriedIn('natural')).value).toBe('3');
    expect(within(panel()).queryByText(/^可从上年年报带入/)).toBeNull();
    await undoNotice(user, '已带入');
    expect(field(carriedIn('natural')).value).toBe('');
    expect(within(panel()).getByText(/^可从上年年报带入/)).toBeTruthy();
  });

  test('supplies lasting front matter, which carries its mark until it is typed in', async () => {
    const last = { ...lastYear, year: 2017, template: 'department-2018', fields: { telephone: '0736-7654321', published: '2018-03-01' }, cells: {} };
    const { user, id, storage } = await attached({ template: 'department-2018', year: 2018 }, last, '-front');
    const telephone = await screen.findByLabelText('联系电话');
    expect(telephone).toHaveProperty('value', '0736-7654321');
    expect(screen.getByLabelText('发布日期（选填）')).toHaveProperty('value', '');
    expect(screen.getAllByText('上年带入，核对后可改')).toHaveLength(1);
    await waitFor(async () => {
      const opened = await storage.repository.load(id);
      expect(opened).toMatchObject({ kind: 'draft', draft: { prefilled: ['field:telephone'] } });
    });
    await user.type(telephone, '8');
    expect(screen.queryByText('上年带入，核对后可改')).toBeNull();
  });
});

describe('a new draft', () => {
  test('begins with what last year’s report supplies, marked', async () => {
    const report = emptyReport('cn-2021', AGENCY, 2025);
    const previous = { report: { ...emptyReport('cn-2021', AGENCY, 2024), ...lastYear }, template: null, name: '《云溪市自然资源局2024年度》' };
    const made = await withLastYear({ report, template: null }, previous);
    expect(made).toEqual({
      report: { ...report, cells: { [carriedIn('natural')]: '3', [carriedIn('business')]: '0' } },
      template: null,
      previous,
      prefilled: [carriedIn('natural'), carriedIn('business')],
    });
    const storage = freshStorage();
    const summary = { agency: AGENCY.name, year: 2025, template: 'cn-2021', filled: 0, total: 0, errors: 0 };
    const { id } = await storage.repository.create(made.report, summary, made);
    openStored(id, storage, 'applications');
    await screen.findByText(/^已保存在本机/);
    expect(field(carriedIn('natural')).value).toBe('3');
  });
});
