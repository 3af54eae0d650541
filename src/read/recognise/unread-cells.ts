/** Cells of a table that was found but does not print them: its rows or columns were left out. */
import type { CellKey } from '../../report/address';
import type { Cell, Format } from '../../template/format';
import type { Origin, ReadMessage } from '../read-document';
import type { TableMatch } from './match-table';
import { cellsMissingMessage } from './messages';
import type { RecognisedFigure } from './recognised';

/** What stands for a figure that the document should print and that was not found in it: nothing, and a person has to look. */
export function notFound(from: Origin): RecognisedFigure {
  return { text: '', sure: false, from, printed: '' };
}

/**
 * The cells that got no figure, not even a blank one; rows of which something else is said are left out, and so are
 * totals, which are computed.
 */
export function unreadCells({ expected, unfit }: TableMatch, format: Format, figures: ReadonlyMap<CellKey, RecognisedFigure>): Cell[] {
  if (!expected.printed) return [];
  const named = new Set(unfit.map(({ row }) => row?.id));
  return (format.tableCells.get(expected.table.id) ?? []).filter(
    ({ key, row }) => !figures.has(key) && !format.computedBy.has(key) && !named.has(row.id),
  );
}

/** @param unread cells of one table, at least one */
export function unreadMessage(table: string, unread: readonly Cell[]): ReadMessage {
  return cellsMissingMessage(table, unread.length, [...new Set(unread.map(({ rowName }) => rowName))]);
}
