/** Drops what every page repeats around its text: running heads and page numbers. */
import type { PageLayout } from './page-layout';
import type { TextLine } from './text-line';

/** Parts of a page's height in which running lines stand. */
const HEAD = 0.12;
const FOOT = 0.88;
/** Points by which the same line may stand higher or lower from page to page. */
const SAME_PLACE = 4;

const PAGE_NUMBER = /^[-—–－_·•.\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／，,共]+\s*\d{1,4}\s*页?)?[-—–－_·•.\s]*$/;

const pattern = (text: string): string => text.replace(/\d+/g, '0').replace(/\s+/g, '');

interface Placed {
  line: TextLine;
  page: number;
  /** Lines of the same margin that stand further outwards. */
  outside: readonly TextLine[];
}

/** Lines above or below everything else of their page, within its margins. */
function outermost({ lines, tables, height }: PageLayout, page: number): Placed[] {
  const [top, bottom] = [Math.min(...tables.map((table) => table.top)), Math.max(...tables.map((table) => table.bottom))];
  const heads = lines.filter((line) => line.bottom < HEAD * height && line.bottom < top + 1);
  const feet = lines.filter((line) => line.top > FOOT * height && line.top > bottom - 1).reverse();
  return [
    ...heads.map((line, index) => ({ line, page, outside: heads.slice(0, index) })),
    ...feet.map((line, index) => ({ line, page, outside: feet.slice(0, index) })),
  ];
}

/** Pages that show the same words at the same place make it a running line, also where left and right pages differ. */
const ENOUGH_PAGES = 3;

/**
 * A line goes when it stands at the same place on several pages with the same words, or when it is the last of its page
 * and nothing but a page's number.
 */
export function dropRunningLines(pages: readonly PageLayout[]): PageLayout[] {
  const placed = pages.flatMap(outermost);
  const alike = new Map<string, Placed[]>();
  for (const each of placed) {
    const words = pattern(each.line.text);
    alike.set(words, [...(alike.get(words) ?? []), each]);
  }
  const dropped = new Set<TextLine>();
  for (const group of alike.values()) {
    for (const { line } of group) {
      const there = new Set(group.filter((other) => Math.abs(other.line.top - line.top) < SAME_PLACE).map(({ page }) => page)).size;
      if (there >= ENOUGH_PAGES || (there > 1 && there === pages.length)) dropped.add(line);
    }
  }
  // From the edge inwards, so that a number is the last line when what ran behind it is gone.
  for (const { line, outside } of placed) {
    if (PAGE_NUMBER.test(line.text) && outside.every((other) => dropped.has(other))) dropped.add(line);
  }
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !dropped.has(line)) }));
}
