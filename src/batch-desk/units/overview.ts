/** Who is missing, double or unexpected among the rows of a batch. */
import type { BatchRow } from '../../batch/batch-row';
import { createRoll, type Expected, type UnitOverview } from '../../batch/units';

export function overviewOf(rows: readonly BatchRow[], expected: Expected): UnitOverview {
  const roll = createRoll();
  for (const row of rows) roll.add(row);
  return roll.overview(expected);
}
