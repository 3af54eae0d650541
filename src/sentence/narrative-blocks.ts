/** What stands in a narrative: what the clerk wrote, or the standard sentences until there are any. */
import type { Ledger } from '../check/ledger';
import type { NarrativeBlock } from '../report/narrative';
import type { Report } from '../report/report';
import type { NarrativeContent } from '../template/schema';
import { standardParagraphs } from './standard';

/** Paragraphs, tables and pictures of a narrative as they would be printed now, figures still bound. */
export function narrativeBlocks(content: NarrativeContent, report: Report, ledger: Ledger): readonly NarrativeBlock[] {
  const written = report.narrative[content.narrative];
  if (written !== undefined) return written;
  return content.standard === undefined ? [] : standardParagraphs(content.standard, report, ledger);
}
