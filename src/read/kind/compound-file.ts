/** Which program's file an OLE compound file is (.doc, .xls, .wps, encrypted files), by the names of its streams. */
import type { ReadMessage } from '../read-document';
import { kindMessages as messages } from './messages';

/** Directory entries begin at multiples of their size ([MS-CFB] 2.6.1): a name in UTF-16 and its length in bytes. */
const ENTRY = { size: 128, longestName: 64, nameLength: 64 } as const;

const KINDS: readonly [string, ReadMessage][] = [
  ['EncryptedPackage', messages.encrypted],
  ['WpsCustomData', messages.wps],
  ['WordDocument', messages.doc],
  ['Workbook', messages.xls],
  ['Book', messages.xls],
  ['PowerPoint Document', messages.slides],
];

function nameAt(view: DataView, place: number): string {
  const length = view.getUint16(place + ENTRY.nameLength, true);
  if (length < 2 || length > ENTRY.longestName || length % 2 === 1) return '';
  let name = '';
  for (let at = place; at < place + length - 2; at += 2) name += String.fromCharCode(view.getUint16(at, true));
  return name;
}

/** Looks for names wherever a directory entry may begin, so that a broken directory does no harm. */
export function containerKind(bytes: Uint8Array): ReadMessage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  for (let place = 0; place + ENTRY.size <= view.byteLength; place += ENTRY.size) names.add(nameAt(view, place));
  return KINDS.find(([name]) => names.has(name))?.[1] ?? messages.office;
}
