/** A fixed line without first-line indent. */
import type { LineBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import { paragraphNode, type Spacing } from '../paragraph-node';
import { markedRuns, type CommentMark } from '../marked-runs';
import { STYLE } from '../styles/style-ids';
import { SIZE, type TypeArea } from '../typography';
import { points } from '../units';

/** Line height over size that cuts no character off. */
const LEADING = 1.25;

/** Above a compact line, in points. */
const COMPACT_AIR = 5;

/** Type too large for a line of the page gets a higher one; a compact line is as high as its type, with a little air above. */
function spacing({ size, compact }: LineBlock, area: TypeArea): { spacing?: Spacing } {
  const needed = points((size ?? SIZE.body) * LEADING);
  if (compact === true) return { spacing: { before: points(COMPACT_AIR), line: needed } };
  return needed > area.line ? { spacing: { line: needed } } : {};
}

/** @param keepNext stays on the page of what follows */
export function line(block: LineBlock, keepNext: boolean, area: TypeArea, marks: readonly CommentMark[]): XmlNode {
  const { text, align, newPage, size } = block;
  return paragraphNode(
    { style: STYLE.line, keepNext, pageBreakBefore: newPage, ...spacing(block, area), align },
    markedRuns([{ text, format: { size: size ?? undefined } }], marks),
  );
}
