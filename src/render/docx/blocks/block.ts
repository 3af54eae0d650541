/** Every kind of block has its own file; this one chooses, and minds what stands next to what. */
import type { DocumentBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import type { Pictures } from '../pictures';
import type { TypeArea } from '../typography';
import { figure } from './figure';
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

/** Whether lines stand above a table, as its title or head: 填报单位. */
function leadsToTable([first, ...others]: readonly DocumentBlock[]): boolean {
  return first?.kind === 'table' || (first?.kind === 'line' && leadsToTable(others));
}

/** Whether a block stays on the page of what follows: lines with their form, and what a signature signs. */
function staysWithNext(each: DocumentBlock, after: readonly DocumentBlock[]): boolean {
  const [next] = after;
  // A signature never stands alone on a page (GB/T 9704-2012, 7.3.5.4).
  if (next?.kind === 'signature') return true;
  if (each.kind === 'line') return leadsToTable(after);
  return each.kind === 'table' && next?.kind === 'line' && !leadsToTable(after);
}

/** How many lines stand right above a table and stay on its page. */
function linesAbove(before: readonly DocumentBlock[]): number {
  const last = before[before.length - 1];
  return last?.kind === 'line' || last?.kind === 'heading' ? 1 + linesAbove(before.slice(0, -1)) : 0;
}

/** @param before, after all blocks before and after */
function block(
  each: DocumentBlock,
  before: readonly DocumentBlock[],
  after: readonly DocumentBlock[],
  area: TypeArea,
  pictures: Pictures,
): XmlNode[] {
  const keepNext = staysWithNext(each, after);
  switch (each.kind) {
    case 'title':
      return [title(each)];
    case 'heading':
      return [heading(each)];
    case 'paragraph':
      return [paragraph(each, keepNext)];
    case 'line':
      return [line(each, keepNext, area)];
    case 'table': {
      const place = { linesAbove: linesAbove(before), keepNext };
      return [...table(each, place, area), ...(needsSeparator(after[0]) ? [tableSeparator()] : [])];
    }
    case 'figure':
      return figure(each, before.length + 1, keepNext, area, pictures);
    case 'signature':
      return signature(each, area);
  }
}

/** All blocks in order. @throws Error when a chart has no picture */
export function blocks(all: readonly DocumentBlock[], area: TypeArea, pictures: Pictures): XmlNode[] {
  return all.flatMap((each, index) => block(each, all.slice(0, index), all.slice(index + 1), area, pictures));
}
