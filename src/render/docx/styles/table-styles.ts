/** Styles of tables: their rules and margins, and the text in them at each size that occurs. */
import type { PageLayout } from '../../../document/document';
import { STYLE_NAMES } from '../messages';
import { runFonts } from '../parts/fonts';
import { element, setting } from '../parts/xml';
import { SIZE, type TypeArea } from '../typography';
import { points } from '../units';
import { exactly, KEEP, OFF_GRID, size, spacing, styleElement } from './style-element';
import { STYLE, tableLabelStyle, tableTextStyle } from './style-ids';

/** Line height of table text over its size: exact, so that every program breaks pages at the same row. */
export const LEADING = 1.2;

/** Space around the text of a cell, in twips. */
export const CELL_MARGIN = { side: 40, vertical: 15 } as const;

/** What keeps row labels off the rule at their left, in twips; with the cell's margin it makes 1.5 mm. */
export const LABEL_INDENT = 45;

const edge = (side: string): string =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' });

const margin = (side: string, twips: number): string => element(`w:${side}`, { 'w:w': twips, 'w:type': 'dxa' });

const CUSTOM = { 'w:customStyle': 1 };

/** Figures and headers are centred; labels of rows stand at the left. */
function tableText(pt: number, font: string): string {
  return (
    styleElement(
      'paragraph',
      {
        id: tableTextStyle(pt),
        name: STYLE_NAMES.tableText(pt),
        basedOn: STYLE.normal,
        paragraph: OFF_GRID + exactly(points(pt * LEADING)) + setting('jc', 'center'),
        run: runFonts(font) + spacing(0) + size(pt),
      },
      CUSTOM,
    ) +
    styleElement(
      'paragraph',
      {
        id: tableLabelStyle(pt),
        name: STYLE_NAMES.tableLabel(pt),
        basedOn: tableTextStyle(pt),
        paragraph: element('w:ind', { 'w:left': LABEL_INDENT }) + setting('jc', 'left'),
      },
      CUSTOM,
    )
  );
}

/** @param sizes sizes of table text in points, each once */
export function tableStyles(fonts: PageLayout['fonts'], area: TypeArea, sizes: readonly number[]): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
  const margins =
    margin('top', CELL_MARGIN.vertical) +
    margin('left', CELL_MARGIN.side) +
    margin('bottom', CELL_MARGIN.vertical) +
    margin('right', CELL_MARGIN.side);
  return (
    sizes.map((pt) => tableText(pt, fonts.table)).join('') +
    styleElement(
      'paragraph',
      {
        id: STYLE.tableTitle,
        name: STYLE_NAMES.tableTitle,
        basedOn: STYLE.normal,
        paragraph: KEEP + OFF_GRID + exactly(area.line) + setting('jc', 'center'),
        run: runFonts(fonts.title) + spacing(0) + size(SIZE.tableTitle),
      },
      CUSTOM,
    ) +
    // Word needs a paragraph between two tables and after the last: so low that it never starts a page of its own.
    styleElement(
      'paragraph',
      {
        id: STYLE.tableSeparator,
        name: STYLE_NAMES.tableSeparator,
        basedOn: STYLE.normal,
        paragraph: OFF_GRID + exactly(points(1)),
        run: spacing(0) + size(1),
      },
      CUSTOM,
    ) +
    element(
      'w:style',
      { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': STYLE.table },
      setting('name', STYLE_NAMES.table) +
        element('w:tblPr', {}, element('w:tblBorders', {}, edges) + element('w:tblCellMar', {}, margins)),
    )
  );
}
