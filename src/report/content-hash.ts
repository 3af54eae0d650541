/** A digest of what a report says: two reports with the same digest have the same content. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Report } from './report';

/** JSON in one form only: without blanks, the members of every object sorted by name. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/**
 * SHA-256 of a report's content, in plain code, for browsers lend theirs to secure pages only.
 *
 * What is published counts: template, agency, year, front matter, narrative, figures and units. The order of entries
 * does not, nor do findings that are kept with a reason, nor the version of the report's shape.
 * @returns 64 hexadecimal digits
 */
export function contentHash({ template, agency, year, fields, narrative, cells, units }: Report): string {
  const content = { template, agency, year, fields, narrative, cells, units };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}
