/** Builds HTML from escaped pieces: a plain string is no `Html`, so nothing reaches the output unescaped. */
import type { Svg } from '../../charts/draw/svg';
import { escapeAttribute, escapeText } from './escape';

declare const escaped: unique symbol;

/** Finished HTML. Only the functions of this file make it. */
export type Html = string & { readonly [escaped]: true };

/** Attributes in the order in which they are written; `null` leaves one out. Names are the renderer's own. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** Text as HTML. */
export function text(content: string): Html {
  return escapeText(content) as Html;
}

/** Pieces one after the other. */
export function join(pieces: readonly Html[], separator: '' | '\n' = ''): Html {
  return pieces.join(separator) as Html;
}

function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([attribute, value]) => ` ${attribute}="${escapeAttribute(String(value))}"`);
  return `<${name}${written.join('')}>`;
}

/** An element with its content. */
export function element(name: string, attributes: Attributes, ...content: readonly Html[]): Html {
  return `${openTag(name, attributes)}${content.join('')}</${name}>` as Html;
}

/** An element that has no content and no end tag, e.g. `meta`. */
export function voidElement(name: 'br' | 'col' | 'img' | 'meta', attributes: Attributes = {}): Html {
  return openTag(name, attributes) as Html;
}

/** Lines of text with a line break between them. */
export function lines(content: readonly string[]): Html {
  return content.map(text).join(voidElement('br')) as Html;
}

/** A drawing, which is escaped already. */
export function drawing(svg: Svg): Html {
  return svg as string as Html;
}

/** A style sheet in the page. Its content is the renderer's own; the sign that could end the element is taken out. */
export function styleElement(css: string): Html {
  return `<style>\n${css.replaceAll('<', '')}\n</style>` as Html;
}

/** Data that the page carries and no browser runs. The sign that could end the element is written as an escape. */
export function dataElement(attributes: Attributes, json: string): Html {
  return `${openTag('script', { type: 'application/json', ...attributes })}${json.replaceAll('<', '\\u003c')}</script>` as Html;
}
