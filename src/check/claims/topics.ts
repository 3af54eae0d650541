/** What a sentence is about: applications, review, documents; the vocabulary names the words. */
import type { PhraseBook } from './phrase-book';

/** The topic that a text names last, the longer name where two end together; `null` when it names none. */
export function lastNamed(book: PhraseBook, text: string): string | null {
  let [last, longest] = [-1, 0];
  let named: string | null = null;
  for (const { id, pattern } of book.topics) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const end = index + words.length;
      if (end < last || (end === last && words.length <= longest)) continue;
      [last, longest, named] = [end, words.length, id];
    }
  }
  return named;
}

/** The topic after a text: what names one begins it, what belongs to none ends the one before. */
export function topicAfter(book: PhraseBook, text: string, before: string | null): string | null {
  return lastNamed(book, text) ?? (book.elsewhere.test(text) ? null : before);
}

/** Whether a figure in this unit counts what the sentence is about, so that what it counts narrows what follows. */
export function countsTopic(book: PhraseBook, topic: string | null, unit: string): boolean {
  return topic === null || book.topics.some((each) => each.id === topic && each.units.has(unit));
}
