/** Which kind of document a zip file is, by the names of its parts. */
import type { ReadMessage } from '../read-document';
import { MAX_ZIP_ENTRIES } from '../limits';
import { readDirectory } from '../zip/directory';
import { zipMessages } from '../zip/messages';
import { kindMessages as messages } from './messages';

const KINDS: readonly [RegExp, 'docx' | 'xlsx' | ReadMessage][] = [
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\.xml$/i, 'xlsx'],
  [/^ppt\/presentation\.xml$/i, messages.slides],
  [/^OFD\.xml$/i, messages.ofd],
  [/^(?:content\.xml|META-INF\/manifest\.xml)$/i, messages.odf],
];

export function zipKind(bytes: Uint8Array): 'docx' | 'xlsx' | ReadMessage {
  const directory = readDirectory(bytes);
  if (directory === null) return zipMessages.damaged;
  if (directory.count > MAX_ZIP_ENTRIES) return zipMessages.tooManyEntries(directory.count, MAX_ZIP_ENTRIES);
  const entries = directory.entries();
  if (entries === null) return zipMessages.damaged;
  const found = KINDS.find(([pattern]) => entries.some(({ path }) => pattern.test(path)));
  return found?.[1] ?? messages.archive;
}
