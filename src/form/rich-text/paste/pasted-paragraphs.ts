/** The paragraphs of what was copied in Word, WPS or a browser: text and numbering, nothing of its looks. */
import { markerOf } from '../../../check/proof/markers';
import { flatten } from '../../../read/html/flatten';
import { elementsOf, findElement, type Element } from '../../../read/html/node';
import { parseMarkup } from '../../../read/html/parse-markup';
import type { PasteLosses } from '../messages';
import { tidyLine } from './pasted-text';
import { tidyMarkup } from './tidy-markup';

export interface Pasted extends PasteLosses {
  paragraphs: string[];
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

/** @returns `null` where there is no text, and for markup too large or too deep to be read */
export function pastedParagraphs(markup: string): Pasted | null {
  const { page } = parseMarkup(markup);
  const body = page && findElement(page, ({ tagName }) => tagName === 'body');
  if (!body) return null;
  const pictures = countPictures(body);
  tidyMarkup(body);
  const { blocks } = flatten(body);
  const tables = blocks.filter((block) => block.kind === 'table');
  if (tables.some(({ tooLarge }) => tooLarge)) return null;
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'text') return [withoutGap(tidyLine(block.text))];
    return [tidyLine(block.caption), ...block.rows.map(({ cells }) => rowText(cells.map(({ text }) => text)))];
  });
  const paragraphs = lines.filter((line) => line !== '');
  return paragraphs.length === 0 ? null : { paragraphs, tables: tables.length, pictures };
}
