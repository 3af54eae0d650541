/** Goes through untrusted XML element by element, in one pass and without building a tree. */
import { SaxesParser } from 'saxes';
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_PART_ELEMENTS } from '../limits';
import type { ReadMessage } from '../read-document';
import { xmlMessages as messages } from './messages';

/** In browsers and in Node alike; the core is compiled without the types of either. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Attributes by name, with the reader's own prefix where they have a namespace. */
export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** A name is the reader's prefix and the local name; without a prefix in a namespace it does not know. */
  open: (name: string, attributes: XmlAttributes) => void;
  close: (name: string) => void;
  text: (text: string) => void;
  /** Asked after each element begins: what forbids to go on, `null` when nothing does. */
  stop?: () => ReadMessage | null;
}

export interface XmlPart {
  /** For messages. */
  path: string;
  bytes: Uint8Array;
}

/** Prefixes by namespace. */
export type Namespaces = Readonly<Record<string, string>>;

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** @returns what kept the part from being read to its end, `null` when nothing did */
export function scanXml({ path, bytes }: XmlPart, namespaces: Namespaces, handler: XmlHandler): ReadMessage | null {
  const source = decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) return messages.forbidden(path);

  const nameOf = (uri: string, local: string): string => {
    const prefix = namespaces[uri];
    return prefix === undefined ? local : `${prefix}:${local}`;
  };
  const ended: { problem: ReadMessage | null } = { problem: null };
  let depth = 0;
  let elements = 0;
  let attributesOfElement = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  /** The parser has no other way to end early. */
  const abandon = (reason: ReadMessage): never => {
    ended.problem = reason;
    throw new Error(reason.message);
  };
  parser.on('error', () => abandon(messages.malformed(path)));
  parser.on('opentagstart', () => {
    elements += 1;
    attributesOfElement = 0;
    if (elements > MAX_PART_ELEMENTS) abandon(messages.tooLong(path, MAX_PART_ELEMENTS));
  });
  parser.on('attribute', () => {
    attributesOfElement += 1;
    if (attributesOfElement > MAX_ATTRIBUTES) abandon(messages.tooManyAttributes(path));
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) abandon(messages.tooDeep(path, MAX_DEPTH));
    const own: Record<string, string> = {};
    for (const attribute of Object.values(attributes)) {
      own[attribute.uri === '' ? attribute.local : nameOf(attribute.uri, attribute.local)] = attribute.value;
    }
    handler.open(nameOf(uri, local), own);
    const reason = handler.stop?.() ?? null;
    if (reason !== null) abandon(reason);
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    handler.close(nameOf(uri, local));
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  try {
    parser.write(source).close();
  } catch (error) {
    if (ended.problem === null) throw error;
  }
  return ended.problem;
}
