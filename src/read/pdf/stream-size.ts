/** Looks for compressed parts of a PDF file that would unpack to more than any report has. */
import { Inflate } from 'fflate';

/** Bytes of one part when unpacked; text, rules and fonts of a report stay far below. */
export const MAX_STREAM = 60_000_000;

/** Bytes that are unpacked between two looks at the size; deflate makes at most 1,032 bytes of one. */
const STEP = 4_096;
/** A part may be so small as to need no look: even at the best rate it stays below the limit. */
const HARMLESS = Math.floor(MAX_STREAM / 1_032);
/** Bytes before the beginning of a part in which its description stands. */
const DESCRIPTION = 2_000;

/** Whether deflated data stay within the limit; what is damaged is none of this look's business. */
function isSmall(data: Uint8Array): boolean {
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
  });
  try {
    for (let place = 0; place < data.length && length <= MAX_STREAM; place += STEP) inflate.push(data.subarray(place, place + STEP), false);
  } catch {
    return length <= MAX_STREAM;
  }
  return length <= MAX_STREAM;
}

const codes = (word: string): number[] => [...word].map((each) => each.charCodeAt(0));
const BEGIN = codes('stream');
const END = codes('endstream');

function find(bytes: Uint8Array, word: readonly number[], from: number): number {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (word.every((code, index) => bytes[at + index] === code)) return at;
  }
  return -1;
}

/** Pictures are never unpacked; parts that are compressed twice are judged by what the first unpacking gives. */
export function streamsAreSmall(bytes: Uint8Array): boolean {
  for (let at = find(bytes, BEGIN, 0); at >= 0; ) {
    const begin = at + BEGIN.length + (bytes[at + BEGIN.length] === 13 ? 2 : 1);
    const found = find(bytes, END, begin);
    const end = found < 0 ? bytes.length : found;
    const before = String.fromCharCode(...bytes.subarray(Math.max(0, at - DESCRIPTION), at));
    const description = before.slice(before.lastIndexOf(' obj') + 1);
    const deflated = /\/(?:FlateDecode|Fl)\b/.test(description) && !/\/Subtype\s*\/Image\b/.test(description);
    if (deflated && end - begin > HARMLESS && !isSmall(bytes.subarray(begin + 2, end))) return false;
    at = found < 0 ? -1 : find(bytes, BEGIN, end + END.length);
  }
  return true;
}
