/** The lines of a text as they stand in the browser, and copies of some of them. */

interface Spot {
  node: Text;
  offset: number;
}

/** All text nodes in order. */
function textNodes(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** The place in the tree of a character, counted over the whole text. */
function spotAt(nodes: readonly Text[], index: number): Spot | null {
  let left = index;
  for (const node of nodes) {
    if (left < node.length) return { node, offset: left };
    left -= node.length;
  }
  return null;
}

const middleOf = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;

/** The middle of a character in the window; `null` where it takes no room. */
function middleAt({ node, offset }: Spot, range: Range): number | null {
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const box = [...range.getClientRects()].pop();
  return box === undefined ? null : middleOf(box);
}

/** Index of the first character below a height; characters stand in order, so halving finds it. */
function firstBelow(nodes: readonly Text[], height: number, range: Range): number {
  let low = 0;
  let high = nodes.reduce((sum, node) => sum + node.length, 0);
  while (low < high) {
    const middle = (low + high) >> 1;
    const spot = spotAt(nodes, middle);
    const y = spot === null ? null : middleAt(spot, range);
    if (y !== null && y >= height) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Not between the two halves of a character. */
function wholeCharacter({ node, offset }: Spot): number {
  return /^[\udc00-\udfff]/.test(node.data.slice(offset)) ? offset - 1 : offset;
}

/** Lines that are all of one height. */
export interface Lines {
  /** Where the first of them begins in the window, in pixels. */
  top: number;
  height: number;
  count: number;
}

/** @param height of a line, in pixels */
export function linesOf(element: Element, height: number): Lines {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const middles = [...range.getClientRects()].filter((box) => box.height > 0).map(middleOf);
  if (middles.length === 0) return { top: element.getBoundingClientRect().top, height, count: 0 };
  const first = Math.min(...middles);
  return { top: first - height / 2, height, count: Math.round((Math.max(...middles) - first) / height) + 1 };
}

export interface CutText {
  /** The element with some of its lines. */
  copy: Element;
  /** Whether lines are left for another copy. */
  goesOn: boolean;
}

/**
 * @param element in the page, where it has been laid out
 * @param from, to lines from 0, the second not included
 */
export function cutLines(element: Element, from: number, to: number, { top, height }: Omit<Lines, 'count'>): CutText {
  const nodes = textNodes(element);
  const probe = element.ownerDocument.createRange();
  const startOf = (line: number): Spot | null => spotAt(nodes, firstBelow(nodes, top + line * height, probe));
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const next = Number.isFinite(to) ? startOf(to) : null;
  if (next) range.setEnd(next.node, wholeCharacter(next));
  if (from > 0) {
    const first = startOf(from);
    if (first) range.setStart(first.node, wholeCharacter(first));
    else range.collapse(false);
  }
  const copy = element.cloneNode(false) as Element;
  copy.append(range.cloneContents());
  return { copy, goesOn: next !== null };
}
