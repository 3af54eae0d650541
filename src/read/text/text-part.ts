/** A piece of plain text before it becomes a block: a line, or lines that are certainly rows. */
export type TextPart = { kind: 'line'; text: string } | { kind: 'table'; rows: string[][] };

/** White space as a reader sees it: none at the ends, one space between. */
export function tidy(text: string): string {
  return text.replace(/[\s\u3000]+/g, ' ').trim();
}
