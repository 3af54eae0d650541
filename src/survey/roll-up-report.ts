/** The parent's report as its sums begin it: figures filled in, everything else still to be written. */
import { createLedger } from '../check/ledger';
import type { CellKey } from '../report/address';
import { emptyReport, type Agency, type Report } from '../report/report';
import { formatNumber, NOT_APPLICABLE_TEXT, type Value } from '../report/value';
import type { RollUp } from './roll-up';

function textOf(value: Value): string {
  return value.kind === 'number' ? formatNumber(value.number) : value.kind === 'not-applicable' ? NOT_APPLICABLE_TEXT : '';
}

/**
 * Totals are left to the format that computes them, but for those that its parts do not come to, because some child gave
 * the total alone.
 */
export function rollUpReport({ format, year, sums }: RollUp, agency: Agency): Report {
  const texts = new Map([...sums].map(([key, { value }]): [CellKey, string] => [key, textOf(value)]));
  const parts = [...texts].filter(([key, text]) => text !== '' && !format.computedBy.has(key));
  const ledger = createLedger(format, Object.fromEntries(parts));
  const totals = [...texts].filter(([key, text]) => text !== '' && format.computedBy.has(key) && ledger.text(key) !== text);
  return { ...emptyReport(format.template.id, agency, year), cells: Object.fromEntries([...parts, ...totals]) };
}
