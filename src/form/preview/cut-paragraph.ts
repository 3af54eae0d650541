/** Cuts a paragraph between two of its lines, as they stand in the browser. */

/** Marks the part whose paragraph goes on over the page, and the part that came from there; see the paper's style sheet. */
const GOES_ON = 'goes-on';
export const CAME_ON = 'came-on';

interface Spot {
  node: Text;
  offset: number;
}

/** All text nodes in order. */
function textNodes(paragraph: Element): Text[] {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** The place in the tree of a character, counted over the whole paragraph. */
function spotAt(nodes: readonly Text[], index: number): Spot | null {
  let left = index;
  for (const node of nodes) {
    if (left < node.length) return { node, offset: left };
    left -= node.length;
  }
  return null;
}

/** The middle of a character, in pixels below the paragraph's top; `null` where it takes no room. */
function middleOf({ node, offset }: Spot, range: Range, top: number): number | null {
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const box = [...range.getClientRects()].pop();
  return box === undefined ? null : (box.top + box.bottom) / 2 - top;
}

/** Index of the first character of a line; characters stand in order, so halving finds it. */
function startOfLine(paragraph: Element, nodes: readonly Text[], line: number, lineHeight: number): number {
  const range = paragraph.ownerDocument.createRange();
  const top = paragraph.getBoundingClientRect().top;
  let low = 0;
  let high = nodes.reduce((sum, node) => sum + node.length, 0);
  while (low < high) {
    const middle = (low + high) >> 1;
    const spot = spotAt(nodes, middle);
    const y = spot === null ? null : middleOf(spot, range, top);
    if (y !== null && y >= line * lineHeight) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Not between the two halves of a character. */
function wholeCharacter({ node, offset }: Spot): number {
  return /^[\udc00-\udfff]/.test(node.data.slice(offset)) ? offset - 1 : offset;
}

/**
 * @param paragraph in the page, where it has been laid out
 * @param from, to lines from 0, the second not included
 * @param lineHeight in pixels
 * @returns a copy of the paragraph with these lines alone
 */
export function cutParagraph(paragraph: Element, from: number, to: number, lineHeight: number): Element {
  const nodes = textNodes(paragraph);
  const range = paragraph.ownerDocument.createRange();
  range.selectNodeContents(paragraph);
  const first = from === 0 ? null : spotAt(nodes, startOfLine(paragraph, nodes, from, lineHeight));
  if (first) range.setStart(first.node, wholeCharacter(first));
  const next = spotAt(nodes, startOfLine(paragraph, nodes, to, lineHeight));
  if (next) range.setEnd(next.node, wholeCharacter(next));
  const copy = paragraph.cloneNode(false) as Element;
  copy.append(range.cloneContents());
  if (from > 0) {
    copy.removeAttribute('id');
    copy.classList.add(CAME_ON);
  }
  if (next) copy.classList.add(GOES_ON);
  return copy;
}
