/** The report's title: one paragraph with the tree's own line breaks. */
import type { TitleBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import { paragraphNode } from '../paragraph-node';
import { runs } from '../runs';
import { STYLE } from '../styles/style-ids';

export function title({ lines }: TitleBlock): XmlNode {
  return paragraphNode({ style: STYLE.title }, runs(lines.join('\n')));
}
