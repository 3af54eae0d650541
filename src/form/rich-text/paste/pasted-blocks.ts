/** What was copied in Word, WPS or a browser, as blocks of a narrative: nothing of its looks is kept. */
import { markerOf } from '../../../check/proof/markers';
import { readCaption } from '../../../document/captions';
import type { NarrativeTable } from '../../../report/narrative';
import { flatten } from '../../../read/html/flatten';
import { elementsOf, findElement, type Element } from '../../../read/html/node';
import { parseMarkup } from '../../../read/html/parse-markup';
import type { RawBlock } from '../../../read/html/raw-block';
import { toNarrativeTable } from '../../../read/narrative-table';
import type { PasteLosses } from '../messages';
import { tidyLine } from './pasted-text';
import { tidyMarkup } from './tidy-markup';

/** A picture whose bytes came along; it is made fit for a report later. */
export interface PastedPicture {
  /** `data:image/…`. */
  address: string;
  caption: string;
  alternative: string;
}

export type PastedBlock = string | NarrativeTable | PastedPicture;

export interface Pasted extends PasteLosses {
  blocks: PastedBlock[];
}

/** No space after a number, as people put one there by hand. */
function withoutGap(line: string): string {
  const marker = markerOf(line);
  return marker ? marker.words + line.slice(marker.words.length).trimStart() : line;
}

/** A row as text: its label and what stands beside it. */
function rowText(cells: readonly string[]): string {
  const [label = '', ...others] = cells.map((cell) => tidyLine(cell.replace(/\s*\n\s*/g, ''))).filter((cell) => cell !== '');
  return others.length === 0 ? label : `${label}：${others.join('；')}`;
}

function countPictures(element: Element): number {
  const own = element.tagName === 'img' ? 1 : 0;
  return elementsOf(element).reduce((sum, child) => sum + countPictures(child), own);
}

const FIGURE = /^[-−\d.,，．%％]+$/;

/** Few programs say which row is the header; words above figures or other words are one. */
function headed({ table }: NarrativeTable): NarrativeTable {
  const rows = table.rows.map((row) => row.map(tidyLine));
  const [first = [], ...others] = rows;
  return { table: { ...table, rows, header: table.header || (others.length > 0 && first.every((text) => text !== '' && !FIGURE.test(text))) } };
}

function toPasted(block: RawBlock): { blocks: PastedBlock[]; flattened: boolean } {
  const of = (...blocks: PastedBlock[]) => ({ blocks: blocks.filter((each) => each !== ''), flattened: false });
  if (block.kind === 'text') return of(withoutGap(tidyLine(block.text)));
  if (block.kind === 'picture') return of({ address: block.address, caption: '', alternative: block.alternative });
  const caption = tidyLine(block.caption);
  const table = toNarrativeTable(block.rows, readCaption(caption)?.title ?? caption);
  if (table) return of(headed(table));
  return { ...of(caption, ...block.rows.map(({ cells }) => rowText(cells.map(({ text }) => text)))), flattened: true };
}

/** Lines with a caption's number become captions of the table below or the picture above. */
function withCaptions(blocks: readonly PastedBlock[]): PastedBlock[] {
  const captionAt = (index: number, of: 'table' | 'figure'): string | null => {
    const line = blocks[index];
    const caption = typeof line === 'string' ? readCaption(line) : null;
    return caption?.of === of ? caption.title : null;
  };
  const isTable = (block: PastedBlock | undefined) => typeof block === 'object' && 'table' in block;
  const isPicture = (block: PastedBlock | undefined) => typeof block === 'object' && 'address' in block;
  return blocks.flatMap((block, index): PastedBlock[] => {
    if (typeof block === 'string') {
      const taken = (captionAt(index, 'table') !== null && isTable(blocks[index + 1])) || (captionAt(index, 'figure') !== null && isPicture(blocks[index - 1]));
      return taken ? [] : [block];
    }
    if ('table' in block) return [{ table: { ...block.table, caption: captionAt(index - 1, 'table') ?? block.table.caption } }];
    return [{ ...block, caption: captionAt(index + 1, 'figure') ?? '' }];
  });
}

/** @returns `null` where there is nothing to take, and for markup too large or too deep to be read */
export function pastedBlocks(markup: string): Pasted | null {
  const { page } = parseMarkup(markup);
  const body = page && findElement(page, ({ tagName }) => tagName === 'body');
  if (!body) return null;
  const pictures = countPictures(body);
  tidyMarkup(body);
  const read = flatten(body).blocks;
  if (read.some((block) => block.kind === 'table' && block.tooLarge)) return null;
  const pasted = read.map(toPasted);
  const blocks = withCaptions(pasted.flatMap((each) => each.blocks));
  const taken = blocks.filter((block) => typeof block === 'object' && 'address' in block).length;
  if (blocks.length === 0) return null;
  return { blocks, tables: pasted.filter(({ flattened }) => flattened).length, pictures: Math.max(0, pictures - taken) };
}
