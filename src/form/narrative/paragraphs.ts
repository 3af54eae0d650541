/** Paragraphs as they are kept, and the lines of the text box in which they are typed. */
import { inlinesOf, type Inline, type Paragraph } from '../../report/narrative';

/** Every sign that ends a line in what a word processor or a browser pastes. */
const LINE_END = /\r\n|[\n\r\v\u2028\u2029]/;

function isBlank(line: string | undefined): boolean {
  return line?.trim() === '';
}

/** One paragraph a line; blank lines are dropped at both ends, and kept between paragraphs as they were typed. */
export function toParagraphs(text: string): string[] {
  const lines = text.split(LINE_END);
  while (isBlank(lines[0])) lines.shift();
  while (isBlank(lines[lines.length - 1])) lines.pop();
  return lines;
}

/** @param textOf how a bound figure is shown */
export function toText(paragraphs: readonly Paragraph[], textOf: (inline: Inline) => string): string {
  return paragraphs.map((paragraph) => inlinesOf(paragraph).map(textOf).join('')).join('\n');
}
