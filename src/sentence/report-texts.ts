/** The narrative of a report as it is printed, for the checks: figures filled in, standard sentences written out. */
import { nameOfNarrative, narrativesOf } from '../check/check-text';
import { paragraphText } from '../check/figure-text';
import type { Ledger } from '../check/ledger';
import type { NarrativeText } from '../check/report-text';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import { narrativeBlocks } from './narrative-blocks';

/** All narratives of a report in document order, those without a text included. */
export function reportTexts(format: Format, report: Report, ledger: Ledger): NarrativeText[] {
  return narrativesOf(format).map(({ section, content }) => ({
    narrative: content.narrative,
    section: section.id,
    name: nameOfNarrative(section, content),
    paragraphs: narrativeBlocks(content, report, ledger).map((paragraph) => paragraphText(paragraph, ledger)),
  }));
}
