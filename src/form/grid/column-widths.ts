/** How wide the columns of the grid are: as on paper, but labels of groups do not break where no word ends. */
import type { TableBlock } from '../../document/document';

/** A character of the table's type, and what stands beside a label in its cell, in rem; see the style sheet. */
const CHARACTER = 0.8125;
const PADDING = 0.72;

/** The longest label that takes one line, in characters; a longer one takes two, and at most this width. */
const LONGEST_LINE = 8;

/** Labels stand left of this column. */
function firstFigureColumn({ rows, widths }: TableBlock): number {
  const columns = rows.flatMap(({ cells }) => cells.filter(({ role }) => role === 'figure').map(({ column }) => column));
  return Math.min(widths.length, ...columns);
}

/** The width that the labels of one column ask for, in rem; `null` where none stands in it alone. */
function widthOfLabels({ rows }: TableBlock, column: number): number | null {
  const labels = rows.flatMap(({ cells }) =>
    cells.filter((cell) => cell.role === 'row-header' && cell.column === column && cell.colspan === 1).map(({ text }) => text.length),
  );
  if (labels.length === 0) return null;
  const longest = Math.max(...labels);
  const line = longest <= LONGEST_LINE ? longest : Math.min(LONGEST_LINE, Math.ceil(longest / 2));
  return line * CHARACTER + PADDING;
}

/**
 * Widths of CSS, one for each column. Where labels stand in columns side by side, those of groups are as wide as their
 * words ask for, and the last has what they leave (`auto`).
 */
export function columnWidths(block: TableBlock): string[] {
  const { widths } = block;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const lastLabel = firstFigureColumn(block) - 1;
  return widths.map((width, column) => {
    if (lastLabel > 0 && column === lastLabel) return 'auto';
    const own = column < lastLabel ? widthOfLabels(block, column) : null;
    return own === null ? `${String((width / total) * 100)}%` : `${String(own)}rem`;
  });
}
