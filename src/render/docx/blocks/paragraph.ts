/** A narrative paragraph: body text, a heading of its own, or body text that a heading leads into. */
import type { ParagraphBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import { paragraphNode } from '../paragraph-node';
import { runs } from '../runs';
import { HEADING_LEVEL, headingStyle, leadStyle, STYLE } from '../styles/style-ids';

/** @param keepNext stays on the page of what follows; headings do so by their style */
export function paragraph({ level, lead, text }: ParagraphBlock, keepNext: boolean): XmlNode {
  if (level === 0) return paragraphNode({ style: STYLE.body, keepNext }, runs(lead + text));
  const heading = HEADING_LEVEL[level];
  if (text === '') return paragraphNode({ style: headingStyle(heading) }, runs(lead));
  return paragraphNode({ style: STYLE.body, keepNext }, [...runs(lead, { style: leadStyle(heading) }), ...runs(text)]);
}
