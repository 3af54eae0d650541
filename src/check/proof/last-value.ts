/** Last year's figure of a cell: as the ledger compares it, or from last year's report of the same format. */
import type { CellKey } from '../../report/address';
import { BLANK, type Value } from '../../report/value';
import type { TextContext } from '../report-text';

/** Blank when it is not known. */
export function lastValue({ ledger, format, previous }: TextContext, key: CellKey): Value {
  if (ledger.hasLastYear) return ledger.last(key);
  if (previous?.format.template.id !== format.template.id) return BLANK;
  return previous.ledger.value(key);
}
