/** A table: widths in twips that fill the type area, merged cells, repeated header, its title above. */
import type { TableBlock } from '../../../document/document';
import { documentMessages } from '../../../document/messages';
import { legible } from '../legible';
import { markedRuns } from '../marked-runs';
import { tableDescription } from '../messages';
import { branch, leaf, value, type XmlNode } from '../node';
import { paragraphNode } from '../paragraph-node';
import { STYLE } from '../styles/style-ids';
import type { BlockMarks } from '../comment-marks';
import type { TypeArea } from '../typography';
import { millimetres } from '../units';
import { tableCell } from './table-cell';
import { columnWidths, placeCells, type Place } from './table-grid';
import { tableHeight } from './table-height';

/** Low paragraph between tables; it takes a page break, which a table itself cannot. */
export const tableSeparator = (pageBreakBefore = false): XmlNode =>
  paragraphNode({ style: STYLE.tableSeparator, pageBreakBefore }, []);

/** What stands above the table. */
function opening({ title, newPage, narrative }: TableBlock, marks: BlockMarks['text']): XmlNode[] {
  const style = narrative === undefined ? STYLE.tableTitle : STYLE.textTableTitle;
  if (title !== null) return [paragraphNode({ style, pageBreakBefore: newPage }, markedRuns([{ text: title }], marks))];
  return newPage ? [tableSeparator(true)] : [];
}

/** Width, fixed layout, and what a screen reader says before the cells. */
function properties({ caption, rows, widths, headerRows }: TableBlock, width: number): XmlNode {
  const name = legible(caption).replace(/\s+/g, ' ');
  return branch('w:tblPr', [
    value('w:tblStyle', STYLE.table),
    leaf('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    leaf('w:tblLayout', { 'w:type': 'fixed' }),
    name === '' ? null : value('w:tblCaption', name),
    value('w:tblDescription', tableDescription(name === '' ? documentMessages.unnamedTable : name, rows.length, widths.length, headerRows)),
  ]);
}

function rowProperties(least: number, isHeader: boolean): XmlNode {
  return branch('w:trPr', [
    leaf('w:cantSplit'),
    leaf('w:trHeight', { 'w:val': least, 'w:hRule': 'atLeast' }),
    isHeader ? leaf('w:tblHeader') : null,
  ]);
}

/** What a table shares its page with. */
export interface Neighbours {
  /** Lines right above it. */
  linesAbove: number;
  /** The last row stays on the page of what follows. */
  keepNext: boolean;
}

/** What the estimate of a table's height may be wrong by, in lines of text. */
const TOLERANCE = 0.5;

/**
 * Which rows stay on the page of the next: all but the last of a table that fits on one page with its neighbours and
 * does not flow, else those of the header, so that it never stands alone at the foot of a page. In a table that flows
 * the first row of a group stays with the second.
 */
function staysWithNext(
  { title, rows, headerRows, flows }: TableBlock,
  places: readonly Place[][],
  height: number,
  { linesAbove, keepNext }: Neighbours,
  area: TypeArea,
): (row: number) => boolean {
  const beside = linesAbove + (title === null ? 0 : 1) + (keepNext ? 1 : 0) + TOLERANCE;
  const last = rows.length - 1;
  const inOnePiece = flows !== true && height <= area.height - beside * area.line;
  const kept = inOnePiece ? last : headerRows;
  const leads = (row: number): boolean => flows === true && (places[row] ?? []).some(({ merge }) => merge === 'start');
  return (row) => row < kept || leads(row) || (row === last && keepNext);
}

export function table(block: TableBlock, neighbours: Neighbours, area: TypeArea, marks: BlockMarks): XmlNode[] {
  const { size, headerRows } = block;
  const widths = columnWidths(block.widths, area.width);
  const rows = placeCells(block.rows, widths.length);
  const least = millimetres(block.rowHeight);
  const stays = staysWithNext(block, rows, tableHeight(rows, widths, size, least), neighbours, area);
  return [
    ...opening(block, marks.text),
    branch('w:tbl', [
      properties(block, area.width),
      branch('w:tblGrid', widths.map((width) => leaf('w:gridCol', { 'w:w': width }))),
      ...rows.map((places, row) =>
        branch('w:tr', [
          rowProperties(least, row < headerRows),
          // The first cell decides for its row.
          ...places.map((place, index) => tableCell(place, { widths, size, row, keepNext: index === 0 && stays(row), marks: marks.cells })),
        ]),
      ),
    ]),
  ];
}
