/** Styles of what stands outside the type area: page numbers and the draft mark. */
import type { PageLayout } from '../../../document/document';
import { STYLE_NAMES } from '../messages';
import { runFonts } from '../parts/fonts';
import { element, setting } from '../parts/xml';
import { SIZE } from '../typography';
import { points } from '../units';
import { exactly, OFF_GRID, size, spacing, styleElement } from './style-element';
import { STYLE } from './style-ids';

const CUSTOM = { 'w:customStyle': 1 };

/** One character of the page number's size. */
const ONE_CHARACTER = points(SIZE.pageNumber);

/** Odd pages right, even pages left, each one character in (GB/T 9704-2012, 7.5). */
export function pageStyles(fonts: PageLayout['fonts']): string {
  const outside = OFF_GRID + exactly(points(SIZE.pageNumber));
  const footer = { basedOn: STYLE.footer };
  return (
    styleElement('paragraph', {
      id: STYLE.footer,
      name: 'footer',
      basedOn: STYLE.normal,
      paragraph: outside,
      run: runFonts(fonts.pageNumber) + spacing(0) + size(SIZE.pageNumber),
    }) +
    styleElement(
      'paragraph',
      {
        ...footer,
        id: STYLE.oddPageNumber,
        name: STYLE_NAMES.oddPageNumber,
        paragraph: element('w:ind', { 'w:rightChars': 100, 'w:right': ONE_CHARACTER }) + setting('jc', 'right'),
      },
      CUSTOM,
    ) +
    styleElement(
      'paragraph',
      {
        ...footer,
        id: STYLE.evenPageNumber,
        name: STYLE_NAMES.evenPageNumber,
        paragraph: element('w:ind', { 'w:leftChars': 100, 'w:left': ONE_CHARACTER }) + setting('jc', 'left'),
      },
      CUSTOM,
    ) +
    styleElement('paragraph', {
      id: STYLE.header,
      name: 'header',
      basedOn: STYLE.normal,
      paragraph: OFF_GRID + setting('jc', 'right'),
      run: runFonts(fonts.heading1) + spacing(0),
    })
  );
}
