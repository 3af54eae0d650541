/** The report's title: one paragraph with the tree's own line breaks. */
import type { TitleBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import { paragraphNode } from '../paragraph-node';
import { markedRuns, type CommentMark } from '../marked-runs';
import { STYLE } from '../styles/style-ids';

export function title({ lines, newPage = false }: TitleBlock, marks: readonly CommentMark[]): XmlNode {
  return paragraphNode({ style: STYLE.title, pageBreakBefore: newPage }, markedRuns([{ text: lines.join('\n') }], marks));
}
