/** A section's heading. */
import type { HeadingBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import { paragraphNode } from '../paragraph-node';
import { runs } from '../runs';
import { headingStyle } from '../styles/style-ids';

export function heading({ text, newPage }: HeadingBlock): XmlNode {
  return paragraphNode({ style: headingStyle(1), pageBreakBefore: newPage }, runs(text));
}
