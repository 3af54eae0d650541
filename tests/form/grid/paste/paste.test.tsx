/** Pasting as the clerk sees it: written at once, or after a look at what it would do. */
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { excelMarkup } from '../../support/copied-table';
import { field, focused } from '../../support/cells';
import { draftOf, smallFormat } from '../../support/drafts';
import { clipboardEvent, clipboardOf, renderGrid } from '../../support/render-grid';

const IN = 'intake/in/person';
const COMPANY = 'intake/in/company';

const withCells = (cells: Record<string, string>) => ({ draft: draftOf({ cells }) });

describe('without a doubt', () => {
  test('it is written at once and one press takes it back', async () => {
    const { user, session } = await renderGrid(withCells({ [IN]: '9' }));
    await user.click(field(IN));
    await user.paste('1件\t3\r\n\t5\r\n');
    await screen.findByText('已写入 3 格');
    expect(session.report().cells).toEqual({ [IN]: '1', [COMPANY]: '3', 'intake/granted/company': '5' });
    expect(field(COMPANY).value).toBe('3');
    expect(focused()).toBe(IN);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(session.report().cells).toEqual({ [IN]: '9' });
    expect(field(COMPANY).value).toBe('');
  });

  test('totals are never written: the same ones are told in passing, another one by name', async () => {
    const { user, session } = await renderGrid();
    await user.click(field(IN));
    await user.paste('1\t2\t3');
    await screen.findByText('已写入 2 格；合计 1 格由本表计算，与粘贴的相同');
    await user.paste('10\t2\t13');
    await screen.findByText('已写入 2 格；“新收，总计”按计算为 12，粘贴的是 13');
    expect(session.report().cells).toEqual({ [IN]: '10', [COMPANY]: '2' });
  });

  test('one copied figure goes into every cell of the selected block', async () => {
    const { user, session } = await renderGrid();
    await user.click(field(IN));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    await user.paste('0');
    await screen.findByText('已写入 4 格');
    expect(session.report().cells).toEqual({ [IN]: '0', [COMPANY]: '0', 'intake/granted/person': '0', 'intake/granted/company': '0' });
  });

  test('a block is copied to a second place', async () => {
    const { user, session } = await renderGrid(withCells({ [IN]: '1', [COMPANY]: '2' }));
    await user.click(field(IN));
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    const { clipboard } = clipboardEvent('copy');
    await user.click(field('intake/refused/person'));
    clipboardEvent('paste', clipboard);
    await screen.findByText('已写入 2 格');
    expect(session.report().cells).toMatchObject({ 'intake/refused/person': '1', 'intake/refused/company': '2' });
  });

  test('blank cells leave what stands and are told', async () => {
    const { user, session } = await renderGrid(withCells({ [IN]: '9', [COMPANY]: '8', 'intake/granted/person': '7' }));
    await user.click(field(IN));
    await user.paste('1\t\r\n\t6\r\n');
    await screen.findByText('已写入 2 格；2 格复制的是空格，原有数字未改');
    expect(session.report().cells).toEqual({ [IN]: '1', [COMPANY]: '8', 'intake/granted/person': '7', 'intake/granted/company': '6' });
  });

  test('what holds nothing to write says so', async () => {
    const { user, session } = await renderGrid();
    await user.click(field(IN));
    await user.paste('若干');
    await screen.findByText('没有写入；1 格未写入：“若干”不是所在格的数字');
    expect(session.report().cells).toEqual({});
  });
});

