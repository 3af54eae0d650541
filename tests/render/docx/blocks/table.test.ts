// Promises what a statistical table becomes: its grid, merged cells, header, height, and what it says of itself.
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, TableBlock } from '../../../../src/document/document';
import { filledDocument, templateIds } from '../../../support/document-fixtures';
import { at, descendants, elements, has, printed, val, type Element } from '../support/open-docx';
import { cell, paragraph, plainRows, rendered, tableOf } from '../support/trees';

/** A4 less the margins of 28 and 26 mm. */
const TYPE_WIDTH = 8845;

async function tableElement(part: Partial<TableBlock>): Promise<Element> {
  const table = (await rendered(tableOf(part))).find(({ name }) => name === 'w:tbl');
  if (!table) throw new Error('No table');
  return table;
}

const rowsOf = (table: Element): Element[] => elements(table, 'w:tr');
const cellsOf = (row: Element): Element[] => elements(row, 'w:tc');
const spanOf = (each: Element): number => Number(val(each, ['w:tcPr', 'w:gridSpan']) ?? 1);
const widthOf = (each: Element): number => Number(val(each, ['w:tcPr', 'w:tcW'], 'w:w'));
const gridOf = (table: Element): number[] =>
  elements(at(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0);

const realTables: [string, TableBlock][] = templateIds.flatMap((id) =>
  filledDocument(id).blocks.flatMap((block): [string, TableBlock][] =>
    block.kind === 'table' ? [[`${id}/${block.table}`, block]] : [],
  ),
);

describe.each(realTables)('the table %s', (_, block) => {
  it('fills the type area exactly, column by column and row by row', async () => {
    const table = await tableElement(block);
    const grid = gridOf(table);
    expect(sum(grid)).toBe(TYPE_WIDTH);
    expect(at(table, 'w:tblPr', 'w:tblW').attributes).toEqual({ 'w:w': String(TYPE_WIDTH), 'w:type': 'dxa' });
    expect(val(table, ['w:tblPr', 'w:tblLayout'], 'w:type')).toBe('fixed');
    for (const row of rowsOf(table)) {
      let column = 0;
      for (const each of cellsOf(row)) {
        expect(widthOf(each)).toBe(sum(grid.slice(column, column + spanOf(each))));
        expect(val(each, ['w:tcPr', 'w:tcW'], 'w:type')).toBe('dxa');
        column += spanOf(each);
      }
      expect(column).toBe(grid.length);
    }
  });

  it('continues every merged cell at its place and width', async () => {
    let above = new Map<number, Element>();
    for (const row of rowsOf(await tableElement(block))) {
      const here = new Map<number, Element>();
      let column = 0;
      for (const each of cellsOf(row)) {
        if (has(each, 'w:tcPr', 'w:vMerge')) {
          if (val(each, ['w:tcPr', 'w:vMerge']) !== 'restart') {
            expect(above.has(column)).toBe(true);
            expect(widthOf(each)).toBe(widthOf(above.get(column) ?? each));
            expect(printed(each)).toBe('');
          }
          here.set(column, each);
        }
        column += spanOf(each);
      }
      above = here;
    }
  });
});

it('divides the width in the proportions given', async () => {
  expect(gridOf(await tableElement({ widths: [2, 1, 1] }))).toEqual([4423, 2211, 2211]);
  expect(gridOf(await tableElement({ widths: [0.6, 0.3, 0.1] }))).toEqual([5307, 2654, 884]);
});

it('prints merged cells once, with the text where they begin', async () => {
  const table = await tableElement({
    rows: [
      { cells: [cell(0, '三、办理结果', { rowspan: 3 }), cell(1, '（一）'), cell(2, '1')] },
      { cells: [cell(1, '（二）', { colspan: 2, rowspan: 2 })] },
      { cells: [] },
    ],
  });
  const merges = rowsOf(table).map((row) =>
    cellsOf(row).map((each) => [
      printed(each),
      spanOf(each),
      has(each, 'w:tcPr', 'w:vMerge') ? (val(each, ['w:tcPr', 'w:vMerge']) ?? 'continue') : 'none',
    ]),
  );
  expect(merges).toEqual([
    [
      ['三、办理结果', 1, 'restart'],
      ['（一）', 1, 'none'],
      ['1', 1, 'none'],
    ],
    [
      ['', 1, 'continue'],
      ['（二）', 2, 'restart'],
    ],
    [
      ['', 1, 'continue'],
      ['', 2, 'continue'],
    ],
  ]);
});

it('fills a gap that the rows leave', async () => {
  const table = await tableElement({ rows: [{ cells: [cell(2, '右')] }] });
  expect(rowsOf(table).map((row) => cellsOf(row).map(printed))).toEqual([['', '', '右']]);
});

it.each([
  ['two cells at one place', [cell(0, '甲', { colspan: 2 }), cell(1, '乙'), cell(2, '丙')]],
  ['a cell outside the grid', [cell(0, '甲'), cell(3, '乙')]],
  ['a cell that leaves the grid', [cell(0, '甲', { colspan: 4 })]],
])('refuses %s rather than lose text', async (_, cells) => {
  await expect(tableElement({ rows: [{ cells }] })).rejects.toThrow('row 1');
});

it('repeats the header rows and splits no row', async () => {
  const rows = rowsOf(await tableElement({ headerRows: 2, rows: plainRows(4, 3) }));
  expect(rows.map((row) => has(row, 'w:trPr', 'w:tblHeader'))).toEqual([true, true, false, false]);
  expect(rows.every((row) => has(row, 'w:trPr', 'w:cantSplit'))).toBe(true);
});

it('makes rows at least as high as asked', async () => {
  const [row] = rowsOf(await tableElement({ rowHeight: 7 }));
  expect(row && at(row, 'w:trPr', 'w:trHeight').attributes).toEqual({ 'w:val': '397', 'w:hRule': 'atLeast' });
});

it('aligns cells and indents labels by whole characters', async () => {
  const [row] = rowsOf(
    await tableElement({
      size: 10,
      rows: [
        { cells: [cell(0, '行', { align: 'left', indent: 2 }), cell(1, '中'), cell(2, '右', { align: 'right' })] },
      ],
    }),
  );
  const formats = row ? cellsOf(row).map((each) => at(each, 'w:p', 'w:pPr')) : [];
  expect(formats.map((each) => val(each, ['w:pStyle']))).toEqual(['TableLabel10', 'TableText10', 'TableText10']);
  expect(formats.map((each) => val(each, ['w:jc']))).toEqual([undefined, undefined, 'right']);
  expect(formats.map((each) => val(each, ['w:ind'], 'w:left'))).toEqual(['445', undefined, undefined]);
  expect(row && cellsOf(row).every((each) => val(each, ['w:tcPr', 'w:vAlign']) === 'center')).toBe(true);
});

it('tells a screen reader what it is', async () => {
  const table = await tableElement({ caption: '办件情况', headerRows: 1, rows: plainRows(4, 3) });
  expect(val(table, ['w:tblPr', 'w:tblCaption'])).toBe('办件情况');
  expect(val(table, ['w:tblPr', 'w:tblDescription'])).toBe('办件情况，共 4 行 3 列，前 1 行为表头');
});

describe('on the page', () => {
  const keeps = (table: Element): boolean[] =>
    rowsOf(table).map((row) => descendants(cellsOf(row)[0] ?? row, 'w:keepNext').length > 0);

  it('is kept together when it fits', async () => {
    expect(keeps(await tableElement({ rows: plainRows(4, 3) }))).toEqual([true, true, true, false]);
  });

  it('runs on when it does not, its header kept with the first row', async () => {
    const kept = keeps(await tableElement({ headerRows: 2, rows: plainRows(60, 3) }));
    expect(kept.slice(0, 3)).toEqual([true, true, false]);
    expect(kept.slice(2)).not.toContain(true);
  });

  it('counts the lines above it', async () => {
    // Of 225 mm they leave 17, which is more than a line and a half and less than two and a half.
    const table = tableOf({ rowHeight: 9.9, rows: plainRows(21, 3) });
    const heading: DocumentBlock = { kind: 'heading', text: '二', section: 'two', newPage: false };
    const [, below] = await rendered(heading, table);
    const [, , belowTwo] = await rendered(heading, heading, table);
    expect(below && keeps(below)).toContain(true);
    expect(belowTwo && keeps(belowTwo)).not.toContain(true);
  });

  it('runs on when long texts make it too high', async () => {
    const kept = keeps(await tableElement({ rows: plainRows(12, 3, '长文字'.repeat(60)) }));
    expect(kept).not.toContain(true);
  });

  it('runs on when it flows, the first row of a group kept with the second', async () => {
    const rows = plainRows(5, 2).map(({ cells: [, second] }) => ({ cells: second ? [second] : [] }));
    rows[0]?.cells.unshift(cell(0, '行'));
    rows[1]?.cells.unshift(cell(0, '组', { rowspan: 3 }));
    rows[4]?.cells.unshift(cell(0, '末'));
    const table = await tableElement({ flows: true, widths: [1, 1], headerRows: 1, rows });
    expect(keeps(table)).toEqual([true, true, false, false, false]);
  });

  it('begins a new page when asked to', async () => {
    const [separator, table] = await rendered(tableOf({ newPage: true }));
    expect(separator && has(separator, 'w:pPr', 'w:pageBreakBefore')).toBe(true);
    expect(table?.name).toBe('w:tbl');
  });

  it('has its title above, which takes the page break', async () => {
    const [title, table] = await rendered(tableOf({ title: '统计表', newPage: true }));
    expect(title && printed(title)).toBe('统计表');
    expect(title && val(title, ['w:pPr', 'w:pStyle'])).toBe('TableTitle');
    expect(title && has(title, 'w:pPr', 'w:pageBreakBefore')).toBe(true);
    expect(table?.name).toBe('w:tbl');
  });

  it('stays with a line below it, unless that line heads another table', async () => {
    const line = (text: string): DocumentBlock => ({ kind: 'line', text, align: 'left', newPage: false, size: null });
    const [alone] = await rendered(tableOf({}), line('负责人'), paragraph('正文'));
    const [followed] = await rendered(tableOf({}), line('附表2'), line('填报单位'), tableOf({}));
    expect(alone && keeps(alone)).toEqual([true, true]);
    expect(followed && keeps(followed)).toEqual([true, false]);
  });

  it('never touches another table or the end', async () => {
    const names = async (...blocks: Parameters<typeof rendered>): Promise<string[]> =>
      (await rendered(...blocks)).map(({ name }) => name);
    expect(await names(tableOf({}), tableOf({}))).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p']);
    expect(await names(tableOf({}), tableOf({ newPage: true }))).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p']);
    expect(await names(tableOf({}), paragraph('正文'))).toEqual(['w:tbl', 'w:p']);
  });
});
