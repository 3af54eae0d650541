/** Moving through the grid and editing its cells by keyboard. */
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Grid } from '../../../src/form/grid/grid';
import { field, focused } from '../support/cells';
import { draftOf, smallFormat } from '../support/drafts';
import { renderWithSession, type RenderOptions } from '../support/render-session';

const [table] = smallFormat.template.tables;

function renderGrid(options: RenderOptions = {}) {
  if (!table) throw new Error('the small format has a table');
  return renderWithSession(<Grid table={table} />, options);
}

const IN = 'intake/in/person';
const withIn = (text: string): RenderOptions => ({ draft: draftOf({ cells: { [IN]: text } }) });

describe('moving', () => {
  test('arrows move between selected cells, reach computed ones, and stop at the edge', async () => {
    const { user } = renderGrid();
    await user.click(field(IN));
    await user.keyboard('{ArrowRight}');
    expect(focused()).toBe('intake/in/company');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('intake/in/total');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('intake/granted/total');
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowUp}{ArrowUp}');
    expect(focused()).toBe(IN);
  });

  test('arrows move the caret while editing', async () => {
    const { user } = renderGrid();
    await user.click(field(IN));
    await user.keyboard('128{ArrowLeft}{ArrowLeft}9');
    expect(focused()).toBe(IN);
    expect(field(IN).value).toBe('1928');
  });

  test('Enter and Shift+Enter lead to the next field down and up, past computed cells', async () => {
    const { user } = renderGrid();
    await user.click(field('intake/refused/person'));
    await user.keyboard('{Enter}');
    expect(focused()).toBe('intake/out/person');
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(focused()).toBe('intake/refused/person');
  });

  test('Enter after a run of Tabs goes to the column where the run began', async () => {
    const { user } = renderGrid();
    await user.click(field(IN));
    await user.keyboard('1{Tab}2{Enter}');
    expect(focused()).toBe('intake/granted/person');
  });

  test('an arrow ends the run of Tabs', async () => {
    const { user } = renderGrid();
    await user.click(field(IN));
    await user.keyboard('1{Tab}{ArrowDown}{Enter}');
    expect(focused()).toBe('intake/refused/company');
  });

  test('Tab and Shift+Tab lead through the fields and out of the table', async () => {
    const { user } = renderGrid();
    await user.click(field('intake/refused/company'));
    await user.tab();
    expect(focused()).toBe('intake/out/person');
    await user.tab({ shift: true });
    expect(focused()).toBe('intake/refused/company');
    await user.tab();
    await user.tab();
    await user.tab();
    expect(document.activeElement?.closest('table')).toBeNull();
  });

  test('Home, End, Ctrl+Home and Ctrl+End lead to the ends of row and table', async () => {
    const { user } = renderGrid();
    await user.click(field('intake/granted/company'));
    await user.keyboard('{End}');
    expect(focused()).toBe('intake/granted/total');
    await user.keyboard('{Home}');
    expect(focused()).toBe('intake/granted/person');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toBe('intake/out/total');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toBe(IN);
  });

  test('keys of an input method are left alone', () => {
    renderGrid();
    field(IN).focus();
    const event = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    field(IN).dispatchEvent(event);
    expect(focused()).toBe(IN);
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
    const { user, session } = renderGrid(withIn('128'));
    await user.click(field(IN));
    await user.keyboard('7');
    expect(field(IN).value).toBe('7');
    expect(session.report().cells[IN]).toBe('7');
  });

  test('a second click places the caret', async () => {
    const { user } = renderGrid(withIn('12'));
    await user.click(field(IN));
    await user.click(field(IN));
    await user.keyboard('8');
    expect(field(IN).value).toBe('128');
  });

  test('F2 edits at the end of the text', async () => {
    const { user } = renderGrid(withIn('12'));
    await user.click(field(IN));
    await user.keyboard('{F2}8');
    expect(field(IN).value).toBe('128');
  });

  test('Esc brings back what stood in the cell before, however the editing began', async () => {
    const { user, session } = renderGrid(withIn('12'));
    await user.click(field(IN));
    await user.keyboard('99{Escape}');
    expect(field(IN).value).toBe('12');
    await user.keyboard('{F2}5{Escape}');
    expect(field(IN).value).toBe('12');
    expect(session.report().cells[IN]).toBe('12');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('intake/granted/person');
  });

  test('Delete clears the selected cell', async () => {
    const { user, session } = renderGrid(withIn('12'));
    await user.click(field(IN));
    await user.keyboard('{Delete}');
    expect(field(IN).value).toBe('');
    expect(session.report().cells).not.toHaveProperty(IN);
  });

  test('a draft that another window edits shows its figures and takes no input', async () => {
    const { user, session } = renderGrid({ ...withIn('12'), readOnly: true });
    await user.click(field(IN));
    await user.keyboard('9{Delete}{Enter}');
    await user.paste('5\t6');
    expect(field(IN).value).toBe('12');
    expect(session.report().cells[IN]).toBe('12');
    await user.click(document.getElementById('cell-intake/in/total') ?? document.body);
    await user.keyboard('{F2}');
    expect(document.getElementById('cell-intake/in/total')?.tagName).toBe('OUTPUT');
  });
});
