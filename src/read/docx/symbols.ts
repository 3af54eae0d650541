/** Characters of the symbol fonts, which a Word file names by their place in the font. */

/** By code point in the font, less the private area (U+F000) in which files mostly give it. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0xa1: '○',
  0xa8: '□',
  0xd8: '➢',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = { 0x50: '✓', 0x4f: '✗', 0x52: '☑', 0x54: '☒', 0xa3: '□' };
const SYMBOL: Readonly<Record<number, string>> = { 0xb7: '·', 0xb4: '×', 0xb8: '÷', 0xb1: '±', 0xa3: '≤', 0xb3: '≥', 0xb0: '°' };

const FONTS = new Map([
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['symbol', SYMBOL],
]);

/** Stands for a symbol that is not known. */
export const UNKNOWN_SYMBOL = '\ufffd';

/** @param code hexadecimal, as the attribute `w:char` has it */
export function symbolOf(font: string, code: string): string {
  const place = parseInt(code, 16);
  if (!Number.isInteger(place) || place <= 0 || place > 0xffff) return UNKNOWN_SYMBOL;
  const known = FONTS.get(font.toLowerCase())?.[place >= 0xf000 && place <= 0xf0ff ? place - 0xf000 : place];
  if (known !== undefined) return known;
  const isPrivate = place >= 0xe000 && place <= 0xf8ff;
  return isPrivate || (place >= 0xd800 && place <= 0xdfff) ? UNKNOWN_SYMBOL : String.fromCharCode(place);
}
