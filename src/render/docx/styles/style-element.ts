/** One style of word/styles.xml, its elements in the schema's order. */
import { halfPoints } from '../units';
import { element, setting } from '../parts/xml';

export interface StyleDefinition {
  id: string;
  name: string;
  basedOn?: string;
  /** The style of the paragraph after. */
  next?: string;
  /** The character style of a paragraph style, and the other way round. */
  link?: string;
  /** Place in Word's list; lower comes first. */
  priority?: number;
  /** XML of the paragraph and run properties. */
  paragraph?: string;
  run?: string;
}

/** @param flags further attributes: `w:default`, `w:customStyle` */
export function styleElement(
  type: 'paragraph' | 'character',
  { id, name, basedOn, next, link, priority, paragraph, run }: StyleDefinition,
  flags: Readonly<Record<string, number>> = {},
): string {
  const optional = (key: string, value: string | number | undefined): string =>
    value === undefined ? '' : setting(key, value);
  return element(
    'w:style',
    { 'w:type': type, ...flags, 'w:styleId': id },
    setting('name', name) +
      optional('basedOn', basedOn) +
      optional('next', next) +
      optional('link', link) +
      optional('uiPriority', priority) +
      element('w:qFormat') +
      (paragraph === undefined ? '' : element('w:pPr', {}, paragraph)) +
      (run === undefined ? '' : element('w:rPr', {}, run)),
  );
}

/** Size in points. */
export const size = (points: number): string => setting('sz', halfPoints(points)) + setting('szCs', halfPoints(points));

/** What is added to each character, in twips. */
export const spacing = (twips: number): string => setting('spacing', twips);

/** Lines of an exact height in twips; `around` may give `w:before` and `w:after`. */
export const exactly = (line: number, around: Readonly<Record<string, number>> = {}): string =>
  element('w:spacing', { 'w:before': 0, 'w:after': 0, ...around, 'w:line': line, 'w:lineRule': 'exact' });

/** Lines do not stretch to the page's grid: LibreOffice gives a line two of its places when the type is large. */
export const OFF_GRID = setting('snapToGrid', 0);

/** Stays with the next paragraph, and in one piece. */
export const KEEP = element('w:keepNext') + element('w:keepLines');
