/** A fixed line without first-line indent. */
import type { LineBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import { paragraphNode, type Spacing } from '../paragraph-node';
import { runs } from '../runs';
import { STYLE } from '../styles/style-ids';
import type { TypeArea } from '../typography';
import { points } from '../units';

/** Line height over size that cuts no character off. */
const LEADING = 1.25;

/** Type too large for a line of the page gets a higher one. */
function spacing(size: number | null, area: TypeArea): { spacing?: Spacing } {
  const needed = points((size ?? 0) * LEADING);
  return needed > area.line ? { spacing: { line: needed } } : {};
}

/** @param keepNext stays on the page of what follows */
export function line({ text, align, newPage, size }: LineBlock, keepNext: boolean, area: TypeArea): XmlNode {
  return paragraphNode(
    { style: STYLE.line, keepNext, pageBreakBefore: newPage, ...spacing(size, area), align },
    runs(text, { size: size ?? undefined }),
  );
}
