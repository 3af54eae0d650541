/** Any text comes out safe to stand in HTML: no markup, no characters that HTML and XML forbid. */

/** Controls, halves of surrogate pairs, and code points that Unicode keeps for no character. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The text without forbidden characters; line ends become `\n`, as an HTML parser would make them. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, (character) => (character === '\n' || character === '\t' ? character : ''));
}

/** Escapes text between tags. */
export function escapeText(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escapes the value of an attribute written in double quotes. */
export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
