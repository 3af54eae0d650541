/** Makes the pages of a file one document: paragraphs and tables in the order of reading, over the ends of pages. */
import type { ReadBlock } from '../read-document';
import { withAlignedTables } from './aligned-table';
import { joinTables } from './join-tables';
import { places } from './messages';
import type { PageLayout } from './page-layout';
import { goesOn, measure, paragraphOf, type Measure } from './paragraphs';
import type { PlacedTable } from './ruled-rows';
import type { TextLine } from './text-line';

/** `page` is where a piece begins, `end` where it ends so far. */
type Piece = { table: PlacedTable; page: number; end: number } | { lines: TextLine[]; page: number; end: number; measured: Measure };

const isTable = (each: TextLine | PlacedTable): each is PlacedTable => 'kind' in each;

/** Pages of one width have their edges in common. */
function measures(pages: readonly PageLayout[]): Map<number, Measure> {
  const widths = new Set(pages.map(({ width }) => Math.round(width)));
  return new Map(
    [...widths].map((width) => {
      const alike = pages.filter((page) => Math.round(page.width) === width);
      return [width, measure(alike, width)];
    }),
  );
}

function piecesOf(pages: readonly PageLayout[]): Piece[] {
  const measured = measures(pages);
  const pieces: Piece[] = [];
  pages.forEach(({ width, lines, tables }, index) => {
    const page = index + 1;
    const own = measured.get(Math.round(width));
    if (!own) return;
    // A ruled table parts the lines above it from those below.
    const top = (each: TextLine | PlacedTable): number => (isTable(each) ? each.top : (each.top + each.bottom) / 2);
    const parts: (TextLine | PlacedTable)[] = [];
    let left = lines;
    for (const table of tables) {
      parts.push(...withAlignedTables(left.filter((line) => top(line) < table.top)), table);
      left = left.filter((line) => top(line) >= table.top);
    }
    parts.push(...withAlignedTables(left));
    for (const part of parts) {
      const last = pieces[pieces.length - 1];
      if (isTable(part)) {
        const whole = last && 'table' in last && last.end < page ? joinTables(last.table, part) : null;
        if (last && 'table' in last && whole) {
          last.table = whole;
          last.end = page;
        } else {
          pieces.push({ table: part, page, end: page });
        }
        continue;
      }
      const above = last && 'lines' in last ? last.lines[last.lines.length - 1] : undefined;
      if (last && 'lines' in last && above && goesOn(above, part, last.end === page, own)) {
        last.lines.push(part);
        last.end = page;
      } else {
        pieces.push({ lines: [part], page, end: page, measured: own });
      }
    }
  });
  return pieces;
}

/** @param pages without their running lines */
export function toBlocks(pages: readonly PageLayout[]): ReadBlock[] {
  const counts = new Map<string, number>();
  const next = (kind: string, page: number): number => {
    const count = (counts.get(`${kind}${page}`) ?? 0) + 1;
    counts.set(`${kind}${page}`, count);
    return count;
  };
  return piecesOf(pages).map((piece): ReadBlock => {
    const { page } = piece;
    if ('table' in piece) {
      const from = { page, place: places.table(page, next('table', page)) };
      return { kind: 'table', caption: '', rows: piece.table.rows, from };
    }
    const { text, strong } = paragraphOf(piece.lines, piece.measured);
    return { kind: 'paragraph', text, strong, from: { page, place: places.paragraph(page, next('paragraph', page)) } };
  });
}
