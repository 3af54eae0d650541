/** Finds what a figure claims: the phrase around it, and whether anything before it narrows what is counted. */
import type { Clause } from './clauses';
import type { Numeral } from './numerals';
import { isMadeOf } from './phrase';
import type { PhraseBook } from './phrase-book';

/** The text around a figure: `#` stands for the number with its unit. */
export interface Around {
  left: string;
  right: string;
  /** Where the text on the right ends, a conjunction included. */
  end: number;
  /** Whether another figure of the clause follows, so that what stands on the right may be that one's. */
  followed: boolean;
}

export interface Match {
  /** The matched words, with `#`. */
  words: string;
  /** Whether nothing that is not understood stands before or behind. */
  clean: boolean;
  /** Whether words on the right of the figure were taken. */
  tookRight: boolean;
}

const ITEM_NUMBER = /^\d{1,2}[.、](?!\d)/;

/** What stands between the figure before (or the clause's start) and the one behind (or its end). */
export function around(clause: Clause, numeral: Numeral, taken: number): Around {
  const from = Math.max(clause.start, taken);
  const next = clause.numerals.find(({ from: start }) => start > numeral.to);
  const to = next === undefined ? clause.end : next.start;
  const text = (start: number, end: number): string => clause.text.slice(start - clause.start, end - clause.start);
  return {
    left: text(from, numeral.start).replace(ITEM_NUMBER, ''),
    right: text(Math.min(numeral.end, to), to).replace(/(和|及|与|以及)$/, ''),
    end: to,
    followed: next !== undefined,
  };
}

/** Tries a phrase around a figure; `null` when it is not there. */
export function tryPhrase(pattern: RegExp, { left, right, followed }: Around, book: PhraseBook): Match | null {
  const text = `${left}#${right}`;
  const found = pattern.exec(text);
  if (!found) return null;
  const [words] = found;
  const behind = text.slice(found.index + words.length);
  const tookRight = !words.endsWith('#');
  const settled = isMadeOf(behind, book.tail) || (followed && !tookRight);
  if (!settled && tookRight) return null;
  return { words, clean: settled && isMadeOf(text.slice(0, found.index), book.neutral), tookRight };
}
