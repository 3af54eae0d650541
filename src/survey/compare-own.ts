/** The sums beside what the parent's own report says. */
import { createLedger } from '../check/ledger';
import type { CellKey } from '../report/address';
import { formatNumber, printedValue } from '../report/value';
import type { RollUp } from './roll-up';

export interface OwnDifference {
  key: CellKey;
  /** As printed; '' when blank. */
  sum: string;
  own: string;
  /** Own figure minus sum, with sign; `null` unless both are numbers. */
  difference: string | null;
}

/**
 * The cells in which the own report says something else than the sum.
 * @returns `null` when there is no own report, or it is in another format
 */
export function compareOwn({ format, own, sums }: RollUp): OwnDifference[] | null {
  if (own?.format.template.id !== format.template.id) return null;
  const ledger = createLedger(format, own.report.cells);
  return [...sums.values()].flatMap(({ key, value }): OwnDifference[] => {
    const stated = ledger.value(key);
    const texts = { key, sum: printedValue(value), own: printedValue(stated) };
    if (value.kind !== 'number' || stated.kind !== 'number') return texts.sum === texts.own ? [] : [{ ...texts, difference: null }];
    const difference = stated.number.minus(value.number);
    if (difference.eq(0)) return [];
    return [{ ...texts, difference: `${difference.gt(0) ? '+' : ''}${formatNumber(difference)}` }];
  });
}
