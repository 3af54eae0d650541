/** Reads rendered HTML back as a browser would. */
import { JSDOM } from 'jsdom';

const { DOMParser } = new JSDOM().window;

/** The document of a whole page. */
export function pageDocument(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** A fragment as it stands after pasting: in the body of somebody else's page. */
export function pastedFragment(html: string): HTMLElement {
  return pageDocument(`<!DOCTYPE html><html><body>${html}</body></html>`).body;
}

/** All elements that a selector finds. */
export function all<T extends Element = HTMLElement>(root: ParentNode, selector: string): T[] {
  return [...root.querySelectorAll<T>(selector)];
}

/** The text of each element that a selector finds. */
export function texts(root: ParentNode, selector: string): string[] {
  return all(root, selector).map((each) => each.textContent);
}

/** The one element that a selector finds; throws when there is none or another one. */
export function only(root: ParentNode, selector: string): HTMLElement {
  const [first, second] = all(root, selector);
  if (!first || second) throw new Error(`${first ? 'several elements' : 'no element'} for ${selector}`);
  return first;
}

/** The lines of an element that breaks them with `br`. */
export function brokenLines(element: Element): (string | null)[] {
  return [...element.childNodes].filter((node) => node.nodeName !== 'BR').map((node) => node.textContent);
}
