/** One cell of a table: headers as `th` with scope and id, figures with their address and their headers. */
import type { TableCell } from '../../document/document';
import type { RenderContext } from './context';
import { cssNumber } from './css';
import { element, type Attributes, type Html } from './element';
import type { Part } from './look';
import type { RowGroup } from './table-groups';

/**
 * Scope of a header cell; `null` for cells that head nothing. Spanning headers also say `col` and `row`: by HTML's
 * own rule these reach every column or row that the cell covers, while `colgroup` and `rowgroup` would reach further.
 */
function scopeOf(cell: TableCell, group: RowGroup['element']): string | null {
  switch (cell.role) {
    case 'column-header':
      return 'col';
    case 'row-header':
      return 'row';
    case 'band':
      return group === 'thead' ? 'colgroup' : 'rowgroup';
    case 'unit':
    case 'figure':
    case 'text':
    case 'empty':
      return null;
  }
}

/**
 * @param group the row group that the cell stands in
 * @param id of the cell when it heads others
 * @param headers ids of the cells that head it
 * @param content its text
 */
export function renderCell(
  cell: TableCell,
  group: RowGroup['element'],
  id: string,
  headers: readonly string[],
  content: Html,
  { dress }: RenderContext,
): Html {
  const scope = cell.text === '' ? null : scopeOf(cell, group);
  const parts: Part[] = ['cell', cell.align];
  if (scope !== null) parts.push('header-cell');
  if (cell.role === 'figure') parts.push('figure');
  const attributes: Attributes = {
    id: scope === null ? null : id,
    scope,
    colspan: cell.colspan > 1 ? cell.colspan : null,
    rowspan: cell.rowspan > 1 ? cell.rowspan : null,
    headers: headers.length > 0 ? headers.join(' ') : null,
    ...dress(parts, cell.indent > 0 ? { 'padding-left': `${cssNumber(0.4 + cell.indent)}em` } : {}),
    'data-cell': cell.key,
  };
  return element(scope === null ? 'td' : 'th', attributes, content);
}
