/** A text as it is compared: blanks and widths are the file's affair. */

export function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
