/** Well-formed XML text for the parts that the docx library does not write. */
import { legible } from '../legible';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Any text as XML character data or attribute value: what XML cannot hold is left out, what it reserves is escaped. */
export function escapeXml(text: string): string {
  return legible(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** An element; `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  content = '',
): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

/** An element of the common form `<w:name w:val="…"/>`. */
export function setting(name: string, value: string | number): string {
  return element(`w:${name}`, { 'w:val': value });
}
