/** The one component of ours that the docx library meets: a block of the body, ready as plain data. */
import { FileChild, type IXmlableObject } from 'docx';
import type { XmlNode } from './node';

class Block extends FileChild {
  readonly #node: XmlNode;

  constructor(node: XmlNode) {
    const [name = ''] = Object.keys(node);
    super(name);
    this.#node = node;
  }

  override prepForXml(): IXmlableObject {
    return this.#node;
  }
}

/**
 * Wraps blocks for a section of the docx library. Its own paragraphs and tables would do the same through some
 * thirty objects a cell, which takes most of the time a file needs.
 */
export function body(nodes: readonly XmlNode[]): FileChild[] {
  return nodes.map((node) => new Block(node));
}
