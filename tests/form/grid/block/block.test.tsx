/** Selecting blocks of cells, and what is done to all of their cells at once. */
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { blockMessages } from '../../../../src/form/grid/block/messages';
import { field, focused, total } from '../../support/cells';
import { draftOf, filledCells, smallFormat } from '../../support/drafts';
import { clipboardEvent, renderGrid } from '../../support/render-grid';

const IN = 'intake/in/person';
const COMPANY = 'intake/in/company';
const TOTAL = 'intake/in/total';

/** The cells that show that they are selected. */
function picked(): string[] {
  const places = [...document.querySelectorAll('td[data-picked]')];
  return places.map((place) => (place.querySelector('input, output')?.id ?? '').replace('cell-', ''));
}

const announced = () => screen.getByRole('status', { name: blockMessages.label }).textContent;

const withCells = (cells: Record<string, string>) => ({ draft: draftOf({ cells }) });

/** Every cell 1 to 8 in reading order. */
const counted = Object.fromEntries(Object.keys(filledCells(smallFormat, '')).map((key, index) => [key, String(index + 1)]));

describe('selecting', () => {
  test('Shift and arrows extend from the cell that keeps the focus, and say how far', async () => {
    const { user } = await renderGrid();
    await user.click(field(IN));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(picked()).toEqual([IN, COMPANY, 'intake/granted/person', 'intake/granted/company']);
    expect(announced()).toBe('已选 2 行 2 列');
    expect(focused()).toBe(IN);
    await user.keyboard('{Shift>}{ArrowUp}{ArrowLeft}{/Shift}');
    expect([picked(), announced()]).toEqual([[], '']);
  });

  test('Shift with End and Ctrl+End extends to the ends of row and table', async () => {
    const { user } = await renderGrid();
    await user.click(field(COMPANY));
    await user.keyboard('{Shift>}{End}{/Shift}');
    expect(picked()).toEqual([COMPANY, TOTAL]);
    await user.keyboard('{Shift>}{Control>}{End}{/Control}{/Shift}');
    expect(announced()).toBe('已选 5 行 2 列');
  });

  test('Ctrl+A selects the whole table, Esc only the cell again', async () => {
    const { user } = await renderGrid();
    await user.click(field(COMPANY));
    await user.keyboard('{Control>}a{/Control}');
    expect(announced()).toBe('已选 5 行 3 列');
    expect(focused()).toBe(COMPANY);
    await user.keyboard('{Escape}');
    expect([picked(), announced()]).toEqual([[], '']);
  });

  test('a click with Shift extends, one without selects one cell', async () => {
    const { user } = await renderGrid();
    await user.click(field(IN));
    await user.keyboard('{Shift>}');
    await user.click(field('intake/granted/company'));
    await user.keyboard('{/Shift}');
    expect(picked()).toHaveLength(4);
    expect(focused()).toBe(IN);
    await user.click(field('intake/out/person'));
    expect([picked(), focused()]).toEqual([[], 'intake/out/person']);
  });

  test('the mouse draws a block, also from the cell that has the focus, and edits nothing', async () => {
    const { user } = await renderGrid();
    await user.click(field(IN));
    await user.pointer([
      { keys: '[MouseLeft>]', target: field(IN) },
      { target: field(COMPANY) },
      { target: field('intake/granted/company') },
      { keys: '[/MouseLeft]' },
    ]);
    expect(picked()).toHaveLength(4);
    expect(field(IN).dataset.editing).toBeUndefined();
    await user.pointer([{ target: field('intake/refused/company') }]);
    expect(picked()).toHaveLength(4);
  });

  test('moving or typing ends the block', async () => {
    const { user } = await renderGrid();
    await user.click(field(IN));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{ArrowRight}');
    expect(picked()).toEqual([]);
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}7');
    expect(picked()).toEqual([]);
    expect(field(COMPANY).value).toBe('7');
    expect(field('intake/granted/company').value).toBe('');
  });

  test('while a cell is edited Shift and arrows, Ctrl+A and Delete are its own', async () => {
    const { user, session } = await renderGrid(withCells({ [IN]: '12', [COMPANY]: '3' }));
    await user.click(field(IN));
    await user.keyboard('{F2}{Shift>}{ArrowLeft}{/Shift}{Control>}a{/Control}');
    expect(picked()).toEqual([]);
    await user.keyboard('{Delete}');
    expect(session.report().cells[COMPANY]).toBe('3');
  });

  test('keys of an input method are left alone', async () => {
    const { user } = await renderGrid();
    await user.click(field(IN));
    fireEvent.keyDown(field(IN), { key: 'ArrowDown', shiftKey: true, isComposing: true });
    fireEvent.keyDown(field(IN), { key: 'ArrowDown', shiftKey: true, keyCode: 229 });
    expect(picked()).toEqual([]);
  });

  test('the headers of the cell with the focus are marked', async () => {
    const { user } = await renderGrid();
    await user.click(field('intake/granted/person'));
    const marked = [...document.querySelectorAll('th[data-here]')].map(({ textContent }) => textContent);
    expect(marked).toEqual(['申请人', '自然人', '二、办理结果', '（一）予以公开']);
  });
});

