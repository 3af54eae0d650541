/** Every kind of block has its own file; this one chooses, and minds what stands next to what. */
import type { DocumentBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import type { TypeArea } from '../typography';
import { heading } from './heading';
import { line } from './line';
import { paragraph } from './paragraph';
import { signature } from './signature';
import { table, tableSeparator } from './table';
import { title } from './title';

/** Word joins tables that touch, and wants a paragraph after the last. */
function needsSeparator(next: DocumentBlock | undefined): boolean {
  return next === undefined || (next.kind === 'table' && next.title === null && !next.newPage);
}

/** @param next the block after, if there is one */
function block(each: DocumentBlock, next: DocumentBlock | undefined, area: TypeArea): XmlNode[] {
  // A signature never stands alone on a page (GB/T 9704-2012, 7.3.5.4); the lines around a form stay with it.
  const signed = next?.kind === 'signature';
  switch (each.kind) {
    case 'title':
      return [title(each)];
    case 'heading':
      return [heading(each)];
    case 'paragraph':
      return [paragraph(each, signed)];
    case 'line':
      return [line(each, signed || next?.kind === 'table' || next?.kind === 'line', area)];
    case 'table':
      return [
        ...table(each, signed || next?.kind === 'line', area),
        ...(needsSeparator(next) ? [tableSeparator()] : []),
      ];
    case 'signature':
      return signature(each, area);
  }
}

/** All blocks in order. */
export function blocks(all: readonly DocumentBlock[], area: TypeArea): XmlNode[] {
  return all.flatMap((each, index) => block(each, all[index + 1], area));
}
