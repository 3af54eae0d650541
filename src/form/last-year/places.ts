/** Places of the open report by name, for lists: fields one by one, the cells of a table together. */
import { fieldOfMark } from '../session/prefilled';
import { tableOf } from '../../template/content';
import type { Cell, Format } from '../../template/format';
import { cellId } from '../grid/cell-id';
import { AGENCY, frontFieldId } from '../front/front-field-id';
import { FRONT_PAGE } from '../pages/page';
import { lastYearMessages as messages } from './messages';

export interface Place {
  name: string;
  page: string;
  /** The element to go to on its page. */
  target: string;
}

/** What the cells have in common: their row, their column, or only the table. */
function commonName(cells: readonly Cell[]): string {
  const rows = new Set(cells.map(({ rowName }) => rowName));
  const columns = new Set(cells.map(({ columnName }) => columnName));
  const [first] = cells;
  if (!first) return '';
  return rows.size === 1 ? first.rowName : columns.size === 1 ? first.columnName : first.table.name;
}

/** @param marks see `session/prefilled.ts`; what the format does not know is left out */
export function placesOf(marks: readonly string[], { template, tableCells }: Format): Place[] {
  const ids = new Set(marks.flatMap((mark) => fieldOfMark(mark) ?? []));
  const labels = [{ id: AGENCY, label: messages.agency }, ...template.fields];
  const fields = labels
    .filter(({ id }) => ids.has(id))
    .map(({ id, label }) => ({ name: label, page: FRONT_PAGE, target: frontFieldId(id) }));
  const marked = new Set(marks);
  const tables = template.sections.flatMap(({ id, content }) =>
    content.flatMap((part): Place[] => {
      const cells = (tableCells.get(tableOf(part) ?? '') ?? []).filter(({ key }) => marked.has(key));
      const [first] = cells;
      return first ? [{ name: messages.cellsOf(commonName(cells), cells.length), page: id, target: cellId(first.key) }] : [];
    }),
  );
  return [...fields, ...tables];
}