describe('acts on a block', () => {
  test('Delete clears all its cells at once, and can be taken back', async () => {
    const { user, session } = await renderGrid(withCells({ ...counted, [TOTAL]: '9' }));
    await user.click(field(IN));
    await user.keyboard('{Shift>}{ArrowDown}{End}{/Shift}{Delete}');
    expect(session.report().cells).not.toHaveProperty(IN);
    expect(session.report().cells).not.toHaveProperty(TOTAL);
    expect(total(TOTAL)).toBe('');
    expect(focused()).toBe(IN);
    expect(screen.getByText('已清除 5 格')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(session.report().cells).toEqual({ ...counted, [TOTAL]: '9' });
    expect(field(TOTAL).value).toBe('9');
  });

  test('copying gives tab-separated text and a table, computed cells included', async () => {
    const { user } = await renderGrid(withCells({ ...counted, [COMPANY]: 'n/a', 'intake/granted/person': '<3>' }));
    await user.click(field(IN));
    await user.keyboard('{Shift>}{ArrowDown}{End}{/Shift}');
    const { clipboard, taken } = clipboardEvent('copy');
    expect(taken).toBe(true);
    expect(clipboard.getData('text/plain')).toBe('1\t不适用\t1\r\n<3>\t4\t');
    expect(clipboard.getData('text/html')).toBe(
      '<table><tr><td>1</td><td>不适用</td><td>1</td></tr><tr><td>&lt;3&gt;</td><td>4</td><td></td></tr></table>',
    );
  });

  test('a single computed cell can be copied', async () => {
    const { user } = await renderGrid(withCells(counted));
    await user.click(field(IN));
    await user.keyboard('{End}');
    expect(clipboardEvent('copy').clipboard.getData('text/plain')).toBe('3');
  });

  test('cutting copies and clears', async () => {
    const { user, session } = await renderGrid(withCells(counted));
    await user.click(field(IN));
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    let copied = '';
    act(() => {
      copied = clipboardEvent('cut').clipboard.getData('text/plain');
    });
    expect(copied).toBe('1\t2');
    expect(session.report().cells).not.toHaveProperty(IN);
    expect(screen.getByText('已剪切 2 格')).toBeTruthy();
  });

  test('while a cell is edited the clipboard is its own', async () => {
    const { user } = await renderGrid(withCells(counted));
    await user.click(field(IN));
    await user.keyboard('{F2}');
    expect(clipboardEvent('copy').taken).toBe(false);
    expect(clipboardEvent('paste').taken).toBe(false);
  });

  test.each([
    ['down, from the first row of the block', '{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}', { 'intake/granted/person': '1', 'intake/refused/person': '1' }],
    ['right, from its first column', '{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Control>}r{/Control}', { [COMPANY]: '1', 'intake/granted/company': '3' }],
    ['down into a single cell, from above', '{ArrowDown}{Control>}d{/Control}', { 'intake/granted/person': '1' }],
    ['right into a single cell, from its left', '{ArrowRight}{Control>}r{/Control}', { [COMPANY]: '1' }],
  ])('filling %s', async (_, keys, filled) => {
    const { user, session } = await renderGrid(withCells(counted));
    await user.click(field(IN));
    await user.keyboard(keys);
    expect(session.report().cells).toEqual({ ...counted, ...filled });
    expect(screen.getByText(blockMessages.filled(Object.keys(filled).length))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(session.report().cells).toEqual(counted);
  });

  test('filling passes over computed cells', async () => {
    const { user, session } = await renderGrid(withCells(counted));
    await user.click(field(IN));
    await user.keyboard('{Control>}a{/Control}{Control>}d{/Control}');
    expect(session.report().cells).toEqual(Object.fromEntries(Object.keys(counted).map((key) => [key, key.endsWith('person') ? '1' : '2'])));
  });

  test('a draft that another window edits can be copied from, and nothing else', async () => {
    const { user, session } = await renderGrid({ ...withCells(counted), readOnly: true });
    await user.click(field(IN));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}{Control>}d{/Control}');
    expect(clipboardEvent('cut').clipboard.getData('text/plain')).toBe('1\r\n3');
    expect(session.report().cells).toEqual(counted);
  });
});
