/** Agency and date at the end: the date four characters in from the right, the agency centred above it. */
import type { SignatureBlock } from '../../../document/document';
import type { XmlNode } from '../node';
import { paragraphNode } from '../paragraph-node';
import { markedRuns, type CommentMark } from '../marked-runs';
import { STYLE } from '../styles/style-ids';
import { textWidth } from '../text-width';
import { SIZE, type TypeArea } from '../typography';
import { points } from '../units';

/** How far the date stands in from the right (GB/T 9704-2012, 7.3.5.1). */
const DATE_INDENT = 4;

/** Right indents in characters, so that the lines are centred on the last one and none leaves the type area. */
function indents(lines: readonly string[]): number[] {
  const widths = lines.map(textWidth);
  const last = widths[widths.length - 1] ?? 0;
  const centred = widths.map((width) => DATE_INDENT + (last - width) / 2);
  const overhang = Math.max(0, ...centred.map((indent) => -indent));
  return centred.map((indent) => indent + overhang);
}

/** The marks on one of the lines; what is on all of them stands at the first. @param before the lines above */
function marksIn(line: string, before: readonly string[], marks: readonly CommentMark[]): CommentMark[] {
  const from = before.reduce((sum, each) => sum + each.length + 1, 0);
  return marks.flatMap(({ ids, span }): CommentMark[] => {
    const { start, end } = span ?? { start: 0, end: line.length };
    return start >= from && start <= from + line.length ? [{ ids, span: { start: start - from, end: end - from } }] : [];
  });
}

export function signature({ lines }: SignatureBlock, area: TypeArea, marks: readonly CommentMark[]): XmlNode[] {
  const character = points(SIZE.body) + area.spacing;
  const right = indents(lines).map((indent) => Math.round(indent * character));
  return lines.map((text, index) =>
    paragraphNode(
      {
        style: STYLE.signature,
        keepNext: index < lines.length - 1,
        // One empty line above.
        ...(index === 0 ? { spacing: { before: area.line } } : {}),
        indent: { right: right[index] ?? 0 },
      },
      markedRuns([{ text }], marksIn(text, lines.slice(0, index), marks)),
    ),
  );
}
