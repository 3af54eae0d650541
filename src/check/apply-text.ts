/** Makes changes in the text of a narrative, keeping the figures bound that they do not touch. */
import { inlinesOf, isParagraph, paragraphOf, type Inline, type NarrativeBlock, type Paragraph } from '../report/narrative';
import { withPartText } from '../report/change-part';
import { partText, type TextPart } from '../report/text-part';
import type { TextChange } from './cause';
import { figureText, paragraphText } from './figure-text';
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

/** One text of a block; `null` where it has no such text. */
export function blockText(block: NarrativeBlock, part: TextPart | undefined, ledger: Ledger): string | null {
  if (isParagraph(block)) return part === undefined ? paragraphText(block, ledger) : null;
  return part === undefined ? null : partText(block, part);
}

/** The block with a stretch of one of its texts replaced; `null` where the text is another one, or has no room for the new words. */
function changeBlock(block: NarrativeBlock, change: TextChange, ledger: Ledger): NarrativeBlock | null {
  const { part, start, end, from, to } = change;
  const text = blockText(block, part, ledger);
  if (text?.slice(start, end) !== from) return null;
  if (isParagraph(block)) return replaceStretch(block, change, ledger);
  return part === undefined ? null : withPartText(block, part, text.slice(0, start) + to + text.slice(end));
}

/**
 * @param changes of one narrative; offsets are those of the texts as printed before any of the changes
 * @returns the blocks after all changes; `null` when one of them does not find the text that it was made for
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
    const block = result[change.paragraph];
    const changed = block === undefined ? null : changeBlock(block, change, ledger);
    if (changed === null) return null;
    result[change.paragraph] = changed;
  }
  return result;
}
