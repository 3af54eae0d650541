/** Cuts a paragraph between two of its lines. */
import { cutLines } from './text-lines';

/** Marks the part whose paragraph goes on over the page, and the part that came from there; see the paper's style sheet. */
const GOES_ON = 'goes-on';
export const CAME_ON = 'came-on';

/**
 * @param paragraph in the page, where it has been laid out
 * @param from, to lines from 0, the second not included
 * @param lineHeight in pixels
 * @returns a copy of the paragraph with these lines alone
 */
export function cutParagraph(paragraph: Element, from: number, to: number, lineHeight: number): Element {
  const { copy, goesOn } = cutLines(paragraph, from, to, { top: paragraph.getBoundingClientRect().top, height: lineHeight });
  if (from > 0) {
    copy.removeAttribute('id');
    copy.classList.add(CAME_ON);
  }
  if (goesOn) copy.classList.add(GOES_ON);
  return copy;
}
