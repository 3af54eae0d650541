/** An estimate of how high a table becomes, from the widths of its columns and texts. */
import { CELL_MARGIN, LABEL_INDENT, LEADING } from '../styles/table-styles';
import { textWidth } from '../text-width';
import { points } from '../units';
import type { Place } from './table-grid';

/**
 * @param widths of the grid columns in twips
 * @param size of the text in points
 * @param least height of a row in twips
 * @returns twips; cells that span rows are taken to fit in them
 */
export function tableHeight(rows: readonly Place[][], widths: readonly number[], size: number, least: number): number {
  const character = points(size);
  const line = points(size * LEADING);
  const cellHeight = ({ cell, column, colspan, merge }: Place): number => {
    if (cell === null || merge !== 'none') return 0;
    const width = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
    const room = width - 2 * CELL_MARGIN.side - (cell.align === 'left' ? LABEL_INDENT + cell.indent * character : 0);
    const lines = cell.text
      .split('\n')
      .reduce((sum, each) => sum + Math.max(1, Math.ceil((textWidth(each) * character) / Math.max(room, character))), 0);
    return lines * line + 2 * CELL_MARGIN.vertical;
  };
  return rows.reduce((sum, places) => sum + Math.max(least, ...places.map(cellHeight)), 0);
}
