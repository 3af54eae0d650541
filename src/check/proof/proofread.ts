/** Proofreads a report: everything that is said of its text, its dates and its likeness with last year's. */
import type { Finding } from '../finding';
import type { TextContext } from '../report-text';
import { checkAnnouncedParts } from './announced-parts';
import { checkApproximations } from './approximations';
import { checkAttachmentTitle } from './attachment-title';
import { checkDeadlines } from './deadline';
import { checkDoubled } from './doubled';
import { checkFallenOut } from './fallen-out';
import { checkForeignAgency } from './foreign-agency';
import { checkHalfWidth } from './half-width';
import { checkJumps } from './jumps';
import { checkNumbering } from './numbering';
import { checkPairs } from './pairs';
import { checkPeriod } from './period';
import { checkPersonalData } from './personal-data';
import { checkPlaceholders } from './placeholders';
import { checkPlanYear } from './plan-year';
import { checkPunctuation } from './punctuation';
import { checkSameTables } from './same-tables';
import { checkSectionHeadings } from './section-headings';
import { checkSimilarity } from './similarity';
import { numberRepeated } from '../number-repeated';
import { checkStraySpaces } from './stray-spaces';
import { checkTopics } from './topics';
import { checkYears } from './year-in-text';

/**
 * All findings, check by check and each in document order, with ids of their own.
 * Findings on a stretch of text carry its span; where the repair is certain, a cause of the kind `typing-slip`.
 */
export function proofread(context: TextContext): Finding[] {
  const { texts } = context;
  return numberRepeated([
    ...checkYears(context),
    ...checkPeriod(context),
    ...checkPlanYear(context),
    ...checkDeadlines(context),
    ...checkSectionHeadings(context),
    ...checkTopics(context),
    ...checkPersonalData(context),
    ...checkPlaceholders(context),
    ...checkForeignAgency(context),
    ...checkFallenOut(texts),
    ...checkAnnouncedParts(context),
    ...checkAttachmentTitle(context),
    ...checkNumbering(texts),
    ...checkApproximations(texts),
    ...checkDoubled(texts),
    ...checkPunctuation(texts),
    ...checkPairs(texts),
    ...checkStraySpaces(texts),
    ...checkHalfWidth(texts),
    ...checkSameTables(context),
    ...checkJumps(context),
    ...checkSimilarity(context),
  ]);
}
