/** Tells a line that ends because it is full from one that ends because the text does. */
import type { TextLine } from './text-line';

/** What may not begin a line, and so is carried over with what stands before it. */
const CLOSING = /[，。；：、！？）》〉」』】”’%,.;:!?)\]}]/;
const OPENING = /[（《〈「『【“‘([{]/;
const WORD = /[A-Za-z0-9.,@_%/:-]/;

/** Width of what a line begins with and cannot be parted from. */
function firstUnit({ glyphs, left }: TextLine): number {
  const [first] = glyphs;
  if (!first) return 0;
  let end = 0;
  while (OPENING.test(glyphs[end]?.text ?? '')) end += 1;
  const inWord = WORD.test(glyphs[end]?.text ?? '');
  while (end + 1 < glyphs.length) {
    const next = glyphs[end + 1]?.text ?? '';
    if (!CLOSING.test(next) && !(inWord && WORD.test(next))) break;
    end += 1;
  }
  return (glyphs[end]?.right ?? first.right) - left;
}

/** Whether the beginning of the next line would not have fitted into the room that a line leaves. */
export function isFull(room: number, next: TextLine): boolean {
  return firstUnit(next) > room;
}

/** Two lines of one text: Chinese goes on without a space, words keep theirs. */
export function joined(above: string, below: string): string {
  return /[A-Za-z,;]$/.test(above) && /^[A-Za-z]/.test(below) ? `${above} ${below}` : above + below;
}
