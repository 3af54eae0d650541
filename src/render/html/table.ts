/** A table: captioned, every figure tied to its headers, scrolling inside its own box when it is wide. */
import type { PageLayout, TableBlock } from '../../document/document';
import { documentMessages } from '../../document/messages';
import type { RenderContext } from './context';
import { cssNumber, type Declarations } from './css';
import { element, join, lines, text, voidElement, type Html } from './element';
import { typeSize } from './look';
import { headersOfFigure, placeCells } from './table-headers';
import { rowGroups, type RowGroup } from './table-groups';
import { renderCell } from './table-cell';

const A4_WIDTH_MM = 210;
const POINTS_PER_MM = 72 / 25.4;

/** The least that a column needs on a screen, in characters, before the table scrolls instead. */
const COLUMN_EMS = 4.5;

/** Narrowest width on a screen in ems of the table: never wider than it is set on paper. */
function minWidth(block: TableBlock, { margins }: PageLayout): number {
  const printed = ((A4_WIDTH_MM - margins.left - margins.right) * POINTS_PER_MM) / block.size;
  return Math.min(printed, block.widths.length * COLUMN_EMS);
}

function tableStyle(block: TableBlock, { layout, size }: RenderContext): Declarations {
  return {
    ...typeSize(block.size, size),
    'min-width': `${cssNumber(minWidth(block, layout))}em`,
    '--row-height': `${cssNumber(block.rowHeight)}mm`,
  };
}

function renderColumns(widths: readonly number[]): Html {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => voidElement('col', { style: `width:${cssNumber((100 * width) / total)}%` }));
  return element('colgroup', {}, ...columns);
}

function renderCaption({ caption, title, narrative }: TableBlock, { dress }: RenderContext): Html[] {
  if (title !== null) return [element('caption', dress(narrative === undefined ? ['table-title'] : ['text-table-title']), text(title))];
  return caption === '' ? [] : [element('caption', dress(['table-caption']), text(caption))];
}

function renderRows(block: TableBlock, group: RowGroup, tableId: string, context: RenderContext): Html[] {
  const idOf = (row: number, column: number): string => `${tableId}_${row}_${column}`;
  const headers = placeCells(block.rows).filter(
    ({ cell }) => cell.text !== '' && (cell.role === 'column-header' || cell.role === 'row-header'),
  );
  return block.rows.slice(group.from, group.to).map(({ cells }, index) => {
    const row = group.from + index;
    const rendered = cells.map((cell) => {
      const named = cell.role === 'figure' ? headersOfFigure({ cell, row }, headers) : [];
      const ids = named.map((each) => idOf(each.row, each.cell.column));
      // Words keep their line ends, in the tables of a text also those in the header.
      const words = cell.role === 'text' || block.narrative !== undefined ? lines(cell.text.split('\n')) : text(cell.text);
      return renderCell(cell, group.element, idOf(row, cell.column), ids, words, context);
    });
    const holdsFigures = cells.some(({ role }) => role === 'figure' || role === 'text' || role === 'empty');
    const leads = block.flows === true && cells.some(({ rowspan }) => rowspan > 1);
    return element('tr', holdsFigures && !leads ? {} : context.dress(['label-row']), ...rendered);
  });
}

/**
 * @param ordinal the table's place among the document's tables, from 1: part of its cells' ids
 */
export function renderTable(block: TableBlock, ordinal: number, context: RenderContext): Html {
  const { dress, idPrefix } = context;
  // Underscores keep the cells' ids apart from those of sections, which cannot contain one.
  const tableId = `${idPrefix}t${ordinal}`;
  const groups = rowGroups(block).map((group) =>
    element(group.element, {}, join(renderRows(block, group, tableId, context), '\n')),
  );
  const table = element(
    'table',
    { ...dress(['table'], tableStyle(block, context)), 'data-table': block.table },
    join([...renderCaption(block, context), renderColumns(block.widths), ...groups], '\n'),
  );
  // A section, not a div: UEditor, which many government CMSs use, dissolves every div that is pasted into it.
  const box = { ...dress(block.newPage ? ['table-box', 'new-page'] : ['table-box']), tabindex: 0 };
  const name = block.caption === '' ? documentMessages.unnamedTable : block.caption;
  return element('section', { 'aria-label': name, ...box, 'data-narrative': block.narrative ?? null }, table);
}
