/** A block of a narrative in words, for lists of differences: a table row by row, a picture by what it is called. */
import type { NarrativeBlock } from '../report/narrative';
import { paragraphText } from '../check/figure-text';
import type { Ledger } from '../check/ledger';
import { pictureWords, tableWords } from './messages';

export function blockWords(block: NarrativeBlock, ledger: Ledger): string {
  if (typeof block === 'string' || Array.isArray(block)) return paragraphText(block, ledger);
  if ('table' in block) return tableWords(block.table.caption, block.table.rows);
  return pictureWords(block.picture.caption, block.picture.alternative);
}
