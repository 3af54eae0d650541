/** What a bound figure is called, in the words of its rows and columns. */
import type { CellKey } from '../../report/address';
import type { BoundFigure } from '../../report/narrative';
import type { Format } from '../../template/format';
import { richTextMessages } from './messages';

function nameOf(key: CellKey, format: Format): string {
  const cell = format.cells.get(key);
  if (!cell) return key;
  const cells = format.tableCells.get(cell.table.id) ?? [];
  if (cells.every((other) => other.row === cell.row)) return cell.columnName;
  const alone = cells.filter((other) => other.row === cell.row).length === 1;
  return alone ? cell.rowName : `${cell.rowName}·${cell.columnName}`;
}

/** The name of a figure, e.g. 网络申请数 占 收到申请数 的比重. */
export function figureName(figure: BoundFigure, format: Format): string {
  if ('cell' in figure) return nameOf(figure.cell, format);
  if ('share' in figure) return richTextMessages.share(nameOf(figure.share, format), nameOf(figure.of, format));
  return richTextMessages.change(nameOf(figure.change, format));
}
