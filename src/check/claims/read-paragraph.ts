/**
 * Reads a paragraph: what each of its figures claims and what it says did not happen. A figure is understood only where
 * its whole clause is, and where nothing earlier in the sentence narrows what it counts.
 */
import type { TextPart } from '../../report/text-part';
import type { Denied, Item, Meaning, ParagraphReading, Said } from './claim';
import { sentencesOf, type Clause } from './clauses';
import { findDenial } from './find-denial';
import { findPhrase } from './find-phrase';
import { findShare } from './find-share';
import { fold, spanOf } from './fold';
import { isGrowth } from './growth-words';
import { isPercentage } from './kinds';
import { around } from './match';
import type { Numeral } from './numerals';
import { periodOf } from './period';
import { isMadeOf } from './phrase';
import type { PhraseBook } from './phrase-book';
import { countsTopic, lastNamed, topicAfter } from './topics';

interface State {
  topic: string | null;
  /** Something before this narrows what the sentence counts. */
  narrowed: boolean;
  /** The sentence speaks of another year. */
  elsewhen: boolean;
  /** The figure that 其中 and applicants are parts of. */
  head: Meaning | null;
}

/** Ends of a clause without a figure that say of which ones the rest of the sentence speaks: 涉及征地的申请, 在…中. */
const NARROWING = /(中|的|申请|案件)$/;
const ABOUT_WORK = /工作|认真|规范/;
const LISTS_PARTS = /^在?其中/;
/** Rates and the like are no counts. */
const NO_COUNT = /[%‰倍成]|百分点/;

/** What a clause without a figure is about, and whether it narrows what follows. */
function passClause(book: PhraseBook, { text }: Clause, state: State): void {
  const harmless = isMadeOf(text, book.neutral) || book.openings.test(text) || ABOUT_WORK.test(text);
  if (!harmless && NARROWING.test(text)) state.narrowed = true;
  state.topic = topicAfter(book, text, state.topic);
}

/** The matched words with the figure as it is printed. */
function wordsOf(words: string, clause: Clause, numeral: Numeral): string {
  return words.replace('#', clause.text.slice(numeral.start - clause.start, numeral.end - clause.start));
}

function readFigures(book: PhraseBook, clause: Clause, sentence: number, state: State): Item[] {
  const items: Item[] = [];
  let taken = clause.start;
  for (const numeral of clause.numerals) {
    if (numeral.start < taken) continue;
    const place = around(clause, numeral, taken);
    const item: Item = { numeral, clause, sentence, label: place.left, phrase: '', meaning: null, whole: false, narrows: false, shareOf: [] };
    items.push(item);
    taken = numeral.end;
    if (isPercentage(item) && !state.narrowed && !state.elsewhen) {
      items[items.length - 1] = { ...item, shareOf: findShare(book, place, numeral, state.topic, state.head) };
    }
    if (numeral.range || numeral.unit === '' || NO_COUNT.test(numeral.unit)) continue;
    state.topic = lastNamed(book, place.left) ?? state.topic;
    const found = findPhrase(book, place, numeral, state.topic, state.head);
    if (!found) {
      state.topic = topicAfter(book, place.left, state.topic);
      if (countsTopic(book, state.topic, numeral.unit)) state.narrowed = true;
      continue;
    }
    const { match, meaning, narrows } = found;
    if (found.opens) {
      state.topic = found.topic;
      state.narrowed = false;
    }
    if (!match.clean) {
      state.narrowed = true;
      continue;
    }
    if (match.tookRight) taken = place.end;
    if (!narrows && !found.isPart) state.head = meaning;
    const whole = !state.narrowed && !state.elsewhen;
    items[items.length - 1] = { ...item, phrase: wordsOf(match.words, clause, numeral), meaning, whole, narrows };
  }
  return items;
}

/** Reads a text as it is printed. */
export function readText(book: PhraseBook, text: string): Said {
  const folded = fold(text);
  const sentences = sentencesOf(folded.text);
  const items: Item[] = [];
  const denied: Denied[] = [];
  const state: State = { topic: null, narrowed: false, elsewhen: false, head: null };
  sentences.forEach(({ clauses }, sentence) => {
    const said = items.length;
    state.narrowed = false;
    for (const clause of clauses) {
      if (isGrowth(clause.text)) continue;
      const period = periodOf(clause.text, book.year);
      if (period !== null) state.elsewhen = period === 'other';
      const last = items[items.length - 1];
      // 上年结转14件，其中…: what follows is a part of these only.
      if (LISTS_PARTS.test(clause.text) && last?.narrows === true && last.sentence === sentence) state.narrowed = true;
      if (clause.numerals.length > 0) {
        items.push(...readFigures(book, clause, sentence, state));
        continue;
      }
      const silent = state.elsewhen || state.narrowed;
      const found = silent ? null : findDenial(book, clause, folded.text, state.topic, items);
      if (found) denied.push(found.denied);
      state.topic = found?.topic ?? state.topic;
      passClause(book, clause, state);
    }
    // A sentence about another year that gives figures is likely to go on in the next one.
    if (!items.slice(said).some(({ meaning }) => meaning !== null)) state.elsewhen = false;
  });
  return { folded, sentences, items, denied };
}

/**
 * Reads a paragraph, or a text of a table or a picture.
 * @param index of the block in its narrative
 */
export function readParagraph(book: PhraseBook, narrative: string, index: number, text: string, part?: TextPart): ParagraphReading {
  const said = readText(book, text);
  return {
    ...said,
    narrative,
    tabular: false,
    span: (start, end) => ({ narrative, paragraph: index, part, ...spanOf(said.folded, start, end) }),
  };
}
