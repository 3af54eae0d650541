/** WordprocessingML as plain data, in the form that the docx library serialises. */

export type Attributes = Readonly<Record<string, string | number>>;

interface AttributeNode {
  readonly _attr: Attributes;
}

/** One element: its name, and its attributes or its children and text. */
export type XmlNode = Readonly<Record<string, AttributeNode | Content>>;

type Content = readonly (XmlNode | AttributeNode | string)[];

const NOTHING: AttributeNode = { _attr: {} };

/** An element without content. */
export function leaf(name: string, attributes?: Attributes): XmlNode {
  return { [name]: attributes === undefined ? NOTHING : { _attr: attributes } };
}

/** An element of the common form `<w:name w:val="…"/>`. */
export function value(name: string, val: string | number): XmlNode {
  return { [name]: { _attr: { 'w:val': val } } };
}

/** An element with children; those that are `null` do not occur. */
export function branch(name: string, children: readonly (XmlNode | null)[]): XmlNode {
  return { [name]: children.filter((child) => child !== null) };
}

/** An element that holds text, its spaces kept. */
export function textNode(name: string, text: string): XmlNode {
  return { [name]: [{ _attr: { 'xml:space': 'preserve' } }, text] };
}
