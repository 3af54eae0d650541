/** The figure of a chart: what some cells of this year or of last year come to. */
import { completeNumber } from '../check/claims/targets';
import type { Ledger } from '../check/ledger';
import type { CellKey } from '../report/address';
import { formatNumber, type Value } from '../report/value';
import type { Cell } from '../template/format';
import type { Mark } from './chart';

/** @param complete whether nothing that belongs to the value is missing */
function markOf(values: readonly Value[], complete: boolean): Mark {
  if (values.some(({ kind }) => kind === 'invalid')) return { kind: 'invalid' };
  if (values.length > 0 && values.every(({ kind }) => kind === 'not-applicable')) return { kind: 'not-applicable' };
  const [first, ...others] = values.flatMap((value) => (value.kind === 'number' ? [value.number] : []));
  if (!complete || first === undefined) return { kind: 'blank' };
  const sum = others.reduce((total, each) => total.plus(each), first);
  return { kind: 'number', number: sum.toNumber(), text: formatNumber(sum) };
}

/** This year's figure: blank while one of the cells, or a part that it is computed from, is. */
export function markOfYear(ledger: Ledger, cells: readonly Cell[]): Mark {
  const complete = cells.every(({ key }) => completeNumber(ledger, key) !== null);
  return markOf(cells.map(({ key }) => ledger.value(key)), complete);
}

/** Last year's figure of the same cells. */
export function markOfLastYear(ledger: Ledger, cells: readonly Cell[]): Mark {
  const state = (key: CellKey) => ledger.read(key, true);
  return markOf(cells.map(({ key }) => state(key).value), cells.every(({ key }) => state(key).complete));
}
