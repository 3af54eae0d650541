/** Finds what a percentage without a count of its own is a share of: 自然人占81.06%, 予以公开占40.84%. */
import type { Meaning, ShareMeaning } from './claim';
import { findPhrase } from './find-phrase';
import type { Around } from './match';
import type { Numeral } from './numerals';
import type { PhraseBook } from './phrase-book';
import { sumsOf } from './sums-of';

/** The part in words, then no whole but 总数 and the like. */
const SHARE = /^(.+?)(?:的)?占(?:比|总数的?|总量的?|申请总数的?|办结总数的?)?(?:为|达)?$/;
/** The measure word that the part would have if it were counted. */
const CASES = '件';

/** @returns the readings of part and whole; none where the words are not understood */
export function findShare(
  book: PhraseBook,
  place: Around,
  numeral: Numeral,
  topic: string | null,
  head: Meaning | null,
): ShareMeaning[] {
  const part = SHARE.exec(place.left)?.[1];
  if (part === undefined || place.right !== '' || numeral.approximations.length > 0) return [];
  const found = findPhrase(book, { ...place, left: part }, { ...numeral, unit: CASES }, topic, head);
  if (!found?.match.clean || found.opens) return [];
  const { means, perhaps } = found.meaning;
  const readings = [...means, ...perhaps];
  // An applicant's figure is a share of the same figure of all applicants.
  if (found.isPart) return readings.map((terms) => ({ part: terms, whole: [...new Set(terms.map(withoutFacet))] }));
  const keys = new Set(readings.map((terms) => terms.join()));
  return book.reading.partitions.flatMap(({ of, parts }) =>
    sumsOf(book, parts)
      .filter((terms) => keys.has(terms.join()))
      .flatMap((terms) => sumsOf(book, of).map((whole) => ({ part: terms, whole }))),
  );
}

function withoutFacet(term: string): string {
  return term.split('/')[0] ?? '';
}
