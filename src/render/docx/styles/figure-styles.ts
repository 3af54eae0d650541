/** Styles of charts and pictures, of their captions, and of the captions of tables in texts. */
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

/** Alone: a caption of a picture may be missing, and is kept below it where there is one. */
function drawnStyle(id: string, name: string, next: string, keep: string): string {
  const paragraph = keep + OFF_GRID + AS_HIGH_AS_NEEDED + setting('jc', 'center');
  return styleElement('paragraph', { id, name, basedOn: STYLE.normal, next, paragraph }, CUSTOM);
}

function captionStyle(id: string, name: string, keep: string, font: string): string {
  const paragraph = keep + OFF_GRID + exactly(points(CAPTION.line)) + setting('jc', 'center');
  const run = runFonts(font) + spacing(0) + size(CAPTION.size);
  return styleElement('paragraph', { id, name, basedOn: STYLE.normal, next: STYLE.body, paragraph, run }, CUSTOM);
}

export function figureStyles({ table }: PageLayout['fonts']): string {
  const lines = element('w:keepLines');
  return (
    drawnStyle(STYLE.figure, STYLE_NAMES.figure, STYLE.figureCaption, KEEP) +
    captionStyle(STYLE.figureCaption, STYLE_NAMES.figureCaption, lines, table) +
    drawnStyle(STYLE.picture, STYLE_NAMES.picture, STYLE.pictureCaption, lines) +
    captionStyle(STYLE.pictureCaption, STYLE_NAMES.pictureCaption, lines, table) +
    captionStyle(STYLE.textTableTitle, STYLE_NAMES.textTableTitle, KEEP, table)
  );
}
