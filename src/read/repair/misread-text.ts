/** Restores text whose bytes were read in a wrong encoding, where only one reading makes sense. */
import { gbk } from './gbk-bytes';

declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

type Encoding = 'utf-8' | 'gb18030';

/** Bytes of a text that was read as Windows-1252, by the characters that this code page has above U+00FF. */
const WINDOWS_1252 = new Map(
  Array.from('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ', (character, index) => [character, 0x80 + index]),
);

function windowsBytes(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = WINDOWS_1252.get(character) ?? character.charCodeAt(0);
    if (byte > 0xff) return null;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** The bytes as text; `null` when they are not valid. */
function decodeExactly(bytes: Uint8Array | null, encoding: Encoding): string | null {
  if (bytes === null) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Chinese in plain use: characters of the basic block, its punctuation, and ASCII; at least half is characters. */
function isPlainChinese(text: string): boolean {
  if (/[^\u4e00-\u9fa5\x20-\x7e\t\n\u3000-\u301f\uff01-\uff5e·—‘’“”…]/.test(text)) return false;
  return (text.match(/[\u4e00-\u9fa5]/g) ?? []).length * 2 >= text.length;
}

/** Fewer characters than this prove nothing. */
const LEAST_FOREIGN = 4;
/** So many characters show whether a text is worth trying. */
const SAMPLE = 24;

/** Whether the beginning of a text makes Chinese when its bytes are read in an encoding. */
function looksLike(text: string, bytesOf: (text: string) => Uint8Array | null, encoding: Encoding): boolean {
  const bytes = bytesOf(text.slice(0, SAMPLE));
  if (bytes === null) return false;
  const decoded = new TextDecoder(encoding).decode(bytes);
  const damaged = decoded.split('\uFFFD').length - 1;
  return damaged <= 2 && (decoded.match(/[\u4e00-\u9fa5]/g) ?? []).length >= LEAST_FOREIGN;
}

const gbkBytes = (text: string): Uint8Array | null => gbk().encode(text);

/** The text as the bytes of another encoding; `null` when its beginning already is none. */
function readAgain(text: string, bytesOf: (text: string) => Uint8Array | null, encoding: Encoding): string | null {
  const likely = looksLike(text, bytesOf, encoding);
  const restored = likely ? decodeExactly(bytesOf(text), encoding) : null;
  return restored !== null && isPlainChinese(restored) ? restored : null;
}

/**
 * @returns the text as it was, or `null` when it was read rightly or what it was is not certain: three wrong readings
 * are known (UTF-8 as GBK, UTF-8 as Windows-1252, GBK as Windows-1252), and the restored text has to be plain Chinese
 */
export function restoreMisread(text: string): string | null {
  if (!isWestern(text)) return readAgain(text, gbkBytes, 'utf-8');
  return readAgain(text, windowsBytes, 'utf-8') ?? readAgain(text, windowsBytes, 'gb18030');
}

/** Letters with accents, as many as no word has, and no Chinese. */
function isWestern(text: string): boolean {
  return !/[\u3000-\uffff]/.test(text) && (text.match(/[\u00a1-\u00ff]/g) ?? []).length >= LEAST_FOREIGN;
}

/** Text that was misread beyond certain restoring. */
export function isGarbled(text: string): boolean {
  if (/\uFFFD|锟斤拷|烫烫烫|[\u3105-\u3129][\u2500-\u2573]/.test(text)) return true;
  return isWestern(text) ? (text.match(/[a-z\s]/gi) ?? []).length * 2 < text.length : looksLike(text, gbkBytes, 'utf-8');
}
