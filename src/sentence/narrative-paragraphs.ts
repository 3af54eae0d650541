/** What stands in a narrative: the clerk's paragraphs, or the standard sentences until there are any. */
import type { Ledger } from '../check/ledger';
import type { Paragraph } from '../report/narrative';
import type { Report } from '../report/report';
import type { NarrativeContent } from '../template/schema';
import { standardParagraphs } from './standard';

/** The paragraphs of a narrative as they would be printed now, figures still bound. */
export function narrativeParagraphs(content: NarrativeContent, report: Report, ledger: Ledger): readonly Paragraph[] {
  const written = report.narrative[content.narrative];
  if (written !== undefined) return written;
  return content.standard === undefined ? [] : standardParagraphs(content.standard, report, ledger);
}
