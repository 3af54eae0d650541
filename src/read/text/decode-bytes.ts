/** Turns the bytes of a text file into text, in the encodings that Chinese offices use. */

/** In browsers and in Node alike; the core is compiled without the types of either. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

export interface DecodedText {
  text: string;
  /** How many places could not be read; each stands in the text as U+FFFD. */
  damaged: number;
}

/** Encodings that a file may name, by the names they go by. Others are not believed. */
const DECLARABLE = /^(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk|hz-gb-2312|big5|big5-hkscs|utf-16|utf-16le|utf-16be)$/i;

/** From this number of characters on, text in GBK is not valid UTF-8 by accident. */
const ENOUGH = 10;

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, damaged: text.split('\uFFFD').length - 1 };
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/**
 * Decodes by byte order mark, else as UTF-8 when it is valid, else as what the file declares, else as GB18030. UTF-8
 * comes before the declaration because programs that save a page in it often leave the old declaration standing.
 * @param declared the encoding that the file names for itself; '' for none
 */
export function decodeBytes(bytes: Uint8Array, declared = ''): DecodedText {
  const mark = byMark(bytes);
  if (mark !== null) return decode(bytes, mark);
  const named = DECLARABLE.test(declared.trim()) ? declared.trim().toLowerCase() : null;
  const utf8 = decode(bytes, 'utf-8');
  const few = utf8.text.length < 50_000 && utf8.text.replace(/[\0-\x7f]/g, '').length < ENOUGH;
  if (utf8.damaged === 0 && !(named !== null && few)) return utf8;
  // A declared UTF-16 was read as ASCII, so it is not true.
  const other = decode(bytes, named === null || named.startsWith('utf-16') ? 'gb18030' : named);
  return other.damaged < utf8.damaged || (utf8.damaged === 0 && other.damaged === 0) ? other : utf8;
}
