/** The readings that the vocabulary gives, as concepts to be added. */
import type { Terms } from './claim';
import type { PhraseBook } from './phrase-book';

/** @param sums as `means` has them: concepts or named sums, added by ` + ` */
export function sumsOf(book: PhraseBook, sums: readonly string[]): Terms[] {
  const expand = (term: string): string[] => book.reading.sums[term]?.flatMap(expand) ?? [term];
  return sums.map((sum) => sum.split(' + ').flatMap(expand));
}
