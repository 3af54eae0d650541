/** A narrative paragraph: body text, a heading of its own, or body text that a heading leads into. */
import type { ParagraphBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import { paragraphNode } from '../paragraph-node';
import { markedRuns, type CommentMark } from '../marked-runs';
import { HEADING_LEVEL, headingStyle, leadStyle, STYLE } from '../styles/style-ids';

/** @param keepNext stays on the page of what follows; headings do so by their style */
export function paragraph({ level, lead, text }: ParagraphBlock, keepNext: boolean, marks: readonly CommentMark[]): XmlNode {
  if (level === 0) return paragraphNode({ style: STYLE.body, keepNext }, markedRuns([{ text: lead + text }], marks));
  const heading = HEADING_LEVEL[level];
  if (text === '') return paragraphNode({ style: headingStyle(heading) }, markedRuns([{ text: lead }], marks));
  return paragraphNode({ style: STYLE.body, keepNext }, markedRuns([{ text: lead, format: { style: leadStyle(heading) } }, { text }], marks));
}
