/**
 * Restores the number of a heading whose bytes in GBK were read one byte late, which turns （三）开 to noise. The noise
 * of every number is made by the same misreading and compared, so that it is known which numbers it can stand for.
 */
import { chineseNumeral } from '../../numeral/chinese';
import { gbk } from './gbk-bytes';

const NUMBERS = Array.from({ length: 20 }, (_, index) => chineseNumeral(index + 1));
const MAX_INDENT = 4;
/** Characters that the noise of a number takes at most. */
const MAX_NOISE = 12;

interface Noise {
  /** The number as misread, but for its last byte; pairs of bytes without a character are left out. */
  seen: string;
  original: string;
  /** Last byte of the number's mark: it was read together with the first byte of what follows. */
  last: number;
}

/** Characters of pairs of bytes, from the second byte on. */
function misread(bytes: Uint8Array): string {
  let seen = '';
  for (let at = 1; at + 2 < bytes.length; at += 2) seen += gbk().pair(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return seen;
}

let known: Noise[] | null = null;

function makeNoises(): Noise[] {
  const marks = NUMBERS.flatMap((number) => [`（${number}）`, `${number}、`]);
  return marks.flatMap((mark) =>
    Array.from({ length: MAX_INDENT + 1 }, (_, indent) => {
      const bytes = gbk().encode('\u3000'.repeat(indent) + mark) ?? new Uint8Array();
      return { seen: misread(bytes), original: mark, last: bytes[bytes.length - 1] ?? 0 };
    }),
  );
}

function noises(): Noise[] {
  known ??= makeNoises().filter(({ seen }) => seen !== '');
  return known;
}

/**
 * The characters behind the number, read from their right bytes again until a byte below 0x80 ends the misreading.
 * @returns what they were, and how many misread characters they take; `null` when the bytes do not fit
 */
function restoreBehind(text: string, last: number): { restored: string; taken: number } | null {
  let restored = '';
  let first: number | null = null;
  let taken = 0;
  for (const character of text.slice(0, 40)) {
    const bytes = gbk().encode(character);
    if (bytes === null) return null;
    const [one = 0, two] = bytes;
    taken += 1;
    if (first === null) {
      if (one !== last || two === undefined) return null;
      first = two;
      continue;
    }
    const pair = gbk().pair(first, one);
    if (!/^[\u4e00-\u9fa5]$/.test(pair)) return null;
    restored += pair;
    if (two === undefined) return { restored, taken };
    first = two;
  }
  return null;
}

/** @returns what the text can have been: nothing when it is no such noise, one text when it is certain */
export function restoreShifted(text: string): string[] {
  if (!/^[?？\uFFFD]/.test(text)) return [];
  // Pairs of bytes without a character are lost in some programs and private characters in others.
  const behind = text.slice(1, 1 + MAX_NOISE).replace(/[\uE000-\uF8FF\uFFFD]/g, '') + text.slice(1 + MAX_NOISE);
  const found = new Set<string>();
  for (const { seen, original, last } of noises()) {
    if (!behind.startsWith(seen)) continue;
    const rest = behind.slice(seen.length);
    const restored = restoreBehind(rest, last);
    if (restored !== null) found.add(original + restored.restored + rest.slice(restored.taken));
  }
  return [...found];
}
