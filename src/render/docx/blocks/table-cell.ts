/** One cell of a table: its width, spans and text. */
import type { TableCell } from '../../../document/document';
import { branch, leaf, value, type XmlNode } from '../node';
import { wordsAt, type BlockMarks } from '../comment-marks';
import { markedRuns, NO_MARKS } from '../marked-runs';
import { paragraphNode, type ParagraphFormat } from '../paragraph-node';
import { tableLabelStyle, tableTextStyle } from '../styles/style-ids';
import { CELL_MARGIN, LABEL_INDENT } from '../styles/table-styles';
import { points } from '../units';
import { fitFigure, type FigureFit } from './figure-fit';
import { headerMargin } from './header-wrap';
import type { Place } from './table-grid';

export interface CellContext {
  /** Widths of the grid columns in twips. */
  widths: readonly number[];
  /** Size of the text in points. */
  size: number;
  /** The row stays on the page of the next. */
  keepNext: boolean;
  /** The row's place in the table. */
  row: number;
  marks: BlockMarks['cells'];
}

const MERGE = { start: value('w:vMerge', 'restart'), continue: leaf('w:vMerge'), none: null } as const;
const CENTRED = value('w:vAlign', 'center');

/** As little as the style does not say. */
function format(cell: TableCell | null, size: number): ParagraphFormat {
  const style = tableTextStyle(size);
  switch (cell?.align) {
    case 'left': {
      // Labels are indented by whole characters.
      const indent = cell.indent > 0 ? { indent: { left: LABEL_INDENT + cell.indent * points(size) } } : {};
      return { style: tableLabelStyle(size), ...indent };
    }
    case 'right':
      return { style, align: 'right' };
    case 'center':
    case undefined:
      return { style };
  }
}

function sideMargins(twips: number): XmlNode {
  const side = { 'w:w': twips, 'w:type': 'dxa' };
  return branch('w:tcMar', [leaf('w:left', side), leaf('w:right', side)]);
}

/** What a cell's text asks of its margins and size to be printed well. */
function fit(cell: TableCell, width: number, size: number): FigureFit {
  if (cell.role === 'figure') return fitFigure(cell.text, width, size);
  if (cell.role !== 'column-header') return {};
  const margin = headerMargin(cell.text, width, size, CELL_MARGIN.side);
  return margin === null ? {} : { margin };
}

export function tableCell({ cell, column, colspan, merge }: Place, { widths, size, row, keepNext, marks }: CellContext): XmlNode {
  const width = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  const fitted = cell === null ? {} : fit(cell, width, size);
  return branch('w:tc', [
    branch('w:tcPr', [
      leaf('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      colspan > 1 ? value('w:gridSpan', colspan) : null,
      MERGE[merge],
      fitted.margin === undefined ? null : sideMargins(fitted.margin),
      CENTRED,
    ]),
    paragraphNode(
      { ...format(cell, size), keepNext },
      cell === null || merge === 'continue'
        ? []
        : markedRuns([{ text: cell.text, format: { size: fitted.size } }], marks.get(cell.key ?? wordsAt(row, column)) ?? NO_MARKS),
    ),
  ]);
}
