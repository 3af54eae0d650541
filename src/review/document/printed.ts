/** The paragraphs of each narrative as they are printed, in the order of their elements in the document. */
import { narrativesOf } from '../../check/check-text';
import { paragraphText } from '../../check/figure-text';
import type { Ledger } from '../../check/ledger';
import { isParagraph } from '../../report/narrative';
import type { Report } from '../../report/report';
import { narrativeBlocks } from '../../sentence/narrative-blocks';
import type { Format } from '../../template/format';

export interface PrintedBlock {
  /** Its place among the narrative's blocks, from 0: that of findings and quotes. */
  paragraph: number;
  /** Its text; '' for a table or a picture. */
  text: string;
}

export interface PrintedNarrative {
  /** The texts of all blocks, printed or not, by their places. */
  texts: readonly string[];
  /** Those that have an element in the document: a paragraph of blanks has none. */
  blocks: readonly PrintedBlock[];
}

export type Printed = ReadonlyMap<string, PrintedNarrative>;

export function printedNarratives(format: Format, report: Report, ledger: Ledger): Printed {
  return new Map(
    narrativesOf(format).map(({ content }) => {
      const all = narrativeBlocks(content, report, ledger);
      const texts = all.map((block) => (isParagraph(block) ? paragraphText(block, ledger) : ''));
      const blocks = all.flatMap((block, paragraph): PrintedBlock[] => {
        const text = texts[paragraph] ?? '';
        return isParagraph(block) && text.trim() === '' ? [] : [{ paragraph, text }];
      });
      return [content.narrative, { texts, blocks }];
    }),
  );
}
