/** Characters as a reader counts them: code points, so that a rare character outside the basic plane is one. */

/** The number of characters of a text, blanks included. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}