describe('in doubt', () => {
  const labelled = excelMarkup([
    ['', '自然人', '企业', '总计'],
    ['（二）不予公开', '4', '5', '9'],
    ['一、新收', '7', '若干', '8'],
    ['接待来访', '3', '3', '6'],
  ]);

  async function pasteLabelled() {
    const rendered = await renderGrid(withCells({ [IN]: '6' }));
    await rendered.user.click(field('intake/out/company'));
    clipboardEvent('paste', clipboardOf({ html: labelled }));
    return { ...rendered, dialog: await screen.findByRole('dialog', { name: '核对粘贴的内容' }) };
  }

  test('nothing is written before somebody has looked; what goes where and what is left is shown', async () => {
    const { session, dialog } = await pasteLabelled();
    expect(session.report().cells).toEqual({ [IN]: '6' });
    const doubts = [...dialog.querySelectorAll('ul')[0]?.children ?? []].map(({ textContent }) => textContent.trim());
    expect(doubts).toEqual(['有的行或列与本表对不上', '有的内容不是数字', '已填的数字将改为另外的数字']);
    const rows = within(dialog).getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['项目', '自然人', '企业'],
      ['新收', '原为67', ''],
      ['不予公开', '4', '5'],
    ]);
    const left = within(dialog).getByRole('heading', { name: '不写入的 4 格' }).parentElement;
    expect([...left?.querySelectorAll('li') ?? []].map(({ textContent }) => textContent)).toEqual([
      '新收，申请人·企业：“若干”，不是这一格的数字',
      '接待来访：“3”、“3”、“6”，表中没有这一行',
    ]);
    expect(within(dialog).getByText('“新收，总计”按计算为 7，粘贴的是 8')).toBeTruthy();
  });

  test('it is written when confirmed, the rest is told, and one press takes it back', async () => {
    const { user, session, dialog } = await pasteLabelled();
    await user.click(within(dialog).getByRole('button', { name: '写入 3 格' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(session.report().cells).toEqual({ [IN]: '7', 'intake/refused/person': '4', 'intake/refused/company': '5' });
    expect(screen.getByText(/^已写入 3 格；4 格未写入：1 格“若干”不是所在格的数字，3 格表中没有“接待来访”一行；/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(session.report().cells).toEqual({ [IN]: '6' });
  });

  test('an uncertain number stands beside what was copied', async () => {
    const { user, session } = await renderGrid(withCells({ [COMPANY]: '5' }));
    await user.click(field(IN));
    await user.paste('3万\t\r\n1 2\t1 234\r\n无\t6件\r\n');
    const dialog = await screen.findByRole('dialog');
    const figures = within(dialog).getAllByRole('cell').map(({ textContent }) => textContent);
    expect(figures).toEqual(['30000？不确定原文“3万”', '', '', '1234？不确定原文“1 234”', '0？不确定原文“无”', '6']);
    expect(within(dialog).getByText('1 格复制的是空格，原有数字不改')).toBeTruthy();
    expect(within(dialog).getByText(/“1 2”，不是这一格的数字/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: '写入 4 格' }));
    expect(session.report().cells).toMatchObject({ [IN]: '30000', [COMPANY]: '5' });
    expect(screen.getByText('已写入 4 格；1 格复制的是空格，原有数字未改；1 格未写入：“1 2”不是所在格的数字')).toBeTruthy();
  });

  test('given up, it writes nothing and the focus returns to the cell', async () => {
    const { user, session, dialog } = await pasteLabelled();
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(session.report().cells).toEqual({ [IN]: '6' });
    expect(focused()).toBe('intake/out/company');
  });

  test('what is beyond the table is shown before', async () => {
    const { user } = await renderGrid({ format: smallFormat });
    await user.click(field('intake/out/company'));
    await user.paste('1\t2\t3');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('粘贴的内容比本表余下的部分大')).toBeTruthy();
    expect(within(dialog).getByText('“3”，超出本表')).toBeTruthy();
  });
});

describe('while a cell is edited', () => {
  const enterings: [string, (user: Awaited<ReturnType<typeof renderGrid>>['user']) => Promise<void>][] = [
    ['by F2', (user) => user.keyboard('{F2}')],
    ['by a second click', (user) => user.click(field(IN))],
    ['by typing', (user) => user.keyboard('7')],
  ];

  test.each(enterings)('begun %s, several cells are pasted as cells from there on', async (_, begin) => {
    const { user, session } = await renderGrid(withCells({ [IN]: '9' }));
    await user.click(field(IN));
    await begin(user);
    expect(field(IN).dataset.editing).toBe('');
    await user.paste('1\t2\r\n4\t5\r\n');
    await screen.findByText('已写入 4 格');
    expect(session.report().cells).toEqual({ [IN]: '1', [COMPANY]: '2', 'intake/granted/person': '4', 'intake/granted/company': '5' });
    expect(field(IN).dataset.editing).toBeUndefined();
    expect(focused()).toBe(IN);
  });

  test('a table of several cells is several cells although its text has neither tabs nor line ends', async () => {
    const { user, session } = await renderGrid();
    await user.click(field(IN));
    await user.keyboard('{F2}');
    const { taken } = clipboardEvent('paste', clipboardOf({ html: excelMarkup([['1', '3']]), text: '1 3' }));
    expect(taken).toBe(true);
    await screen.findByText('已写入 2 格');
    expect(session.report().cells).toEqual({ [IN]: '1', [COMPANY]: '3' });
  });

  test('what was typed before stands again when the paste is taken back', async () => {
    const { user, session } = await renderGrid();
    await user.click(field(IN));
    await user.keyboard('12');
    await user.paste('1\t2');
    await screen.findByText(/^已写入 2 格/);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(session.report().cells).toEqual({ [IN]: '12' });
    expect(field(IN).value).toBe('12');
  });

  test('a single cell goes into the text where the caret is, without its line end', async () => {
    const { user, session } = await renderGrid(withCells({ [IN]: '56' }));
    await user.click(field(IN));
    await user.keyboard('{F2}{ArrowLeft}');
    clipboardEvent('paste', clipboardOf({ html: excelMarkup([['34']]), text: ' 34\r\n' }));
    expect(field(IN).value).toBe('5346');
    expect(session.report().cells).toEqual({ [IN]: '5346' });
    expect(field(IN).dataset.editing).toBe('');
    await user.paste('7');
    expect(field(IN).value).toBe('53476');
  });

  test('numbers that blanks keep apart stay as they are, and are wrong', async () => {
    const { user, session } = await renderGrid();
    await user.click(field(IN));
    await user.keyboard('1 2{Enter}');
    expect(field(IN).value).toBe('1 2');
    expect(field(IN).getAttribute('aria-invalid')).toBe('true');
    await user.click(field(COMPANY));
    await user.keyboard('1 234{Enter}');
    expect(session.report().cells).toEqual({ [IN]: '1 2', [COMPANY]: '1234' });
  });
});
