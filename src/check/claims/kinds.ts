/** What kind of figure an item is: a count that may be part or total of others, or a rate. */
import type { Item } from './claim';

/** A count in a measure word, given exactly. */
export function isCount({ numeral }: Item): boolean {
  const { unit, range, approximations, step } = numeral;
  return !range && approximations.length === 0 && unit !== '' && !/[%‰倍成年月日时天周元]|分钟|小时|工作日|百分点/.test(unit) && step.eq(1);
}

export function isPercentage({ numeral }: Item): boolean {
  return numeral.unit === '%' && !numeral.range;
}

/** The words of an item with its figure, for messages. */
export function itemWords({ label, clause, numeral }: Item): string {
  const figure = clause.text.slice(numeral.start - clause.start, numeral.end - clause.start);
  return `${label.replace(/^(其中|其)：?/, '')}${figure}`;
}
