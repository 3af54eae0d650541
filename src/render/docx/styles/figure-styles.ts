/** Styles of a chart and of its caption. */
import type { PageLayout } from '../../../document/document';
import { STYLE_NAMES } from '../messages';
import { runFonts } from '../parts/fonts';
import { element, setting } from '../parts/xml';
import { points } from '../units';
import { exactly, KEEP, OFF_GRID, size, spacing, styleElement } from './style-element';
import { STYLE } from './style-ids';

/** Type of the caption, and the height of its line, in points. */
const CAPTION = { size: 12, line: 22 } as const;

/** Above a chart, in points. */
const AIR = 8;

const CUSTOM = { 'w:customStyle': 1 };

/** A line of an exact height would cut the picture off. */
const AS_HIGH_AS_NEEDED = element('w:spacing', { 'w:before': points(AIR), 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' });

export function figureStyles({ table }: PageLayout['fonts']): string {
  const basedOn = STYLE.normal;
  return (
    styleElement(
      'paragraph',
      {
        id: STYLE.figure,
        name: STYLE_NAMES.figure,
        basedOn,
        next: STYLE.figureCaption,
        paragraph: KEEP + OFF_GRID + AS_HIGH_AS_NEEDED + setting('jc', 'center'),
      },
      CUSTOM,
    ) +
    styleElement(
      'paragraph',
      {
        id: STYLE.figureCaption,
        name: STYLE_NAMES.figureCaption,
        basedOn,
        next: STYLE.body,
        paragraph: element('w:keepLines') + OFF_GRID + exactly(points(CAPTION.line)) + setting('jc', 'center'),
        run: runFonts(table) + spacing(0) + size(CAPTION.size),
      },
      CUSTOM,
    )
  );
}
