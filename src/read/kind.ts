/** Tells by its content, never by its name, what kind of file the bytes are. */
import { MAX_FILE_BYTES } from './limits';
import type { ReadMessage } from './read-document';
import { containerKind } from './kind/compound-file';
import { kindMessages as messages } from './kind/messages';
import { textKind } from './kind/text-kind';
import { zipKind } from './kind/zip-kind';

/** Kinds that there is a reader for; `json` is a draft file or a report. */
export type ReadableKind = 'docx' | 'xlsx' | 'pdf' | 'html' | 'text' | 'json';

/** A kind that can be read, or why the file cannot be. */
export type FileKind = { kind: ReadableKind; problem: null } | { kind: null; problem: ReadMessage };

const readable = (kind: ReadableKind): FileKind => ({ kind, problem: null });
const refused = (problem: ReadMessage): FileKind => ({ kind: null, problem });

/** What files of other kinds begin with. */
const SIGNATURES: readonly [string, ReadMessage][] = [
  ['{\\rtf', messages.rtf],
  ['\x89PNG\r\n', messages.image],
  ['\xff\xd8\xff', messages.image],
  ['GIF8', messages.image],
  ['II*\0', messages.image],
  ['MM\0*', messages.image],
  ['Rar!', messages.archive],
  ['7z\xbc\xaf', messages.archive],
  ['\x1f\x8b', messages.archive],
];

const ZIP = ['PK\x03\x04', 'PK\x05\x06'];
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Pictures whose mark stands behind their length. */
const isFramedImage = (head: string): boolean =>
  /^RIFF[^]{4}WEBP/.test(head) || /^BM[^]{4}\0{4}/.test(head) || /^[^]{4}ftyp(?:heic|heix|mif1|avif)/.test(head);

/** How far into a PDF file its mark may stand. */
const PDF_PREAMBLE = 1_024;

/** Looks at the marks and directories of a file only; nothing is unpacked. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refused(messages.empty);
  if (bytes.length > MAX_FILE_BYTES) return refused(messages.tooLarge(MAX_FILE_BYTES));
  const head = String.fromCharCode(...bytes.subarray(0, PDF_PREAMBLE));
  if (ZIP.some((mark) => head.startsWith(mark))) {
    const kind = zipKind(bytes);
    return typeof kind === 'string' ? readable(kind) : refused(kind);
  }
  if (head.startsWith(COMPOUND)) return refused(containerKind(bytes));
  if (head.startsWith('%PDF-')) return readable('pdf');
  const known = SIGNATURES.find(([mark]) => head.startsWith(mark));
  if (known) return refused(known[1]);
  if (isFramedImage(head)) return refused(messages.image);
  if (head.includes('%PDF-')) return readable('pdf');
  const kind = textKind(bytes);
  return typeof kind === 'string' ? readable(kind) : refused(kind);
}
