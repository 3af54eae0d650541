/** Labels of headings, rows and columns in a form in which printed variants compare. */
import { ordinalOf } from '../../numeral/chinese';

export interface Label {
  /** As printed, on one line. */
  text: string;
  /** Level and number of its numbering, e.g. `1:3` for 三、 and `2:1` for （一）; '' without one. */
  ordinal: string;
  /** Letters and digits only, numbering left out. */
  full: string;
  /** `full` without a note in brackets, 其中 and the like. */
  core: string;
  /** Pairs of neighbouring characters of `core`. */
  pairs: ReadonlySet<string>;
}

const NUMBERINGS: readonly [number, RegExp][] = [
  [1, /^(?:第)?([一二三四五六七八九十]{1,3})(?:部分)?(?:、|[.,，．:：](?!\d))/],
  [2, /^[(]([一二三四五六七八九十]{1,3})[)][、.]?/],
  [3, /^(\d{1,2})(?:、|[.．](?!\d))/],
  [4, /^[(](\d{1,2})[)]/],
];
const LEAD = /^(?:其中|其)[:：,，]?/;
const NOTES = /[(（][^()（）]*[)）]/g;
const NO_LETTER = /[^\p{L}\p{N}%]/gu;
/** Words that forms use for the same thing. */
const SAME: readonly [RegExp, string][] = [
  [/行政规范性文件/g, '规范性文件'],
  [/合计|总数量/g, '总计'],
  [/网上/g, '网络'],
  [/制发/g, '制作'],
];
/** Endings that say only that something is counted. */
const COUNTED = /(?:数量|件数|总数|次数|情况|数)$/;

/** Numbering and the rest of a text that is already folded. */
function splitOrdinal(text: string): { ordinal: string; rest: string } {
  for (const [level, pattern] of NUMBERINGS) {
    const match = pattern.exec(text);
    if (!match) continue;
    return { ordinal: `${level}:${ordinalOf(match[1] ?? '') ?? 0}`, rest: text.slice(match[0].length) };
  }
  return { ordinal: '', rest: text };
}

function unified(text: string): string {
  return SAME.reduce((all, [pattern, word]) => all.replace(pattern, word), text);
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < text.length; index += 1) pairs.add(text.slice(index, index + 2));
  return pairs;
}

/** Prepares a printed label for comparison. */
export function labelOf(printed: string): Label {
  const folded = printed.normalize('NFKC').replace(/\s+/g, '');
  const first = splitOrdinal(folded);
  const second = splitOrdinal(first.rest.replace(LEAD, ''));
  const ordinal = first.ordinal === '' ? second.ordinal : first.ordinal;
  const full = unified(second.rest.replace(NO_LETTER, ''));
  const bare = unified(second.rest.replace(NOTES, '').replace(NO_LETTER, ''));
  const short = bare.replace(COUNTED, '');
  const core = short === '' ? (bare === '' ? full : bare) : short;
  return { text: printed.replace(/\s+/g, ' ').trim(), ordinal, full, core, pairs: pairsOf(core) };
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/** From this likeness on two labels are the same one; below it they are at best meant to be. */
export const SAME_LABEL = 0.86;
/** From this likeness of a label with all around it, nobody has to look; one that only contains the other is below. */
export const SURE_LABEL = 0.85;
/** Below this likeness two labels have nothing to do with each other. */
export const RELATED_LABEL = 0.5;

/**
 * How alike two labels are.
 * @returns from 0 to 1; numbering decides only between labels that are otherwise equal
 */
export function likeness(a: Label, b: Label): number {
  if (a.full === '' || b.full === '') return a.full === b.full && a.ordinal === b.ordinal && a.ordinal !== '' ? 1 : 0;
  const numbered = a.ordinal !== '' && a.ordinal === b.ordinal ? 0.02 : 0;
  if (a.full === b.full) return 0.98 + numbered;
  if (a.core === b.core) return 0.93 + numbered;
  const [short, long] = a.core.length < b.core.length ? [a.core, b.core] : [b.core, a.core];
  const contained = short.length >= 2 && long.includes(short) ? 0.5 + (0.34 * short.length) / long.length : 0;
  return Math.min(0.9, Math.max(contained, dice(a.pairs, b.pairs) * 0.95)) + numbered;
}
