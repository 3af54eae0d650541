/** Figures of the running text as the checks read them, with the lines that they stand in. */
import { inUnit } from '../../check/claims/agree';
import type { Item } from '../../check/claims/claim';
import { formatNumber, parseValue } from '../../report/value';
import type { Cell } from '../../template/format';
import type { TextItem } from './text-items';

/** A figure of the text with the line that it stands in. */
export interface Said {
  item: Item;
  line: TextItem;
  section: string;
  /** What stands between the figure before, or the beginning of the sentence, and this one, and a little behind it. */
  around: ReadonlySet<string>;
}

/** The number as it belongs in a cell; `null` when it is none of its kind. */
export function numberText(item: Item, cell: Cell): string | null {
  // 100万 without a unit is money where money is asked for.
  const unit = item.numeral.unit === '' && cell.unit.endsWith("元") && item.numeral.step.gt(1) ? '元' : item.numeral.unit;
  const converted = inUnit({ ...item.numeral, unit }, cell.unit);
  if (!converted || item.numeral.range) return null;
  const text = formatNumber(converted.value);
  return parseValue(text, cell.quantity).kind === 'number' ? text : null;
}

/** The number with its unit, as printed. */
export function printedOf({ clause, numeral }: Item): string {
  return clause.text.slice(numeral.start - clause.start, numeral.end - clause.start);
}
