/** Makes changes in the text of a narrative, keeping the figures bound that they do not touch. */
import { inlinesOf, isParagraph, paragraphOf, type Inline, type NarrativeBlock, type Paragraph } from '../report/narrative';
import type { TextChange } from './cause';
import { figureText } from './figure-text';
import type { Ledger } from './ledger';

function printed(inline: Inline, ledger: Ledger): string {
  return typeof inline === 'string' ? inline : figureText(inline, ledger);
}

/** Replaces a stretch of a paragraph's printed text; a bound figure that the stretch touches becomes text. */
function replaceStretch(paragraph: Paragraph, { start, end, to }: TextChange, ledger: Ledger): Paragraph {
  const result: Inline[] = [];
  let offset = 0;
  let written = false;
  for (const inline of inlinesOf(paragraph)) {
    const text = printed(inline, ledger);
    const [from, until] = [offset, offset + text.length];
    offset = until;
    if (until <= start || from >= end) {
      if (from >= end && !written) {
        result.push(to);
        written = true;
      }
      result.push(inline);
      continue;
    }
    result.push(text.slice(0, Math.max(0, start - from)));
    if (!written) result.push(to);
    written = true;
    result.push(text.slice(Math.min(text.length, end - from)));
  }
  if (!written) result.push(to);
  return paragraphOf(result);
}

/**
 * @param changes of one narrative; offsets are those of the paragraphs as printed before any of the changes
 * @returns the paragraphs after all changes; `null` when one of them does not find the text that it was made for
 */
export function applyTextChanges(
  paragraphs: readonly NarrativeBlock[],
  changes: readonly TextChange[],
  ledger: Ledger,
): NarrativeBlock[] | null {
  const result = [...paragraphs];
  // From the end, so that the offsets of those before it stay true.
  const ordered = [...changes].sort((a, b) => b.paragraph - a.paragraph || b.start - a.start);
  for (const change of ordered) {
    const paragraph = result[change.paragraph];
    if (paragraph === undefined || !isParagraph(paragraph)) return null;
    const text = inlinesOf(paragraph).map((inline) => printed(inline, ledger)).join('');
    if (text.slice(change.start, change.end) !== change.from) return null;
    result[change.paragraph] = replaceStretch(paragraph, change, ledger);
  }
  return result;
}
