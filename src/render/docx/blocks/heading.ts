/** A section's heading. */
import type { HeadingBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import { paragraphNode } from '../paragraph-node';
import { markedRuns, type CommentMark } from '../marked-runs';
import { headingStyle } from '../styles/style-ids';

export function heading({ text, newPage }: HeadingBlock, marks: readonly CommentMark[]): XmlNode {
  return paragraphNode({ style: headingStyle(1), pageBreakBefore: newPage }, markedRuns([{ text }], marks));
}
