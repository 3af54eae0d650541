/**
 * A paragraph as the reader of claims sees it: without blanks, quotes, asides in brackets and titles of documents, with
 * digits and marks in one width; every character knows where it stands in the paragraph.
 */
import type { TextSpan } from '../cause';

export interface Folded {
  text: string;
  /** The offset of each character in the paragraph, and the paragraph's length at the end. */
  at: readonly number[];
}

const MARKS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '％': '%' };
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']', '〔': '〕', '【': '】', '《': '》' };
const DROPPED = /[\s“”"‘’'「」]/;
/** Asides that belong to the sentence: （其中网络申请12件）, （占60%）, （同比增长5%）. */
const READ_ASIDE = /^(其中|含|包括|占|同比|较|比上年|与上年)/;
/** A short title without figures stays, so that 非《条例》所指政府信息 can be read. */
const SHORT_TITLE = /^[^\d]{1,6}$/;
/** A comma within 1,234. */
const GROUPING = /^,\d{3}(?!\d)/;

function narrow(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : character === '．' ? '.' : character;
}

/** Where the bracket that opens at `from` closes; -1 when it does not. */
function closing(text: string, from: number): number {
  const open = text[from] ?? '';
  const pairs = open === '(' || open === '（' ? [')', '）'] : [PAIRS[open] ?? ''];
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    const each = text[index] ?? '';
    if (each === open || (pairs.length === 2 && (each === '(' || each === '（'))) depth += 1;
    else if (pairs.includes(each)) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

/** Folds a paragraph. */
export function fold(paragraph: string): Folded {
  let text = '';
  const at: number[] = [];
  const push = (character: string, offset: number): void => {
    text += character;
    at.push(offset);
  };
  /** Closing brackets of asides that are read: they end a clause. */
  const asMark = new Set<number>();
  for (let index = 0; index < paragraph.length; index += 1) {
    const character = paragraph[index] ?? '';
    if (asMark.has(index)) {
      push('，', index);
      continue;
    }
    if (DROPPED.test(character)) continue;
    if (PAIRS[character] !== undefined) {
      const end = closing(paragraph, index);
      const content = end < 0 ? '' : paragraph.slice(index + 1, end).trim();
      if (end >= 0 && character === '《' && SHORT_TITLE.test(content)) {
        push(character, index);
        continue;
      }
      if (end >= 0 && character !== '《' && READ_ASIDE.test(content)) {
        asMark.add(end);
        push('，', index);
        continue;
      }
      if (end >= 0) {
        if (character === '《') {
          push('《', index);
          push('》', end);
        }
        index = end;
        continue;
      }
    }
    const digit = narrow(character);
    const grouped = digit === ',' && /\d$/.test(text) && GROUPING.test(paragraph.slice(index, index + 5));
    push(grouped ? digit : (MARKS[digit] ?? digit), index);
  }
  at.push(paragraph.length);
  return { text, at };
}

/** The stretch of the paragraph behind a stretch of the folded text. */
export function spanOf(folded: Folded, start: number, end: number): Pick<TextSpan, 'start' | 'end'> {
  const from = folded.at[start] ?? 0;
  return { start: from, end: end > start ? (folded.at[end - 1] ?? 0) + 1 : from };
}
