/** `--fonts SCHEME`: in which fonts a file is set. */
import { FONT_SCHEMES, type FontScheme } from '../document/font-scheme';
import type { OptionSpec } from './command';
import { FONTS_OPTION } from './help-messages';
import { InputError } from './input-error';
import { unknownFonts } from './messages';
import { suggest } from './suggest';

export const FONTS: OptionSpec = { value: 'SCHEME', help: FONTS_OPTION };

/**
 * @returns the format's own fonts where none were asked for
 * @throws InputError for a scheme that there is not
 */
export function fontScheme(asked = 'format'): FontScheme {
  const found = FONT_SCHEMES.find((scheme) => scheme === asked);
  if (found === undefined) throw new InputError(unknownFonts(asked, suggest(asked, FONT_SCHEMES), FONT_SCHEMES));
  return found;
}
