/** The finding for a text that is no value of its cell. */
import type { Value } from '../report/value';
import type { Cell, Format } from '../template/format';
import type { Finding } from './finding';
import { cellName, valueMessage } from './messages';

/** How a message names a cell: with its column only where its row has several. */
export function nameOfCell(cell: Cell, format: Format): string {
  const siblings = format.tableCells.get(cell.table.id) ?? [];
  const alone = siblings.every((other) => other === cell || other.row !== cell.row);
  return cellName(cell.rowName, alone ? null : cell.columnName);
}

/** Reports an unreadable value; `null` for a blank, 不适用 or a number. */
export function checkValue(cell: Cell, value: Value, format: Format): Finding | null {
  if (value.kind !== 'invalid') return null;
  return {
    id: `value@${cell.key}`,
    rule: 'value',
    severity: 'error',
    message: valueMessage(nameOfCell(cell, format), value.text, value.reason),
    left: null,
    right: null,
    difference: null,
    cells: [cell.key],
    place: null,
    source: format.template.source,
  };
}
