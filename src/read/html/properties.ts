/** What a page's head says of its article. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { EMBEDDED_ELEMENT_ID, embeddedDigest } from '../../document/embedded-report';
import type { ReadProperties } from '../read-document';
import { attribute, findElement, isElement, rawText, type Element, type Node } from './node';

/** What is longer is no title. */
const MAX_LENGTH = 300;

const clean = (text: string): string => text.slice(0, MAX_LENGTH).replace(/[\s\u3000]+/g, ' ').trim();

function metaTags(page: DefaultTreeAdapterTypes.Document): Map<string, string> {
  const tags = new Map<string, string>();
  const visit = (node: Node): void => {
    if (!isElement(node)) return;
    const name = attribute(node, 'name').toLowerCase();
    const content = clean(attribute(node, 'content'));
    if (node.tagName === 'meta' && name !== '' && content !== '' && !tags.has(name)) tags.set(name, content);
    node.childNodes.forEach(visit);
  };
  page.childNodes.forEach(visit);
  return tags;
}

/** The page's title without the name of the site behind it. */
function pageTitle(page: DefaultTreeAdapterTypes.Document): string {
  const element = findElement(page, ({ tagName }) => tagName === 'title');
  const title = element === null ? '' : clean(rawText(element));
  const [first = '', ...others] = title.split(/\s*[_|｜]\s*|\s+[-—–]\s*|\s*[-—–]\s+|-(?=[^-]*$)/);
  return others.length > 0 && /报告|总结/.test(first) ? first : title;
}

/** Title, source and date; '' for what the page does not say. The names are those of 《政府网站发展指引》. */
export function propertiesOf(page: DefaultTreeAdapterTypes.Document): ReadProperties {
  const tags = metaTags(page);
  return {
    title: tags.get('articletitle') ?? pageTitle(page),
    agency: tags.get('contentsource') ?? tags.get('author') ?? '',
    published: tags.get('pubdate') ?? '',
  };
}

export interface Embedded {
  /** The report's text; `null` when there is none, or when it is not as it was written. */
  text: string | null;
  changed: boolean;
}

/** The report that this program puts into its pages. */
export function embeddedReport(page: DefaultTreeAdapterTypes.Document): Embedded {
  const isBlock = (element: Element): boolean =>
    element.tagName === 'script' &&
    attribute(element, 'id') === EMBEDDED_ELEMENT_ID &&
    attribute(element, 'type') === 'application/json';
  const block = findElement(page, isBlock);
  const text = block === null ? '' : rawText(block).trim();
  if (block === null || text === '') return { text: null, changed: false };
  const changed = attribute(block, 'data-digest') !== embeddedDigest(text);
  return { text: changed ? null : text, changed };
}
