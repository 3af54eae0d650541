/** A read table as a simple table of a narrative: texts in a rectangle, if it is neither too large nor a mere list. */
import type { NarrativeTable } from '../report/narrative';
import { LEAST_TABLE_COLUMNS, MAX_CAPTION, MAX_CELL_TEXT, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../report/narrative-limits';
import type { ReadRow } from './read-document';

/** The texts of all places; a merged cell's text stands in the first of its places. */
function rectangle(rows: readonly ReadRow[]): string[][] {
  const columns = Math.max(0, ...rows.map(({ cells }) => Math.max(0, ...cells.map(({ column, colspan }) => column + colspan))));
  return rows.map(({ cells }) => {
    const texts = Array.from({ length: columns }, () => '');
    for (const { column, text } of cells) texts[column] = text;
    return texts;
  });
}

/** @returns `null` for a table that is too large for a narrative, or a list of one column */
export function toNarrativeTable(rows: readonly ReadRow[], caption: string): NarrativeTable | null {
  if (rows.length === 0 || rows.length > MAX_TABLE_ROWS) return null;
  const texts = rectangle(rows);
  const columns = texts[0]?.length ?? 0;
  if (columns < LEAST_TABLE_COLUMNS || columns > MAX_TABLE_COLUMNS) return null;
  if (texts.some((row) => row.some((text) => text.length > MAX_CELL_TEXT))) return null;
  const first = rows[0]?.cells ?? [];
  const header = first.length > 0 && first.every((cell) => cell.header);
  return { table: { caption: caption.slice(0, MAX_CAPTION), header, rows: texts } };
}
