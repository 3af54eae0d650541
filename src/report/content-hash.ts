/** A digest of what a report says: two reports with the same digest have the same content. */
import type { Report } from './report';
import { textHash } from './text-hash';

/** JSON in one form only: without blanks, the members of every object sorted by name. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/**
 * SHA-256 of a report's content.
 *
 * What is published counts: template, agency, year, front matter, narrative, figures and units. The order of entries
 * does not, nor do findings that are kept with a reason, nor the version of the report's shape.
 * @returns 64 hexadecimal digits
 */
export function contentHash({ template, agency, year, fields, narrative, cells, units }: Report): string {
  const content = { template, agency, year, fields, narrative, cells, units };
  return textHash(canonicalJson(content));
}
