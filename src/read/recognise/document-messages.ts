/** What recognition says of a document as a whole: its format and year, its headings, and lines without a place. */
import type { ReadMessage } from '../read-document';
import { POOR_SCORE, type Candidate } from './choose-format';
import { sectionOfBeginning } from './divide';
import type { Identity } from './identity';
import { SAME_LABEL } from './label';
import * as messages from './messages';
import type { Signature } from './signature';
import type { TextItem } from './text-items';

/** What differs between the document's headings and the format's. */
export function headingMessages({ sections, format }: Candidate): ReadMessage[] {
  const found = sections.found.flatMap(({ item, expected, likeness }): ReadMessage[] => {
    if (likeness < SAME_LABEL) return [messages.headingNameMessage(item.from.place, item.text, expected.text)];
    if (item.label.ordinal !== '' && item.label.ordinal !== expected.ordinal) {
      return [messages.headingNumberMessage(item.from.place, item.text, expected.text)];
    }
    return [];
  });
  const missing = sections.missing.map(({ heading }) => messages.sectionMissingMessage(heading));
  const beheaded = sectionOfBeginning(format.template.sections, sections.found[0]?.section);
  if (beheaded?.heading !== undefined) missing.push(messages.beginningMissingMessage(beheaded.heading));
  const own = new Set(sections.found.map(({ item }) => item));
  const strange = sections.strange.filter((item) => item.heading !== null && !own.has(item));
  const all = format.template.sections.some(({ heading }) => heading !== undefined);
  return all ? [...found, ...missing, ...strange.map((item) => messages.strangeHeadingMessage(item.from.place, item.text))] : [];
}

/** Which format, year and agency were found, and what is doubtful about them. */
export function identityMessages(candidate: Candidate, identity: Identity, agency: string, signature: Signature): ReadMessage[] {
  const { format, year, score } = candidate;
  const result = [score < POOR_SCORE ? messages.poorFormatMessage(format.template.title) : messages.formatMessage(format.template.title, year)];
  if (identity.yearFound === null) result.push(messages.UNKNOWN_YEAR);
  else if (!identity.yearFound.sure) result.push(messages.doubtfulYearMessage(year, identity.yearFound.from.place, identity.yearFound.printed));
  if (agency === '') result.push(messages.UNKNOWN_AGENCY);
  if (signature.name !== '' && signature.name !== agency) result.push(messages.signedOtherwiseMessage(agency, signature.name));
  return result;
}

/** At most so many lines that found no place are named one by one. */
const NAMED_LINES = 8;

/** The lines that found no place. */
export function unplacedMessages(items: readonly TextItem[]): ReadMessage[] {
  const named = items.slice(0, NAMED_LINES).map((item) => messages.unplacedTextMessage(item.from.place, item.text));
  return items.length > NAMED_LINES ? [...named, messages.unplacedManyMessage(items.length - NAMED_LINES)] : named;
}
