/** Gives paragraphs the next number of a level, or takes their number away: the number is part of the text. */
import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { Ledger } from '../../../check/ledger';
import { markerOf } from '../../../check/proof/markers';
import { chineseNumeral } from '../../../numeral/chinese';
import { printedText } from '../text-places';

/** 0 for body text, 1 for （一）, 2 for 1., 3 for （1）. */
export type Level = 0 | 1 | 2 | 3;

export const LEVELS: readonly Level[] = [0, 1, 2, 3];

function numberText(level: Level, number: number): string {
  if (level === 0) return '';
  if (level === 1) return `（${chineseNumeral(number)}）`;
  return level === 2 ? `${String(number)}.` : `（${String(number)}）`;
}

/** The number that a level has reached before a paragraph; 0 where none of it stands below the same heading. */
function lastNumber(document: Node, paragraph: number, level: Level, ledger: Ledger): number {
  for (let index = paragraph - 1; index >= 0; index -= 1) {
    const marker = markerOf(printedText(document.child(index), ledger));
    if (marker?.level === level) return marker.number;
    if (marker && marker.level < level) return 0;
  }
  return 0;
}

/** The length of the number at the head of a paragraph, as far as it is text. */
function numberLength(paragraph: Node): number {
  const text = paragraph.firstChild?.text ?? '';
  const marker = markerOf(text);
  return marker ? text.indexOf(marker.words) + marker.words.length : 0;
}

/** Numbers the selected paragraphs one after the other. One step to undo. */
export function setLevel(level: Level, ledger: Ledger): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const { tr } = state;
    const { $from, $to } = state.selection;
    const [first, last] = [$from.index(0), $to.index(0)];
    for (let index = first; index <= last; index += 1) {
      const paragraph = tr.doc.maybeChild(index);
      if (paragraph?.type.name !== 'paragraph') continue;
      // A blank line between numbered ones stays blank.
      if (paragraph.childCount === 0 && first !== last) continue;
      const start = tr.doc.resolve(0).posAtIndex(index) + 1;
      const number = level === 0 ? 0 : lastNumber(tr.doc, index, level, ledger) + 1;
      tr.insertText(numberText(level, number), start, start + numberLength(paragraph));
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}
