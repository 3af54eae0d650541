/** The texts of a block of a narrative as they are printed: what is searched and counted in it. */
import { isParagraph, type NarrativeBlock } from '../report/narrative';
import { partTexts, type TextPart } from '../report/text-part';
import { paragraphText } from './figure-text';
import type { Ledger } from './ledger';

export interface BlockText {
  /** Which text of a table or a picture; a paragraph has only its own. */
  part?: TextPart | undefined;
  text: string;
}

/** All texts of a block, in the order in which they are read. */
export function blockTexts(block: NarrativeBlock, ledger: Ledger): BlockText[] {
  return isParagraph(block) ? [{ text: paragraphText(block, ledger) }] : partTexts(block);
}
