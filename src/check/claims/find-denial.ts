/** Finds what a clause without a figure says did not happen: 未收到申请, 均已按期答复, 均获维持. */
import type { Denied, Item, Terms } from './claim';
import type { Clause } from './clauses';
import { isMadeOf } from './phrase';
import type { PhraseBook } from './phrase-book';
import { sumsOf } from './sums-of';

/**
 * Whether the figures before a denial are those that it speaks of: 收到264件，均已答复, also 收到264件，上年结转14件，均已答复,
 * but not 办结262件，均按期答复.
 */
function speaksOf(after: readonly Terms[], items: readonly Item[]): boolean {
  const [first] = after;
  const last = items[items.length - 1];
  const headed = (item: Item, terms: Terms): boolean => item.meaning?.means[0]?.join() === terms.join();
  if (!first || !last || !after.some((terms) => headed(last, terms))) return false;
  return items.some((item) => item.sentence === last.sentence && item.whole && headed(item, first));
}

/**
 * @param paragraph the folded text around it
 * @param items the figures before it
 * @returns the denial with the topic that it begins, if it does; `null` when the clause is none that is understood
 */
export function findDenial(
  book: PhraseBook,
  clause: Clause,
  paragraph: string,
  topic: string | null,
  items: readonly Item[],
): { denied: Denied; topic: string | null } | null {
  let best: { denied: Denied; topic: string | null } | null = null;
  for (const { pattern, denial, unless } of book.denials) {
    const found = pattern.exec(clause.text);
    if (!found || (denial.topic !== undefined && denial.topic !== topic)) continue;
    const [words] = found;
    const clean =
      isMadeOf(clause.text.slice(0, found.index), book.neutral) &&
      isMadeOf(clause.text.slice(found.index + words.length), book.tail);
    if (!clean || unless?.test(paragraph) === true) continue;
    if (denial.after && !speaksOf(sumsOf(book, denial.after), items)) continue;
    if (best !== null && words.length <= best.denied.words.length) continue;
    best = { denied: { clause, words, none: sumsOf(book, denial.none) }, topic: denial.opens ?? topic };
  }
  return best;
}
