/** A cell and its sum in words. */
import { printedValue, type Value } from '../../report/value';
import { labelsOf } from '../../template/cell-labels';
import type { Cell } from '../../template/format';
import { rollUpMessages as messages } from './messages';

/** Row and column by their printed labels. */
export function cellLabel(cell: Cell): string {
  const { path, column } = labelsOf(cell);
  return [path.join(' '), column.join(' ')].filter((part) => part !== '').join('，');
}

export function sumText(value: Value): string {
  return value.kind === 'blank' ? messages.blank : printedValue(value);
}
