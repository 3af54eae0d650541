/** The grid under keyboard, typing and paste. */
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { cellId } from '../../../src/form/grid/cell-id';
import { Grid } from '../../../src/form/grid/grid';
import { draftOf, filledCells, format } from '../support/drafts';
import { renderWithSession, type RenderOptions } from '../support/render-session';

function tableOf(id: string) {
  const table = format.template.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

function renderGrid(id = 'applications', options: RenderOptions = {}) {
  return renderWithSession(<Grid table={tableOf(id)} />, options);
}

function field(key: string): HTMLInputElement {
  const element = document.getElementById(cellId(key));
  if (!(element instanceof HTMLInputElement)) throw new Error(`no field for ${key}`);
  return element;
}

function total(key: string): string {
  const element = document.getElementById(cellId(key));
  if (element?.tagName !== 'OUTPUT') throw new Error(`no output for ${key}`);
  return element.textContent ?? '';
}

const focused = () => document.activeElement?.id.replace('cell-', '');

const RECEIVED = 'applications/received/natural';
const CARRIED_IN = 'applications/carried-in/natural';

describe('moving', () => {
  test('arrows move between selected cells and stop at the edge', async () => {
    const { user } = renderGrid();
    await user.click(field(RECEIVED));
    await user.keyboard('{ArrowRight}');
    expect(focused()).toBe('applications/received/business');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('applications/carried-in/business');
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(focused()).toBe(CARRIED_IN);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(focused()).toBe(RECEIVED);
  });

  test('arrows reach computed totals', async () => {
    const { user } = renderGrid();
    await user.click(field('applications/received/other-legal'));
    await user.keyboard('{ArrowRight}');
    expect(focused()).toBe('applications/received/total');
  });

  test('arrows move the caret while editing', async () => {
    const { user } = renderGrid();
    await user.click(field(RECEIVED));
    await user.keyboard('128{ArrowLeft}{ArrowLeft}9');
    expect(focused()).toBe(RECEIVED);
    expect(field(RECEIVED).value).toBe('1928');
  });

  test('Enter and Shift+Enter lead to the next field down and up, past computed cells', async () => {
    const { user } = renderGrid();
    await user.click(field('applications/otherwise/natural'));
    await user.keyboard('{Enter}');
    expect(focused()).toBe('applications/carried-out/natural');
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(focused()).toBe('applications/otherwise/natural');
  });

  test('Enter after a run of Tabs goes to the column where the run began', async () => {
    const { user } = renderGrid();
    await user.click(field('applications/received/business'));
    await user.keyboard('1{Tab}2{Tab}3{Enter}');
    expect(focused()).toBe('applications/carried-in/business');
  });

  test('Tab leads from the last field out of the table', async () => {
    const { user } = renderGrid();
    await user.click(field('applications/carried-out/other-legal'));
    await user.tab();
    expect(document.activeElement?.closest('table')).toBeNull();
  });

  test('Home, End, Ctrl+Home and Ctrl+End lead to the ends of row and table', async () => {
    const { user } = renderGrid();
    await user.click(field('applications/granted/business'));
    await user.keyboard('{End}');
    expect(focused()).toBe('applications/granted/total');
    await user.keyboard('{Home}');
    expect(focused()).toBe('applications/granted/natural');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toBe('applications/carried-out/total');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toBe(RECEIVED);
  });

  test('keys of an input method are left alone', async () => {
    const { user } = renderGrid();
    await user.click(field(RECEIVED));
    const event = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    field(RECEIVED).dispatchEvent(event);
    expect(focused()).toBe(RECEIVED);
    expect(event.defaultPrevented).toBe(false);
  });

  test('the link before the table leads past it', async () => {
    const { user } = renderGrid();
    await user.click(screen.getByRole('link', { name: '跳过本表' }));
    expect(document.activeElement?.textContent).toBe('本表结束');
  });
});

describe('editing', () => {
  test('typing replaces what stands in a selected cell', async () => {
    const { user, session } = renderGrid('applications', { draft: draftOf({ cells: { [RECEIVED]: '128' } }) });
    await user.click(field(RECEIVED));
    await user.keyboard('7');
    expect(field(RECEIVED).value).toBe('7');
    expect(session.report().cells[RECEIVED]).toBe('7');
  });

  test('F2 edits at the end of the text', async () => {
    const { user } = renderGrid('applications', { draft: draftOf({ cells: { [RECEIVED]: '12' } }) });
    await user.click(field(RECEIVED));
    await user.keyboard('{F2}8');
    expect(field(RECEIVED).value).toBe('128');
  });

  test('Esc brings back what stood in the cell before', async () => {
    const { user, session } = renderGrid('applications', { draft: draftOf({ cells: { [RECEIVED]: '12' } }) });
    await user.click(field(RECEIVED));
    await user.keyboard('99{Escape}');
    expect(field(RECEIVED).value).toBe('12');
    expect(session.report().cells[RECEIVED]).toBe('12');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe(CARRIED_IN);
  });

  test('Delete clears the selected cell', async () => {
    const { user, session } = renderGrid('applications', { draft: draftOf({ cells: { [RECEIVED]: '12' } }) });
    await user.click(field(RECEIVED));
    await user.keyboard('{Delete}');
    expect(field(RECEIVED).value).toBe('');
    expect(session.report().cells).not.toHaveProperty(RECEIVED);
  });

  test('full-width digits, spaces and separators are put right when the cell is left', async () => {
    const { user, session } = renderGrid();
    await user.click(field(RECEIVED));
    await user.keyboard('１,２34 {Enter}');
    expect(field(RECEIVED).value).toBe('1234');
    expect(session.report().cells[RECEIVED]).toBe('1234');
  });

  test('不适用 is shown in words and kept as a value of its own', async () => {
    const { user, session } = renderGrid();
    await user.click(field(RECEIVED));
    await user.keyboard('n/a{Enter}');
    expect(field(RECEIVED).value).toBe('不适用');
    expect(session.report().cells[RECEIVED]).toBe('n/a');
  });

  test('wrong input stays visible, marks its cell and is a finding', async () => {
    const { user, session } = renderGrid();
    await user.click(field(RECEIVED));
    await user.keyboard('十二{Enter}');
    expect(field(RECEIVED).value).toBe('十二');
    expect(field(RECEIVED).getAttribute('aria-invalid')).toBe('true');
    expect(session.findings().some(({ id }) => id === `value@${RECEIVED}`)).toBe(true);
    const described = field(RECEIVED).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('十二');
  });

  test('a draft open elsewhere shows its figures and takes no input', async () => {
    const { user, session } = renderGrid('applications', { draft: draftOf({ cells: { [RECEIVED]: '12' } }), readOnly: true });
    await user.click(field(RECEIVED));
    await user.keyboard('9{Delete}{Enter}');
    expect(field(RECEIVED).value).toBe('12');
    expect(session.report().cells[RECEIVED]).toBe('12');
  });
});

describe('totals', () => {
  test('are computed while typing', async () => {
    const { user } = renderGrid();
    await user.click(field('applications/granted/natural'));
    await user.keyboard('12{Tab}3');
    expect(total('applications/granted/total')).toBe('15');
    expect(total('applications/handled/natural')).toBe('12');
    expect(total('applications/handled/total')).toBe('15');
  });

  test('can be entered as the ledger has them, and are then compared', async () => {
    const { user, session } = renderGrid('applications', { draft: draftOf({ cells: filledCells('1', 'applications') }) });
    await user.click(screen.getByText('6', { selector: '[id="cell-applications/received/total"]' }));
    await user.click(screen.getByRole('button', { name: '改为按原始台账填写' }));
    expect(focused()).toBe('applications/received/total');
    await user.keyboard('7{Enter}');
    expect(session.report().cells['applications/received/total']).toBe('7');
    expect(session.findings().some(({ id }) => id === 'applications/total@received')).toBe(true);
    expect(field('applications/received/total').getAttribute('aria-invalid')).toBe('true');
  });

  test('return to being computed on request, or when they are emptied', async () => {
    const key = 'applications/received/total';
    const cells = { ...filledCells('1', 'applications'), [key]: '7' };
    const { user, session } = renderGrid('applications', { draft: draftOf({ cells }) });
    await user.click(field(key));
    await user.click(screen.getByRole('button', { name: '改回由本表计算' }));
    expect(total(key)).toBe('6');
    await user.keyboard('{F2}');
    expect(field(key).value).toBe('6');
    await user.keyboard('{Delete}');
    expect(total(key)).toBe('6');
    expect(focused()).toBe(key);
    expect(session.report().cells).not.toHaveProperty(key);
  });
});

describe('many cells at once', () => {
  test('a pasted block fills right and down, leaving computed cells alone and saying so', async () => {
    const { user, session } = renderGrid();
    await user.click(field('applications/received/legal-service'));
    await user.paste('1\t2件\t3\r\n4\t\t十\r\n');
    expect(session.report().cells).toEqual({
      'applications/received/legal-service': '1',
      'applications/received/other-legal': '2',
      'applications/carried-in/legal-service': '4',
    });
    expect(field('applications/received/other-legal').value).toBe('2');
    expect(screen.getByText('已写入 3 格；2 格由本表计算，未写入')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(session.report().cells).toEqual({});
    expect(field('applications/received/other-legal').value).toBe('');
  });

  test('blank cells can be filled with 0 at once, and the act taken back', async () => {
    const { user, session } = renderGrid('disclosure', { draft: draftOf({ cells: { 'disclosure/licences/decisions': '5' } }) });
    await user.click(screen.getByRole('button', { name: '空格填 0' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '填 0' }));
    expect(field('disclosure/fees/amount').value).toBe('0');
    expect(field('disclosure/licences/decisions').value).toBe('5');
    expect(screen.getByText('已填满 10 格')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(session.report().cells).toEqual({ 'disclosure/licences/decisions': '5' });
    expect(field('disclosure/fees/amount').value).toBe('');
  });
});

describe('for those who do not see it', () => {
  test('each figure names its row and column and refers to their headers', () => {
    renderGrid();
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

  test('the table has a caption', () => {
    renderGrid('disclosure');
    expect(screen.getByRole('table', { name: '主动公开政府信息情况' })).toBeTruthy();
  });
});
