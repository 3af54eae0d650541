/** Puts elements around stretches of an element's text, wherever its other elements begin and end. */

interface Piece {
  node: Text;
  /** Where it begins in the text of the whole element. */
  at: number;
}

function piecesOf(element: Element): Piece[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* texts */);
  const pieces: Piece[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    pieces.push({ node: text, at });
    at += text.data.length;
  }
  return pieces;
}

/**
 * @param start UTF-16 offset in the element's text; @param end excluded
 * @returns the elements put in, in order: one for each piece of text that the stretch touches
 */
export function wrapText(element: Element, start: number, end: number, make: () => HTMLElement): HTMLElement[] {
  return piecesOf(element).flatMap(({ node, at }) => {
    const [from, until] = [Math.max(0, start - at), Math.min(node.data.length, end - at)];
    if (from >= until) return [];
    const wanted = from > 0 ? node.splitText(from) : node;
    if (until - from < wanted.data.length) wanted.splitText(until - from);
    const around = make();
    wanted.replaceWith(around);
    around.append(wanted);
    return [around];
  });
}

/** Where a point of a selection stands in the element's text. */
export function offsetIn(element: Element, node: Node, offset: number): number {
  const before = element.ownerDocument.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}
