/** A page as lines of text and ruled tables. */
import type { PageContent } from './page-content';
import { ruledRows, type PlacedTable } from './ruled-rows';
import { ruledTables } from './ruling';
import { linesOf, type TextLine } from './text-line';
import { turnedUpright } from './upright';

export interface PageLayout {
  width: number;
  height: number;
  /** From top to bottom. */
  lines: TextLine[];
  tables: PlacedTable[];
}

export function layOutPage(page: PageContent): PageLayout {
  const { width, height, glyphs, rules } = turnedUpright(page);
  let left = glyphs;
  const tables = ruledTables(rules).map((table) => {
    const [inside, outside] = [left.slice(0, 0), left.slice(0, 0)];
    for (const glyph of left) {
      const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
      const isInside = x > table.left && x < table.right && y > table.top && y < table.bottom;
      (isInside ? inside : outside).push(glyph);
    }
    left = outside;
    return ruledRows(table, inside);
  });
  return { width, height, lines: linesOf(left), tables: tables.filter(({ rows }) => rows.some(({ cells }) => cells.some(({ text }) => text !== ''))) };
}
