/** Lays a table of a narrative out: columns as wide as their texts ask, short texts centred, a caption above. */
import type { NarrativeTable } from '../report/narrative';
import type { TableBlock, TableCell } from './document';

/** As the statistical tables whose template says nothing: 五号. */
const SIZE = 10.5;
const ROW_HEIGHT = 7;

/** Widths of columns in characters: a column of long texts is at most so much wider than one of single figures. */
const LEAST_WIDTH = 4;
const MOST_WIDTH = 24;

/** A column of longer texts reads better from the left. */
const CENTRED_WIDTH = 10;

const HALF_WIDTH = /[\u0020-\u007e]/g;

/** In characters of Chinese; of several lines the longest. */
function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => [...line].length - (line.match(HALF_WIDTH)?.length ?? 0) / 2));
}

/** @param caption with its number; '' for none */
export function composeNarrativeTable({ table }: NarrativeTable, caption: string, narrative: string): TableBlock {
  const { rows, header } = table;
  const headerRows = header ? 1 : 0;
  const columns = rows[0]?.length ?? 0;
  const widest = (from: number, column: number): number =>
    Math.max(0, ...rows.slice(from).map((row) => widthOf(row[column] ?? '')));
  const centred = Array.from({ length: columns }, (_, column) => widest(headerRows, column) <= CENTRED_WIDTH);
  const cell = (text: string, row: number, column: number): TableCell => ({
    role: row < headerRows ? 'column-header' : 'text',
    text,
    column,
    ...{ colspan: 1, rowspan: 1, indent: 0, key: null, rowPath: [], columnPath: [] },
    align: row < headerRows || centred[column] === true ? 'center' : 'left',
  });
  return {
    kind: 'table',
    table: '',
    narrative,
    caption,
    title: caption === '' ? null : caption,
    newPage: false,
    widths: Array.from({ length: columns }, (_, column) => Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, widest(0, column)))),
    size: SIZE,
    rowHeight: ROW_HEIGHT,
    headerRows,
    rows: rows.map((texts, row) => ({ cells: texts.map((text, column) => cell(text, row, column)) })),
  };
}
