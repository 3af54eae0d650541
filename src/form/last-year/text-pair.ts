/** The texts of one narrative in both years as printed, with the paragraphs of this year that repeat last year's. */
import { similarParagraphs, type SimilarParagraph } from '../../check/proof/similarity';
import { reportTexts } from '../../sentence/report-texts';
import type { LastYear } from '../session/last-year';
import type { Session } from '../session/session';

export interface TextPair {
  before: readonly string[];
  now: readonly string[];
  repeated: readonly SimilarParagraph[];
}

export function textPair(narrative: string, session: Session, lastYear: LastYear): TextPair {
  const { format, ledger } = session;
  const report = session.report();
  const { report: lastReport } = lastYear.attached;
  const lastFormat = lastYear.ledger.format;
  const lastTexts = reportTexts(lastFormat, lastReport, lastYear.ledger);
  const previous = { format: lastFormat, report: lastReport, ledger: lastYear.ledger, texts: lastTexts };
  const texts = reportTexts(format, report, ledger);
  const own = (all: typeof texts): readonly string[] => all.find((each) => each.narrative === narrative)?.paragraphs ?? [];
  const repeated = similarParagraphs({ format, report, ledger, texts, previous });
  return { before: own(lastTexts), now: own(texts), repeated: repeated.filter((each) => each.narrative === narrative) };
}
