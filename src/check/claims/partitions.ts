/** What figures make up which others when a text lists them, as the vocabulary says. */
import type { Item, Terms } from './claim';
import type { PhraseBook } from './phrase-book';
import { sumsOf } from './sums-of';

export interface Partition {
  of: ReadonlySet<string>;
  parts: ReadonlySet<string>;
  /** Who lists two of the parts lists all that are not 0. */
  exhaustive: boolean;
}

const keyOf = (terms: Terms): string => [...terms].sort().join('+');

/** The partitions that a vocabulary knows. */
export function partitionsOf(book: PhraseBook): Partition[] {
  return book.reading.partitions.map(({ of, parts, exhaustive }) => ({
    of: new Set(sumsOf(book, of).map(keyOf)),
    parts: new Set(sumsOf(book, parts).map(keyOf)),
    exhaustive,
  }));
}

function isAmong({ meaning }: Item, keys: ReadonlySet<string>): boolean {
  return meaning?.means.some((terms) => keys.has(keyOf(terms))) === true;
}

/** Whether an item is one of the parts. */
export function belongsTo(item: Item, { parts }: Partition): boolean {
  return isAmong(item, parts);
}

/** Whether an item is what the parts make up. */
export function isWholeOf(item: Item, { of }: Partition): boolean {
  return isAmong(item, of);
}
