/** Every kind of block has its own file; this one chooses, and minds what stands next to what. */
import type { DocumentBlock } from '../../../document/document';
import { linesAbove, staysWithNext } from '../../../document/keep-together';
import type { BlockMarks } from '../comment-marks';
import type { XmlNode } from '../node';
import type { Pictures } from '../pictures';
import type { TypeArea } from '../typography';
import { figure } from './figure';
import { heading } from './heading';
import { line } from './line';
import { paragraph } from './paragraph';
import { picture } from './picture';
import { signature } from './signature';
import { table, tableSeparator } from './table';
import { title } from './title';

/** Word joins tables that touch, and wants a paragraph after the last. */
function needsSeparator(next: DocumentBlock | undefined): boolean {
  return next === undefined || (next.kind === 'table' && next.title === null && !next.newPage);
}

/** @param before, after all blocks before and after */
function block(
  each: DocumentBlock,
  before: readonly DocumentBlock[],
  after: readonly DocumentBlock[],
  area: TypeArea,
  pictures: Pictures,
  all: BlockMarks,
): XmlNode[] {
  const keepNext = staysWithNext(each, after);
  const marks = all.text;
  switch (each.kind) {
    case 'title':
      return [title(each, marks)];
    case 'heading':
      return [heading(each, marks)];
    case 'paragraph':
      return [paragraph(each, keepNext, marks)];
    case 'line':
      return [line(each, keepNext, area, marks)];
    case 'table': {
      const place = { linesAbove: linesAbove(before), keepNext };
      return [...table(each, place, area, all), ...(needsSeparator(after[0]) ? [tableSeparator()] : [])];
    }
    case 'figure':
      return figure(each, before.length + 1, keepNext, area, pictures, marks);
    case 'picture':
      return picture(each, before.length + 1, keepNext, area, marks);
    case 'signature':
      return signature(each, area, marks);
  }
}

const NOT_MARKED: BlockMarks = { text: [], cells: new Map() };

/**
 * All blocks in order.
 * @param marks the comments of those blocks that have some
 * @throws Error when a chart has no picture
 */
export function blocks(all: readonly DocumentBlock[], area: TypeArea, pictures: Pictures, marks: ReadonlyMap<number, BlockMarks>): XmlNode[] {
  return all.flatMap((each, index) => block(each, all.slice(0, index), all.slice(index + 1), area, pictures, marks.get(index) ?? NOT_MARKED));
}
