// Promises that a finding is explained, repaired with one press, kept with a reason, and leads to its words.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { field } from '../support/cells';
import { openWorkspace } from '../support/open-workspace';

import '../../../src/check/causes/find-causes';
import '../../../src/form/panel/check-panel';
import '../../../src/form/text-audit/run-text-audit';
import '../../../src/form/text-audit/text-audit';

const COLUMNS = ['natural', 'business', 'research', 'welfare', 'legal-service', 'other-legal'];

/** A table 三 that balances: everything 0 but the cases of one applicant. */
function balanced(): Record<string, string> {
  return { 'applications/received/natural': '12', 'applications/granted/natural': '12' };
}

/** Every cell that is not computed, so that no relation waits. */
async function openBroken(
  change: Record<string, string> = { 'applications/granted/natural': '21' },
): Promise<{ user: UserEvent; stored: () => Promise<unknown> }> {
  const { loadFormat } = await import('../../../src/catalogue/catalogue');
  const format = await loadFormat('cn-2021');
  const cells: Record<string, string> = {};
  for (const key of format.cells.keys()) if (!format.computedBy.has(key)) cells[key] = '0';
  Object.assign(cells, balanced(), change);
  return openWorkspace({ cells }, { page: 'applications' });
}

const panel = () => screen.getByRole('tabpanel');

async function openCheck(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole('tab', { name: /^核对/ }));
}

describe('a broken relation', () => {
  test('is explained with what probably happened, and one press repairs it, which can be taken back', async () => {
    const { user } = await openBroken();
    await openCheck(user);
    const repair = await within(panel()).findByRole('button', { name: /^改正：“予以公开”一行“自然人”一列现为 21，改为 12/ });
    await user.click(repair);
    await waitFor(() => {
      expect(field('applications/granted/natural').value).toBe('12');
    });
    expect(within(panel()).queryByText(/两边应相等/)).toBeNull();
    const notice = await screen.findByText('已改正 1 处');
    await user.click(within(notice.closest('li') ?? document.body).getByRole('button', { name: '撤销' }));
    await waitFor(() => {
      expect(field('applications/granted/natural').value).toBe('21');
    });
  });

  test('says on demand why it is one: the relation in words, its figures, its source', async () => {
    const { user } = await openBroken();
    await openCheck(user);
    const [why] = await within(panel()).findAllByRole('button', { name: '为什么' });
    if (!why) throw new Error('no finding');
    expect(why.getAttribute('aria-expanded')).toBe('false');
    await user.click(why);
    expect(await within(panel()).findByText(/^关系：每一列：.*“本年新收”/)).toBeTruthy();
    expect(within(panel()).getByRole('row', { name: /“本年新收”.*“自然人”.*12/ })).toBeTruthy();
    expect(within(panel()).getByText(/^依据：.*表三/)).toBeTruthy();
  });

  test('between a total and its parts is explained from the side that the clerk does not trust', async () => {
    const { user } = await openBroken({ 'applications/received/total': '13' });
    await openCheck(user);
    const sides = await within(panel()).findByRole('group', { name: '以哪一边为准' });
    const first = () => within(panel()).getAllByRole('button', { name: /^改正：/ })[0]?.getAttribute('aria-label') ?? '';
    await user.click(within(sides).getByRole('button', { name: '分项没有错' }));
    await waitFor(() => {
      expect(first()).toMatch(/“总计”一列现为 13，改为 12/);
    });
    await user.click(within(sides).getByRole('button', { name: '总计没有错' }));
    await waitFor(() => {
      expect(first()).not.toMatch(/“总计”一列现为 13/);
    });
  });

  test('is kept only by a named reviewer with a reason, leaves the list, and comes back when a figure changes', async () => {
    const { user, stored } = await openBroken();
    await openCheck(user);
    const [keep] = await within(panel()).findAllByRole('button', { name: '保留并说明' });
    if (!keep) throw new Error('no finding');
    await user.click(keep);
    const dialog = screen.getByRole('dialog', { name: '保留这一处并说明理由' });
    await user.click(within(dialog).getByRole('button', { name: '保留' }));
    expect(await within(dialog).findByText('写明审核人姓名')).toBeTruthy();
    expect(within(dialog).getByText('写明理由')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox', { name: /^理由/ }), '上年口径不同');
    await user.type(within(dialog).getByRole('textbox', { name: /^审核人姓名/ }), '张三');
    await user.click(within(dialog).getByRole('button', { name: '保留' }));
    const kept = await within(panel()).findByText('经确认保留（1）');
    await user.click(kept);
    expect(within(panel()).getByText(/^理由：上年口径不同（张三，\d{4}-\d\d-\d\d）$/)).toBeTruthy();
    await waitFor(async () => {
      expect(await stored()).toMatchObject({ waivers: [{ reason: '上年口径不同', by: '张三' }] });
    });
    await user.click(field('applications/granted/natural'));
    await user.keyboard('22{Enter}');
    await waitFor(() => {
      expect(within(panel()).queryByText(/^经确认保留/)).toBeNull();
    });
    expect(within(panel()).getAllByText(/两边应相等/).length).toBeGreaterThan(0);
  });
});

describe('a text that contradicts the tables', () => {
  test('is found beside the figures, in a moment, and repaired in the text', async () => {
    const cells = Object.fromEntries(COLUMNS.map((column) => [`applications/received/${column}`, '0']));
    Object.assign(cells, { 'applications/received/natural': '12', 'applications/carried-in/natural': '0' });
    for (const column of COLUMNS) cells[`applications/carried-in/${column}`] = '0';
    const narrative = { overview: ['2025年，我局新收政府信息公开申请21件。', '做好做好公开工作，，改进服务。'] };
    const { user, stored } = await openWorkspace({ cells, narrative }, { page: 'overview' });
    await openCheck(user);
    expect((await within(panel()).findAllByText(/21件?.*12|12.*21/)).length).toBeGreaterThan(0);
    const typing = await within(panel()).findAllByRole('button', { name: /^改正：/ });
    expect(typing.length).toBeGreaterThan(0);
    const comma = typing.find((button) => (button.getAttribute('aria-label') ?? '').includes('，，'));
    if (!comma) throw new Error('no repair of the doubled comma');
    await user.click(comma);
    await waitFor(async () => {
      expect(JSON.stringify(await stored())).not.toContain('，，');
    });
    expect(await screen.findByText('已改正 1 处')).toBeTruthy();
  });
});
