/** Opens a zip file for the parts that a reader wants: everything is checked against the limits before it is unpacked. */
import { MAX_PART_BYTES, MAX_PARTS_BYTES, MAX_ZIP_ENTRIES } from '../limits';
import type { ReadMessage } from '../read-document';
import { readDirectory, type ZipEntry } from './directory';
import { inflateEntry } from './inflate';
import { zipMessages as messages } from './messages';

/** Parts by path in lower case, for paths in office files do not tell cases apart. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;

export type OpenedZip = { parts: ZipParts; problem: null } | { parts: null; problem: ReadMessage };

const refused = (problem: ReadMessage): OpenedZip => ({ parts: null, problem });

/** What forbids unpacking the entries; `null` when nothing does. */
function findProblem(entries: readonly ZipEntry[]): ReadMessage | null {
  const seen = new Set<string>();
  for (const { path, encrypted, inflatedSize } of entries) {
    if (seen.has(path.toLowerCase())) return messages.duplicate(path);
    seen.add(path.toLowerCase());
    if (encrypted) return messages.encrypted(path);
    if (inflatedSize > MAX_PART_BYTES) return messages.tooLarge(path, MAX_PART_BYTES);
  }
  const together = entries.reduce((sum, { inflatedSize }) => sum + inflatedSize, 0);
  return together > MAX_PARTS_BYTES ? messages.tooLargeTogether(MAX_PARTS_BYTES) : null;
}

/**
 * Unpacks the parts whose path the list allows; everything else in the file (pictures, nested archives, paths that
 * lead out of it) is neither unpacked nor looked at.
 * @param allowed a pattern for whole paths
 */
export function openZip(bytes: Uint8Array, allowed: RegExp): OpenedZip {
  const directory = readDirectory(bytes);
  if (directory === null) return refused(messages.damaged);
  if (directory.count > MAX_ZIP_ENTRIES) return refused(messages.tooManyEntries(directory.count, MAX_ZIP_ENTRIES));
  const entries = directory.entries();
  if (entries === null) return refused(messages.damaged);
  const wanted = entries.filter(({ path }) => allowed.test(path));
  const problem = findProblem(wanted);
  if (problem !== null) return refused(problem);
  const parts = new Map<string, Uint8Array>();
  for (const entry of wanted) {
    const inflated = inflateEntry(entry);
    if (inflated.bytes === null) {
      return refused(inflated.problem === 'damaged' ? messages.damagedPart(entry.path) : messages.wrongSize(entry.path));
    }
    parts.set(entry.path.toLowerCase(), inflated.bytes);
  }
  return { parts, problem: null };
}

/**
 * Unpacks what a file can also be read without, such as pictures: what is too large, damaged or encrypted is left out.
 * @param paths in lower case
 * @param most bytes of one part and of all together, unpacked
 */
export function openMore(bytes: Uint8Array, paths: ReadonlySet<string>, most: { one: number; all: number }): ZipParts {
  const parts = new Map<string, Uint8Array>();
  const entries = readDirectory(bytes)?.entries() ?? [];
  let left = most.all;
  for (const entry of entries) {
    const path = entry.path.toLowerCase();
    const fits = entry.inflatedSize <= Math.min(most.one, left);
    if (!paths.has(path) || parts.has(path) || entry.encrypted || !fits) continue;
    const inflated = inflateEntry(entry);
    if (inflated.bytes === null) continue;
    left -= inflated.bytes.length;
    parts.set(path, inflated.bytes);
  }
  return parts;
}
