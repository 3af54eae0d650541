/** What the grid makes of what is typed: stored texts, totals, marks, and acts on many cells. */
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Grid } from '../../../src/form/grid/grid';
import type { Format } from '../../../src/template/format';
import { field, focused, total } from '../support/cells';
import { draftOf, filledCells, format as national, smallFormat } from '../support/drafts';
import { renderWithSession, type RenderOptions } from '../support/render-session';

function tableOf(format: Format, id: string) {
  const table = format.template.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

const renderGrid = (options: RenderOptions = {}) =>
  renderWithSession(<Grid table={tableOf(smallFormat, 'intake')} />, options);

const IN = 'intake/in/person';
const TOTAL = 'intake/in/total';

describe('values', () => {
  test('full-width digits, spaces and separators are put right when the cell is left', async () => {
    const { user, session } = renderGrid();
    await user.click(field(IN));
    await user.keyboard('１,２34 {Enter}');
    expect(field(IN).value).toBe('1234');
    expect(session.report().cells[IN]).toBe('1234');
  });

  test('不适用 is shown in words and kept as a value of its own', async () => {
    const { user, session } = renderGrid();
    await user.click(field(IN));
    await user.keyboard('n/a{Enter}');
    expect(field(IN).value).toBe('不适用');
    expect(session.report().cells[IN]).toBe('n/a');
  });

  test('wrong input stays visible, marks its cell in words, and is a finding', async () => {
    const { user, session } = renderGrid();
    await user.click(field(IN));
    await user.keyboard('十二{Enter}');
    expect(field(IN).value).toBe('十二');
    expect(field(IN).getAttribute('aria-invalid')).toBe('true');
    expect(session.findings().some(({ id }) => id === `value@${IN}`)).toBe(true);
    const described = field(IN).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('“十二”');
  });

  test('a blank cell is no error', () => {
    renderGrid();
    expect(field(IN).getAttribute('aria-invalid')).toBeNull();
    expect(screen.getByText('未填 8 格，共 8 格')).toBeTruthy();
  });
});

describe('totals', () => {
  test('are computed while typing', async () => {
    const { user } = renderGrid();
    await user.click(field('intake/granted/person'));
    await user.keyboard('12{Tab}3');
    expect(total('intake/granted/total')).toBe('15');
    expect(total('intake/handled/person')).toBe('12');
    expect(total('intake/handled/total')).toBe('15');
  });

  test('can be entered as the ledger has them, and are then compared', async () => {
    const { user, session } = renderGrid({ draft: draftOf({ cells: filledCells(smallFormat, '1') }) });
    await user.click(document.getElementById(`cell-${TOTAL}`) ?? document.body);
    await user.click(screen.getByRole('button', { name: '改为按原始台账填写' }));
    expect(focused()).toBe(TOTAL);
    await user.keyboard('7{Enter}');
    expect(session.report().cells[TOTAL]).toBe('7');
    expect(session.findings().some(({ id }) => id === 'intake/total@in')).toBe(true);
    expect(field(TOTAL).getAttribute('aria-invalid')).toBe('true');
  });

  test('return to being computed on request', async () => {
    const { user } = renderGrid({ draft: draftOf({ cells: { ...filledCells(smallFormat, '1'), [TOTAL]: '7' } }) });
    await user.click(field(TOTAL));
    await user.click(screen.getByRole('button', { name: '改回由本表计算' }));
    expect(total(TOTAL)).toBe('2');
    expect(focused()).toBe(TOTAL);
  });

  test('can be entered with F2, and return to being computed when they are emptied', async () => {
    const { user, session } = renderGrid({ draft: draftOf({ cells: filledCells(smallFormat, '1') }) });
    await user.click(field(IN));
    await user.keyboard('{End}{F2}');
    expect(field(TOTAL).value).toBe('2');
    await user.keyboard('{Delete}');
    expect(total(TOTAL)).toBe('2');
    expect(focused()).toBe(TOTAL);
    await user.keyboard('{F2}{Backspace}{Enter}');
    expect(total(TOTAL)).toBe('2');
    expect(session.report().cells).not.toHaveProperty(TOTAL);
  });
});

describe('many cells at once', () => {
  test('while a cell is being edited, pasted text goes into it', async () => {
    const { user } = renderGrid();
    await user.click(field(IN));
    await user.keyboard('1');
    await user.paste('23');
    expect(field(IN).value).toBe('123');
  });

  test('blank cells can be filled with 0 at once, and the act taken back', async () => {
    const { user, session } = renderGrid({ draft: draftOf({ cells: { [IN]: '5' } }) });
    await user.click(screen.getByRole('button', { name: '空格填 0' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '填 0' }));
    expect(field('intake/out/company').value).toBe('0');
    expect(field(IN).value).toBe('5');
    expect(screen.getByText('已填满 8 格')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(session.report().cells).toEqual({ [IN]: '5' });
    expect(field('intake/out/company').value).toBe('');
  });
});

describe('for those who do not see it', () => {
  test('each figure of table 三 names its row and column and refers to their headers', () => {
    renderWithSession(<Grid table={tableOf(national, 'applications')} />, { format: national, page: 'applications' });
    const cell = field('applications/state-secret/business');
    expect(cell.getAttribute('aria-label')).toBe('本年度办理结果·不予公开·属于国家秘密，申请人情况·法人或其他组织·商业企业');
    const headers = (cell.closest('td')?.getAttribute('headers') ?? '').split(' ');
    expect(headers.map((id) => document.getElementById(id)?.textContent)).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ]);
  });

  test('a table of several blocks has a caption, and each block its own headers', () => {
    renderWithSession(<Grid table={tableOf(national, 'disclosure')} />, { format: national, page: 'disclosure' });
    expect(screen.getByRole('table', { name: '主动公开政府信息情况' })).toBeTruthy();
    const headers = field('disclosure/fees/amount').closest('td')?.getAttribute('headers')?.split(' ') ?? [];
    expect(headers.map((id) => document.getElementById(id)?.textContent)).toEqual(['本年收费金额（单位：万元）', '行政事业性收费']);
  });
});
