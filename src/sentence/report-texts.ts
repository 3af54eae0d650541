/** The narrative of a report as it is printed, for the checks: figures filled in, standard sentences written out. */
import { nameOfNarrative, narrativesOf } from '../check/check-text';
import { paragraphText } from '../check/figure-text';
import type { Ledger } from '../check/ledger';
import type { Insert, NarrativeText } from '../check/report-text';
import { isParagraph, type NarrativeBlock } from '../report/narrative';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import { narrativeBlocks } from './narrative-blocks';

/** Of a picture its words alone: its file is large, and no check reads it. */
function insertsOf(blocks: readonly NarrativeBlock[]): Insert[] {
  const counted = { tables: 0, pictures: 0 };
  return blocks.flatMap((block, paragraph): Insert[] => {
    if (isParagraph(block)) return [];
    if ('table' in block) return [{ paragraph, ordinal: (counted.tables += 1), block }];
    const { caption, alternative } = block.picture;
    return [{ paragraph, ordinal: (counted.pictures += 1), block: { picture: { caption, alternative } } }];
  });
}

/** All narratives of a report in document order, those without a text included. */
export function reportTexts(format: Format, report: Report, ledger: Ledger): NarrativeText[] {
  return narrativesOf(format).map(({ section, content }) => {
    const blocks = narrativeBlocks(content, report, ledger);
    return {
      narrative: content.narrative,
      section: section.id,
      name: nameOfNarrative(section, content),
      paragraphs: blocks.map((block) => paragraphText(block, ledger)),
      inserts: insertsOf(blocks),
    };
  });
}
