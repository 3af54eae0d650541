/** Styles of body text, the title, headings and the lines around them. */
import type { PageLayout } from '../../../document/document';
import { STYLE_NAMES } from '../messages';
import { runFonts } from '../parts/fonts';
import { element, setting } from '../parts/xml';
import { SIZE, type TypeArea } from '../typography';
import { points } from '../units';
import { exactly, KEEP, OFF_GRID, size, spacing, styleElement } from './style-element';
import { headingStyle, leadStyle, STYLE, type HeadingLevel } from './style-ids';

/** Two characters: Word takes the count of hundredths, other programs the twips. */
const FIRST_LINE = element('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': points(SIZE.body) * 2 });

/** Everything is based on this one. Widow control would leave pages of 21 lines; a gap beside digits, lines of 27. */
function normalStyle(area: TypeArea): string {
  return styleElement(
    'paragraph',
    {
      id: STYLE.normal,
      name: 'Normal',
      paragraph:
        setting('widowControl', 0) +
        setting('autoSpaceDE', 0) +
        setting('autoSpaceDN', 0) +
        exactly(area.line) +
        setting('jc', 'both'),
      run: spacing(area.spacing) + size(SIZE.body),
    },
    { 'w:default': 1 },
  );
}

/** A heading, and the same as a character style for a heading that leads into its paragraph. */
function headingStyles(level: HeadingLevel, font: string): string {
  const shared = { priority: 9, run: runFonts(font) };
  return (
    styleElement('paragraph', {
      ...shared,
      id: headingStyle(level),
      name: `heading ${level}`,
      basedOn: STYLE.normal,
      next: STYLE.body,
      link: leadStyle(level),
      paragraph: KEEP + FIRST_LINE + setting('outlineLvl', level - 1),
    }) +
    styleElement(
      'character',
      { ...shared, id: leadStyle(level), name: STYLE_NAMES.lead(level), link: headingStyle(level) },
      { 'w:customStyle': 1 },
    )
  );
}

export function textStyles(fonts: PageLayout['fonts'], area: TypeArea): string {
  const basedOn = STYLE.normal;
  return (
    normalStyle(area) +
    styleElement('paragraph', { id: STYLE.body, name: 'Body Text', basedOn, paragraph: FIRST_LINE }) +
    styleElement('paragraph', {
      id: STYLE.title,
      name: 'Title',
      basedOn,
      next: STYLE.body,
      paragraph: KEEP + OFF_GRID + exactly(area.line, { 'w:after': area.line }) + setting('jc', 'center'),
      run: runFonts(fonts.title) + spacing(0) + size(SIZE.title),
    }) +
    headingStyles(1, fonts.heading1) +
    headingStyles(2, fonts.heading2) +
    headingStyles(3, fonts.body) +
    headingStyles(4, fonts.body) +
    styleElement(
      'paragraph',
      { id: STYLE.line, name: STYLE_NAMES.line, basedOn, paragraph: OFF_GRID + setting('jc', 'left') },
      { 'w:customStyle': 1 },
    ) +
    styleElement('paragraph', {
      id: STYLE.signature,
      name: 'Signature',
      basedOn,
      paragraph: element('w:keepLines') + setting('jc', 'right'),
    })
  );
}
