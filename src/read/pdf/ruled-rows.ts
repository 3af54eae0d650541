/** Puts the characters that stand in a ruled table into its cells. */
import type { ReadRow } from '../read-document';
import type { Glyph } from './page-content';
import type { RuledCell, RuledTable } from './ruling';
import { linesOf, type TextLine } from './text-line';
import { isFull, joined } from './wrapped';

/** Parts of a letter's height: characters written one after another without a gap; a cell's inner margins together. */
const NO_GAP = 0.3;
const MARGINS = 0.9;
/** Points: the inner margins together that word processors give a cell, 0.19 cm on each side, however small its letters. */
const LEAST_MARGINS = 11;
/** Part of a character that may stand beyond a rule without being cut by it. */
const CUT = 0.2;

export interface PlacedTable {
  kind: 'table';
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Left and right edges of the columns. */
  columns: readonly number[];
  rows: ReadRow[];
}

const middle = (from: number, to: number): number => (from + to) / 2;

/** The place between edges, -1 for none. */
function between(edges: readonly number[], value: number): number {
  const next = edges.findIndex((edge) => edge > value);
  return next <= 0 ? -1 : next - 1;
}

/** Characters that follow each other on a line, in the order in which the file shows them. */
function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const run = runs[runs.length - 1];
    const follows = last !== null && last.turn === glyph.turn && Math.abs(last.bottom - glyph.bottom) < 1 && Math.abs(glyph.left - last.right) < NO_GAP * glyph.size;
    if (run && follows) run.push(glyph);
    else runs.push([glyph]);
    last = glyph;
  }
  return runs;
}

/** The text of a cell: a line that is full goes on in the next, after any other the text has a line end. */
function textOf(lines: readonly TextLine[], { left, right }: RuledCell): string {
  let text = '';
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (!above) text = line.text;
    else if (isFull(right - left - (above.right - above.left) - Math.max(LEAST_MARGINS, MARGINS * above.size), line)) text = joined(text, line.text);
    else text += `\n${line.text}`;
  });
  return text;
}

/**
 * @param glyphs those whose middle stands in the table
 */
export function ruledRows(table: RuledTable, glyphs: readonly Glyph[]): PlacedTable {
  const { columns, rows, cells } = table;
  const places = new Map<number, RuledCell>();
  const width = columns.length;
  for (const cell of cells) {
    for (let y = cell.row; y < cell.row + cell.rowspan; y += 1) {
      for (let x = cell.column; x < cell.column + cell.colspan; x += 1) places.set(y * width + x, cell);
    }
  }
  const cellAt = (x: number, y: number): RuledCell | null => {
    const [column, row] = [between(columns, x), between(rows, y)];
    return column < 0 || row < 0 ? null : (places.get(row * width + column) ?? null);
  };
  const held = new Map<RuledCell, Glyph[]>();
  const put = (cell: RuledCell | null, glyph: Glyph): void => {
    if (cell === null) return;
    const inside = held.get(cell);
    if (inside) inside.push(glyph);
    else held.set(cell, [glyph]);
  };
  for (const run of runsOf(glyphs)) {
    const found = run.map((glyph) => cellAt(middle(glyph.left, glyph.right), middle(glyph.top, glyph.bottom)));
    const isCut = run.some((glyph, at) => {
      const cell = found[at];
      const reach = CUT * (glyph.right - glyph.left);
      return cell !== null && cell !== undefined && glyph.text !== ' ' && (glyph.right - cell.right > reach || cell.left - glyph.left > reach);
    });
    const [first, last] = [run[0], run[run.length - 1]];
    // A rule through a character shows text that is wider than its cell: it belongs where its middle is.
    const whole = isCut && first && last ? cellAt(middle(first.left, last.right), middle(first.top, first.bottom)) : null;
    run.forEach((glyph, at) => put(whole ?? found[at] ?? null, glyph));
  }
  const result: ReadRow[] = rows.slice(1).map(() => ({ cells: [] }));
  for (const cell of cells) {
    const { column, colspan, rowspan } = cell;
    const text = textOf(linesOf(held.get(cell) ?? []), cell);
    if (text === '' && cell.isBeside) continue;
    result[cell.row]?.cells.push({ text, column, colspan, rowspan, header: false, key: '' });
  }
  return { kind: 'table', left: table.left, right: table.right, top: table.top, bottom: table.bottom, columns, rows: result };
}
