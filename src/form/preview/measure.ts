/** Measures a laid-out document: how high each line, row and block is, and what stays on the page of what follows. */
import type { DocumentBlock, ParagraphBlock, TableBlock } from '../../document/document';
import { linesAbove, staysWithNext } from '../../document/keep-together';
import { linesOfRow } from './cut-row';
import type { Piece } from './fill-pages';

type Placed = Omit<Piece, 'block'>;

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

/** Lines of a paragraph, which all are as high as the page's. */
function lines(element: Element, line: number, keepNext: boolean): Placed[] {
  const height = heightOf(element);
  const count = Math.max(1, Math.round(height / line));
  return Array.from({ length: count }, (_, part) => ({
    part,
    height: height / count,
    newPage: false,
    keepNext: keepNext && part === count - 1,
    repeated: 0,
  }));
}

/** How high the lines beside a table may turn out other than measured, in lines. */
const TOLERANCE = 0.5;

interface Place {
  before: readonly DocumentBlock[];
  keepNext: boolean;
  /** In pixels. */
  line: number;
  page: number;
}

/** Whether a table stays in one piece: it fits on a page with the lines above, and is none that flows. */
function inOnePiece({ title, flows }: TableBlock, height: number, { before, keepNext, line, page }: Place): boolean {
  const beside = linesAbove(before) + (title === null ? 0 : 1) + (keepNext ? 1 : 0) + TOLERANCE;
  return flows !== true && height <= page - beside * line;
}

/** A row that no page holds, by the lines of its cells; each part of it has its edges. */
function linesOfTallRow(row: Placed, element: HTMLTableRowElement): Placed[] {
  const { count, height } = linesOfRow(element);
  if (count < 2) return [row];
  const edges = Math.max(0, row.height - count * height);
  return Array.from({ length: count }, (_, at) => ({
    ...row,
    line: { at, of: count },
    height: at === 0 ? height + edges : height,
    newPage: row.newPage && at === 0,
    keepNext: row.keepNext && at === count - 1,
    repeated: row.repeated + (at === 0 ? 0 : edges),
  }));
}

function rows(element: Element, block: TableBlock, place: Place): Placed[] {
  const { headerRows, flows, newPage } = block;
  const all = [...element.querySelectorAll('tr')];
  const top = element.getBoundingClientRect().top;
  const bottoms = all.map((row) => row.getBoundingClientRect().bottom - top);
  const last = all.length - 1;
  const kept = inOnePiece(block, heightOf(element), place) ? last : headerRows;
  const head = element.querySelector('thead');
  const repeated = head ? heightOf(head) : 0;
  return all.flatMap((element, row) => {
    const leads = flows === true && block.rows[row]?.cells.some(({ rowspan }) => rowspan > 1) === true;
    // The first row brings the title along, which stands above it.
    const height = (bottoms[row] ?? 0) - (bottoms[row - 1] ?? 0);
    const placed: Placed = {
      part: row,
      height,
      newPage: newPage && row === 0,
      keepNext: row < kept || leads || (row === last && place.keepNext),
      repeated: row >= headerRows ? repeated : 0,
    };
    return row >= headerRows && height > place.page - repeated ? linesOfTallRow(placed, element) : [placed];
  });
}

function whole(element: Element, newPage: boolean, keepNext: boolean): Placed[] {
  return [{ part: 0, height: heightOf(element), newPage, keepNext, repeated: 0 }];
}

/** What has no text of its own after its lead. */
const isHeading = ({ level, text }: ParagraphBlock): boolean => level > 0 && text === '';

/** In one piece, unless no page holds it. */
function linesOfHeading(element: Element, { line, page }: Place): Placed[] {
  return heightOf(element) <= page ? whole(element, false, true) : lines(element, line, true);
}

function piecesOf(element: Element, block: DocumentBlock, place: Place): Placed[] {
  switch (block.kind) {
    case 'paragraph':
      return isHeading(block) ? linesOfHeading(element, place) : lines(element, place.line, place.keepNext);
    case 'table':
      return rows(element, block, place);
    case 'title':
      return whole(element, false, true);
    case 'heading':
      return whole(element, block.newPage, true);
    case 'line':
      return whole(element, block.newPage, place.keepNext);
    case 'figure':
    case 'picture':
    case 'signature':
      return whole(element, false, place.keepNext);
  }
}

/**
 * @param elements one for each block, laid out in a column as wide as the type area
 * @param line, page height of a line and of the type area, in pixels
 */
export function measure(elements: readonly Element[], blocks: readonly DocumentBlock[], line: number, page: number): Piece[] {
  return blocks.flatMap((block, index) => {
    const element = elements[index];
    if (element === undefined) return [];
    const keepNext = staysWithNext(block, blocks.slice(index + 1));
    const place = { before: blocks.slice(0, index), keepNext, line, page };
    return piecesOf(element, block, place).map((piece) => ({ ...piece, block: index }));
  });
}
