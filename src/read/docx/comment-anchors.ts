/** The stretches of a paragraph that comments are on, told by the marks between its texts. */
import type { ReadAnchor } from '../read-document';

/** Where a comment begins or ends, or is referred to. */
export interface CommentMark {
  kind: 'start' | 'end' | 'reference';
  comment: string;
}

/** A text, or a mark between texts. */
interface Marked {
  text: string;
  mark?: CommentMark;
}

/**
 * A comment that goes on in the next paragraph ends here with the paragraph; one that is only referred to stands at a
 * point; one that began before stands where it began.
 * @param place turns an offset in the texts put together into one in the text that is kept
 */
export function anchorsIn(pieces: readonly Marked[], place: (offset: number) => number): ReadAnchor[] {
  const anchors = new Map<string, { start: number; end: number | null }>();
  const ended = new Set<string>();
  let offset = 0;
  for (const { text, mark } of pieces) {
    if (mark) {
      const open = anchors.get(mark.comment);
      if (mark.kind === 'end') {
        if (open) open.end ??= offset;
        else ended.add(mark.comment);
      } else if (!open && !ended.has(mark.comment)) anchors.set(mark.comment, { start: offset, end: mark.kind === 'start' ? null : offset });
    }
    offset += text.length;
  }
  return [...anchors].map(([comment, { start, end }]) => ({ comment, start: place(start), end: place(end ?? offset) }));
}
