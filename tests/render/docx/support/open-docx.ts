/** Opens a DOCX file for assertions: its parts as text or as a tree of elements. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

/** Parses XML; @throws Error when it is not well-formed. */
function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (content) => open[open.length - 1]?.children.push(content));
  parser.write(text).close();
  const [first] = elements(root);
  if (!first) throw new Error('No element');
  return first;
}

/** The child elements, all or those of a name. */
export function elements(parent: Element, name?: string): Element[] {
  return parent.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All elements of a name at any depth, in document order. */
export function descendants(parent: Element, name: string): Element[] {
  return elements(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** The element at a path of names below another; @throws Error when there is none. */
export function at(parent: Element, ...path: string[]): Element {
  return path.reduce((element, name) => {
    const [found] = elements(element, name);
    if (!found) throw new Error(`No ${name} in ${element.name}`);
    return found;
  }, parent);
}

/** Whether there is an element at a path of names. */
export function has(parent: Element, ...path: string[]): boolean {
  const [first, ...rest] = path;
  return first === undefined || elements(parent, first).some((child) => has(child, ...rest));
}

/** An attribute of the element at a path; `w:val` unless another is named. */
export function val(parent: Element, path: string[], attribute = 'w:val'): string | undefined {
  return has(parent, ...path) ? at(parent, ...path).attributes[attribute] : undefined;
}

/** The text directly in an element. */
export function textIn(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** What a reader sees: texts, line ends and tabs. */
export function printed(parent: Element): string {
  return elements(parent)
    .map((child) => {
      if (child.name === 'w:t') return textIn(child);
      if (child.name === 'w:br') return '\n';
      if (child.name === 'w:tab') return '\t';
      return printed(child);
    })
    .join('');
}

export interface OpenDocx {
  paths: string[];
  text: (path: string) => string;
  xml: (path: string) => Element;
  /** The blocks of the body, without the section's properties. */
  body: Element[];
  /** A style by id. */
  style: (id: string) => Element;
}

export function openDocx(bytes: Uint8Array): OpenDocx {
  const files = unzipSync(bytes);
  const text = (path: string): string => {
    const file = files[path];
    if (!file) throw new Error(`No part ${path}`);
    return strFromU8(file);
  };
  const xml = (path: string): Element => parseXml(text(path));
  return {
    paths: Object.keys(files),
    text,
    xml,
    body: elements(at(xml('word/document.xml'), 'w:body')).filter(({ name }) => name !== 'w:sectPr'),
    style: (id) => {
      const found = elements(xml('word/styles.xml'), 'w:style').find((each) => each.attributes['w:styleId'] === id);
      if (!found) throw new Error(`No style ${id}`);
      return found;
    },
  };
}
