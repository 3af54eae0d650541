/** How a report travels inside the files made of it: its text, and the names under which writers put and readers find it. */
import type { Report } from '../report/report';
import { textHash } from '../report/text-hash';

/** Of the element in a page that holds the report's text; its digest stands in `data-digest`. */
export const EMBEDDED_ELEMENT_ID = 'gongkai-report';

/** Namespace of the custom XML part in a Word file, whose only element holds the report's text. */
export const EMBEDDED_NAMESPACE = 'urn:gongkai:report';

/** Custom properties of a Word file; they stay where a program drops the part itself. */
export const EMBEDDED_PROPERTY = { schema: 'GongkaiReportSchema', digest: 'GongkaiReportDigest' } as const;

/** What HTML and XML reserve or forbid, and what programs on the way like to change. */
const DELICATE = /[<>&\ufeff\u2028\u2029\p{Cc}\p{Noncharacter_Code_Point}]/gu;

const escapeUnits = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');

/**
 * The report as JSON on one line, which may stand in HTML and XML as it is.
 *
 * JSON itself escapes halves of surrogate pairs.
 */
export function embeddedText(report: Report): string {
  return JSON.stringify(report).replace(DELICATE, escapeUnits);
}

/** What tells whether an embedded text arrived unchanged: 64 hexadecimal digits. */
export function embeddedDigest(text: string): string {
  return textHash(text);
}
