/** Lays a document out on sheets of A4 in a page of the browser, which alone knows where its lines break. */
import type { DocumentTree } from '../../document/document';
import { typeArea } from '../../render/docx/typography';
import { DRAFT_MARK, PAGE_NUMBER_DASH } from '../../render/html/messages';
import { renderPaperBlocks } from '../../render/html/paper';
import { cutParagraph } from './cut-paragraph';
import { cutTable, type CutPlace } from './cut-table';
import { fillPages, type Piece } from './fill-pages';
import { measure } from './measure';

const PIXELS_PER_TWIP = 96 / 1440;

/** What rounding may add up to on a page, in pixels. */
const ROUNDING = 1;

/** The blocks on the page in a column as wide as the type area, unseen. */
function placeBlocks(page: Document, tree: DocumentTree): { column: Element; elements: Element[] } {
  const column = page.createElement('div');
  column.className = 'measure';
  const article = new DOMParser().parseFromString(renderPaperBlocks(tree), 'text/html').querySelector('article');
  if (article) column.append(page.importNode(article, true));
  page.body.append(column);
  return { column, elements: [...(column.firstElementChild?.children ?? [])] };
}

/** Pieces of one block that stand on one page. */
interface Stretch {
  block: number;
  first: Piece;
  last: Piece;
  count: number;
}

function stretches(pieces: readonly Piece[]): Stretch[] {
  const found: Stretch[] = [];
  for (const piece of pieces) {
    const open = found[found.length - 1];
    if (open?.block !== piece.block) found.push({ block: piece.block, first: piece, last: piece, count: 1 });
    else {
      open.last = piece;
      open.count += 1;
    }
  }
  return found;
}

/** Where the table goes on after a piece: a row of which the last line stands there is done. */
function placeAfter({ part, line }: Piece): CutPlace {
  return line === undefined || line.at + 1 === line.of ? { row: part + 1, line: 0 } : { row: part, line: line.at + 1 };
}

/** The mark at the head of a page. */
function draftMark(page: Document): HTMLElement {
  const mark = page.createElement('p');
  mark.className = 'draft-mark';
  mark.textContent = DRAFT_MARK;
  return mark;
}

/** A sheet with its number: odd pages right, even pages left. */
function sheet(page: Document, number: number, content: readonly Element[], draft: boolean): HTMLElement {
  const outer = page.createElement('div');
  outer.className = `sheet ${number % 2 === 1 ? 'odd' : 'even'}`;
  const inner = page.createElement('div');
  inner.className = 'page document';
  const foot = page.createElement('p');
  foot.className = 'page-number';
  foot.textContent = `${PAGE_NUMBER_DASH} ${String(number)} ${PAGE_NUMBER_DASH}`;
  inner.append(...(draft ? [draftMark(page)] : []), ...content, foot);
  outer.append(inner);
  return outer;
}

/**
 * @param draft puts the mark of a draft on every sheet
 * @returns the sheets, not yet on the page; the page is left as it was
 */
export function layOut(page: Document, tree: DocumentTree, draft: boolean): HTMLElement[] {
  const area = typeArea(tree.layout.margins);
  const line = area.line * PIXELS_PER_TWIP;
  const height = area.height * PIXELS_PER_TWIP + ROUNDING;
  const { column, elements } = placeBlocks(page, tree);
  const pieces = measure(elements, tree.blocks, line, height);
  const counts = new Map<number, number>();
  for (const { block } of pieces) counts.set(block, (counts.get(block) ?? 0) + 1);

  const contentOf = ({ block: index, first, last, count }: Stretch): Element[] => {
    const element = elements[index];
    const block = tree.blocks[index];
    if (element === undefined || block === undefined) return [];
    if (count === counts.get(index)) return [element.cloneNode(true) as Element];
    if (block.kind !== 'table') return [cutParagraph(element, first.part, last.part + 1, line)];
    return [cutTable(element, block, { row: first.part, line: first.line?.at ?? 0 }, placeAfter(last))];
  };
  const sheets = fillPages(pieces, height).map((each, index) => sheet(page, index + 1, stretches(each).flatMap(contentOf), draft));
  column.remove();
  return sheets;
}
