/** Short words for parse5's tree. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

/** An attribute's value; '' when there is none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? '';
}

export function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((each) => each.name === name);
}

/** Leads elsewhere; without an address an anchor only marks its place. */
export function isLink(element: Element): boolean {
  return element.tagName === 'a' && hasAttribute(element, 'href');
}

/** The elements directly within one. */
export function elementsOf(parent: { childNodes: readonly Node[] }): Element[] {
  return parent.childNodes.filter(isElement);
}

/** The element that a node stands in; `null` at the top. */
export function parentOf(node: Element): Element | null {
  const parent = node.parentNode;
  return parent !== null && isElement(parent) ? parent : null;
}

/** The first element for which `test` holds, in the order of the page. */
export function findElement(root: { childNodes: readonly Node[] }, test: (element: Element) => boolean): Element | null {
  for (const element of elementsOf(root)) {
    if (test(element)) return element;
    const within = findElement(element, test);
    if (within !== null) return within;
  }
  return null;
}

/** All text within, as it stands in the file. */
export function rawText(node: Node): string {
  if (isText(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}
