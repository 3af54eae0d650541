/** Cells of a table that was found but does not print them: its rows or columns were left out. */
import type { CellKey } from '../../report/address';
import type { Format } from '../../template/format';
import type { ReadMessage } from '../read-document';
import type { TableMatch } from './match-table';
import { cellsMissingMessage } from './messages';
import type { RecognisedFigure } from './recognised';

/**
 * What to say of the cells that got no figure, not even a blank one; rows of which something else is said are left out,
 * and so are totals, which are computed.
 */
export function unreadMessage({ expected, unfit }: TableMatch, format: Format, figures: ReadonlyMap<CellKey, RecognisedFigure>): ReadMessage | null {
  if (!expected.printed) return null;
  const named = new Set(unfit.map(({ row }) => row?.id));
  const unread = (format.tableCells.get(expected.table.id) ?? []).filter(
    ({ key, row }) => !figures.has(key) && !format.computedBy.has(key) && !named.has(row.id),
  );
  const rows = [...new Set(unread.map(({ rowName }) => rowName))];
  return unread.length === 0 ? null : cellsMissingMessage(expected.table.name, unread.length, rows);
}
