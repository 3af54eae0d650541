/** Paragraphs as they are kept, and the lines of the text box in which they are typed. */

/** Every sign that ends a line in what a word processor or a browser pastes. */
const LINE_END = /\r\n|[\n\r\v\u2028\u2029]/;

function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === '';
}

/** One paragraph a line; blank lines are dropped at both ends, and kept between paragraphs as they were typed. */
export function toParagraphs(text: string): string[] {
  const lines = text.split(LINE_END);
  while (isBlank(lines[0])) lines.shift();
  while (isBlank(lines[lines.length - 1])) lines.pop();
  return lines;
}

export function toText(paragraphs: readonly string[]): string {
  return paragraphs.join('\n');
}
