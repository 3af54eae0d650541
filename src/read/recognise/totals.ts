/** Printed totals that agree with their parts are computed again; those that differ stand as printed. */
import type { Ledger } from '../../check/ledger';
import type { CellKey } from '../../report/address';

/** Totals of totals settle in as many rounds as they are deep. */
const ROUNDS = 3;

/**
 * A total of parts that are not all known stays: it alone can be held against others.
 * @returns the entered texts without the totals that the format computes to the same number
 */
export function trustTotals(ledger: Ledger): Record<CellKey, string> {
  const printed = new Map(Object.entries(ledger.entries()).filter(([key]) => ledger.format.computedBy.has(key)));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [key, text] of printed) {
      ledger.set(key, null);
      if (ledger.text(key) !== text || !ledger.read(key, false).complete) ledger.set(key, text);
    }
  }
  return ledger.entries();
}
