/** Cuts a folded paragraph into sentences and clauses, each clause with its numerals. */
import { findNumerals, type Numeral } from './numerals';

export interface Clause {
  start: number;
  /** The end, the mark excluded. */
  end: number;
  text: string;
  numerals: readonly Numeral[];
  /** The mark that ends it; '' at the end of the paragraph. */
  mark: string;
}

export interface Sentence {
  start: number;
  end: number;
  text: string;
  clauses: readonly Clause[];
}

const SENTENCE_ENDS = '。！？';
const CLAUSE_ENDS = '，；：';

/** The sentences of a folded text. A 、 ends a clause only behind a figure: 信函8件、网络12件, but 复议、诉讼案件5件. */
export function sentencesOf(text: string): Sentence[] {
  const numerals = findNumerals(text);
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let start = 0;
  let first = 0;
  const close = (end: number, mark: string): void => {
    const own = numerals.filter((numeral) => numeral.from >= start && numeral.to <= end);
    if (end > start) clauses.push({ start, end, text: text.slice(start, end), numerals: own, mark });
    start = end + 1;
  };
  const finish = (end: number): void => {
    if (clauses.length > 0) sentences.push({ start: first, end, text: text.slice(first, end), clauses });
    clauses = [];
    first = end + 1;
  };
  for (let index = 0; index < text.length; index += 1) {
    const each = text[index] ?? '';
    if (SENTENCE_ENDS.includes(each)) {
      close(index, each);
      finish(index);
    } else if (CLAUSE_ENDS.includes(each)) close(index, each);
    else if (each === '、' && numerals.some(({ from, to }) => from >= start && to <= index)) close(index, each);
  }
  close(text.length, '');
  finish(text.length);
  return sentences;
}
