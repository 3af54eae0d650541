/** Styles of comments: their text in the margin, and the mark in the report that refers to them. */
import { setting } from '../parts/xml';
import { points } from '../units';
import { OFF_GRID, exactly, size, spacing, styleElement } from './style-element';
import { STYLE } from './style-ids';

/** 五号, and the height of its line, in points. */
const TEXT = { size: 10.5, line: 16 } as const;

export function commentStyles(): string {
  return (
    styleElement('paragraph', {
      id: STYLE.commentText,
      name: 'annotation text',
      basedOn: STYLE.normal,
      paragraph: OFF_GRID + exactly(points(TEXT.line)) + setting('jc', 'left'),
      run: spacing(0) + size(TEXT.size),
    }) + styleElement('character', { id: STYLE.commentReference, name: 'annotation reference', run: size(TEXT.size) })
  );
}
