/** Whether a workbook is one that a command of this program has made before, so that a new one may take its place. */
import { MAX_FILE_BYTES } from '../read/limits';
import { readStrings } from '../read/xlsx/shared-strings';
import { readWorkbook } from '../read/xlsx/workbook';
import type { XmlPart } from '../read/xml/scan-xml';
import { openZip, type ZipParts } from '../read/zip/open-zip';
import type { CliIo } from './io';

const BOOK = /^xl\/workbook\.xml$/i;
const STRINGS = /^xl\/sharedStrings\.xml$/i;

function partOf(parts: ZipParts | null, path: string): XmlPart | null {
  const bytes = parts?.get(path);
  return bytes ? { path, bytes } : null;
}

function sheetNames(bytes: Uint8Array): string[] {
  const { parts } = openZip(bytes, BOOK);
  const book = partOf(parts, 'xl/workbook.xml');
  const workbook = book && readWorkbook(book, null).workbook;
  return workbook?.sheets.map(({ name }) => name) ?? [];
}

function textsIn(bytes: Uint8Array): Set<string> {
  const part = partOf(openZip(bytes, STRINGS).parts, 'xl/sharedstrings.xml');
  return new Set((part && readStrings(part).strings) ?? []);
}

/**
 * @param sheets the names of all sheets that such a workbook has, in their order
 * @param header texts that stand in it whatever it says, where the names of the sheets could be anybody's
 * @returns false of a file that cannot be read, or that is too large to tell
 */
export async function isEarlierBook(file: string, sheets: readonly string[], header: readonly string[], io: CliIo): Promise<boolean> {
  const bytes = await io.readFile(file, MAX_FILE_BYTES).catch(() => null);
  if (bytes === null || bytes.length > MAX_FILE_BYTES) return false;
  const names = sheetNames(bytes);
  if (names.length !== sheets.length || !sheets.every((name, index) => names[index] === name)) return false;
  if (header.length === 0) return true;
  const texts = textsIn(bytes);
  return header.every((text) => texts.has(text));
}
