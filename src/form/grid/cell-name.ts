/** Names of a cell for people: its row and column by their plain labels, groups included. */
import type { Cell } from '../../template/format';
import { plainLabel } from '../../template/plain-label';
import { gridMessages } from '../messages';

function join(labels: readonly string[]): string {
  return labels.map(plainLabel).join('·');
}

/** Row and column of a cell; the row is '' in a table without row labels. */
function cellName(cell: Cell): { row: string; column: string } {
  return { row: cell.table.stub === 'none' ? '' : join(cell.path), column: join(cell.columnPath) };
}

/** Both in one line, for a field's label. */
export function cellLabel(cell: Cell): string {
  const { row, column } = cellName(cell);
  return gridMessages.cell(row, column);
}
