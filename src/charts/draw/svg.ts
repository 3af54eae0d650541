/** SVG as text, made of escaped pieces: a plain string is no `Svg`, so nothing reaches the drawing unescaped. */

declare const escaped: unique symbol;

/** Finished SVG. Only the functions of this file make it. */
export type Svg = string & { readonly [escaped]: true };

type Attributes = Readonly<Record<string, string | number>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML cannot hold are left out, those that it reserves are escaped. */
function escape(content: string): string {
  return content.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '').replace(/[&<>"]/g, (each) => ENTITIES[each] ?? '');
}

/** A length with at most two decimals, so that the same chart gives the same text everywhere. */
function written(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : escape(value);
}

/** Text between tags. */
export function textContent(content: string): Svg {
  return escape(content) as Svg;
}

/** An element with its content; attributes in the order given. */
export function svgElement(name: string, attributes: Attributes, ...content: readonly Svg[]): Svg {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`);
  const start = `<${name}${list.join('')}`;
  return (content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`) as Svg;
}
