/** Plain text as paragraphs, one a line, without what no reader sees. */

/** Soft hyphens and characters without width. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** A line without indents, and with plain spaces within. */
export function tidyLine(line: string): string {
  return line.replace(UNSEEN, '').replace(/\u00a0/g, ' ').trim();
}

/** The paragraphs of a text; empty lines are none. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map(tidyLine)
    .filter((line) => line !== '');
}
