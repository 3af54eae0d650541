/** Figures that only a minus sign makes unreadable: what stands there without it, where that breaks nothing. */
import type { Cause } from '../cause';
import type { Ledger } from '../ledger';
import { nameOfCell } from '../value-finding';
import { signMessage } from './messages';
import { unsigned } from './build-system';
import type { System } from './system';

/** One cause for each such cell; none where a relation would not hold with the figure. */
export function minusSigns(ledger: Ledger, { format, waiting }: System): Cause[] {
  return [...format.cells.values()].flatMap((cell) => {
    const { key } = cell;
    const to = unsigned(ledger.value(key));
    if (to === null) return [];
    const breaks = waiting.some(({ signed, holds }) => !holds && signed.length === 1 && signed[0] === key);
    if (breaks || (cell.quantity !== 'amount' && !/^\d+$/.test(to))) return [];
    const from = ledger.text(key);
    return {
      id: `sign@${key}`,
      kind: 'sign',
      message: signMessage(nameOfCell(cell, format), from, to),
      findings: [`value@${key}`],
      cells: [{ key, from, to }],
      texts: [],
    };
  });
}
