/** Finds the phrase around a figure, and what it means where it stands. */
import type { Meaning, Terms } from './claim';
import { tryPhrase, type Around, type Match } from './match';
import type { Numeral } from './numerals';
import type { PhraseBook } from './phrase-book';
import { sumsOf } from './sums-of';

export interface Found {
  match: Match;
  meaning: Meaning;
  topic: string;
  /** The phrase says itself what it is about. */
  opens: boolean;
  /** What is listed behind it is a part of this figure only. */
  narrows: boolean;
  /** A part of the figure that was named before: an applicant's. */
  isPart: boolean;
}

/** A concept for some kinds of applicant. */
function withFacets(terms: Terms, facets: readonly string[]): Terms {
  return terms.flatMap((term) => facets.map((facet) => `${term.split('/')[0] ?? ''}/${facet}`));
}

function candidates(book: PhraseBook, place: Around, numeral: Numeral, topic: string | null, head: Meaning | null): Found[] {
  const figures = book.figures
    .filter(({ figure, units }) => (figure.opens || figure.topic === topic) && units.has(numeral.unit))
    .flatMap(({ patterns, figure }) =>
      patterns.flatMap((pattern): Found[] => {
        const match = tryPhrase(pattern, place, book);
        if (!match) return [];
        const meaning = { means: sumsOf(book, figure.means), perhaps: sumsOf(book, figure.perhaps) };
        const { opens, narrows } = figure;
        return [{ match, meaning, topic: figure.topic ?? topic ?? '', opens, narrows, isPart: false }];
      }),
    );
  const parts = book.facets
    .filter((facet) => facet.topic === topic)
    .flatMap(({ patterns, facets, topic: own, of }) =>
      patterns.flatMap((pattern): Found[] => {
        const match = tryPhrase(pattern, place, book);
        if (!match) return [];
        const { means, perhaps } = head ?? { means: sumsOf(book, of), perhaps: [] };
        const part = (terms: Terms): Terms => withFacets(terms, facets);
        const meaning = { means: means.map(part), perhaps: perhaps.map(part) };
        return [{ match, meaning, topic: own, opens: false, narrows: false, isPart: true }];
      }),
    );
  return [...figures, ...parts];
}

/** The longest phrase that fits around a figure, one that is understood in full before any other. */
export function findPhrase(
  book: PhraseBook,
  place: Around,
  numeral: Numeral,
  topic: string | null,
  head: Meaning | null,
): Found | null {
  return candidates(book, place, numeral, topic, head).reduce<Found | null>((best, found) => {
    if (best === null) return found;
    if (found.match.clean !== best.match.clean) return found.match.clean ? found : best;
    return found.match.words.length > best.match.words.length ? found : best;
  }, null);
}
