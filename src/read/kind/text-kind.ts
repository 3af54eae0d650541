/** Which kind of text a file is: a web page, a draft file, plain words, or no text at all. */
import type { ReadMessage } from '../read-document';
import { decodeBytes } from '../text/decode-bytes';
import { kindMessages as messages } from './messages';

/** Bytes at the beginning that say what the text is. */
const HEAD = 8_192;

const PAGE = /<(?:!doctype\s+html|html|head|body|meta|title|table|div|section|article|p|h[1-6]|span|center|font)\b/i;
const OFFICE_XML = /<\?mso-application\b|<pkg:package\b|<w:wordDocument\b/;
const WEB_ARCHIVE = /^(?:MIME-Version|Content-Type|From):[^]*multipart\/related/i;

/** Characters that no text has. */
const BINARY = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

export function textKind(bytes: Uint8Array): 'html' | 'json' | 'text' | ReadMessage {
  const head = decodeBytes(bytes.subarray(0, HEAD)).text;
  if (BINARY.test(head)) return messages.unknown;
  if (OFFICE_XML.test(head)) return messages.wordXml;
  if (WEB_ARCHIVE.test(head)) return messages.webArchive;
  if (PAGE.test(head)) return 'html';
  return /^\s*\{/.test(head) ? 'json' : 'text';
}
