/** Finds the words that a remark is about again in a text that has gone on changing since. */

/** What is kept of a stretch of text: the words, and the printed text before and after them. */
export interface Quote {
  quote: string;
  before: string;
  after: string;
}

/** A stretch of the paragraphs: which one, counted from 0, and UTF-16 offsets in it, the end excluded. */
export interface FoundQuote {
  paragraph: number;
  start: number;
  end: number;
}

/** Occurrences that are weighed against each other; of a word that stands more often the first so many. */
const MOST_OCCURRENCES = 2_000;
/** Characters of the context that must stand unchanged on a side for words between them to be known by it alone. */
const LEAST_CONTEXT = 4;
/** How much longer than they were changed words may be, in characters. */
const GROWTH = 40;

/** A number in a text, with what groups and divides its digits. */
const NUMBER = /\d+(?:[.,，]\d+)*/g;
/** Stands for any number. */
const MARK = '\0';

interface Match extends FoundQuote {
  text: string;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** How many neighbouring pairs of characters two texts have in common, whatever was changed between them. */
function sharedPairs(known: ReadonlySet<string>, text: string): number {
  let shared = 0;
  for (let index = 0; index + 1 < text.length; index += 1) if (known.has(text.slice(index, index + 2))) shared += 1;
  return shared;
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}

/** The occurrence whose surroundings are most like those that were kept; of equal ones the first. */
function best(matches: readonly Match[], { before, after }: Quote): FoundQuote | null {
  const [pairsBefore, pairsAfter] = [pairsOf(before), pairsOf(after)];
  let found: FoundQuote | null = null;
  let most = -1;
  for (const { text, paragraph, start, end } of matches) {
    const [left, right] = [text.slice(Math.max(0, start - before.length), start), text.slice(end, end + after.length)];
    const touching = sharedEnd(left, before) + sharedStart(right, after);
    const score = 2 * touching + sharedPairs(pairsBefore, left) + sharedPairs(pairsAfter, right);
    if (score > most) [most, found] = [score, { paragraph, start, end }];
  }
  return found;
}

function occurrences(paragraphs: readonly string[], quote: string): Match[] {
  const matches: Match[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
      if (matches.length === MOST_OCCURRENCES) return matches;
      matches.push({ paragraph, start, end: start + quote.length, text });
    }
  }
  return matches;
}

/** A text with a mark for each number in it, and where each of its characters, and its end, stand in the text. */
function withoutNumbers(text: string): { masked: string; places: number[] } {
  const places: number[] = [];
  let masked = '';
  let done = 0;
  const copy = (end: number): void => {
    masked += text.slice(done, end);
    for (; done < end; done += 1) places.push(done);
  };
  for (const match of text.matchAll(NUMBER)) {
    copy(match.index);
    masked += MARK;
    places.push(match.index);
    done = match.index + match[0].length;
  }
  copy(text.length);
  return { masked, places: [...places, text.length] };
}

/** The words with other numbers in them, as bound figures have that followed their cells. */
function withOtherNumbers(paragraphs: readonly string[], quote: string): Match[] {
  const words = withoutNumbers(quote).masked;
  if (!words.includes(MARK) || words.replaceAll(MARK, '').trim() === '') return [];
  const texts = paragraphs.map(withoutNumbers);
  return occurrences(texts.map(({ masked }) => masked), words).map(({ paragraph, start, end }) => {
    const places = texts[paragraph]?.places ?? [];
    return { paragraph, start: places[start] ?? 0, end: places[end] ?? 0, text: paragraphs[paragraph] ?? '' };
  });
}

/** Where a paragraph goes on after the longest end of the context that it has; the beginning where there was nothing before. */
function afterContext(text: string, before: string): { at: number; known: number } | null {
  if (before === '') return { at: 0, known: 0 };
  for (let known = before.length; known >= LEAST_CONTEXT; known -= 1) {
    const at = text.indexOf(before.slice(-known));
    if (at >= 0) return { at: at + known, known };
  }
  return null;
}

function beforeContext(text: string, after: string, from: number): { at: number; known: number } | null {
  if (after === '') return { at: text.length, known: 0 };
  for (let known = after.length; known >= LEAST_CONTEXT; known -= 1) {
    const at = text.indexOf(after.slice(0, known), from);
    if (at >= 0) return { at, known };
  }
  return null;
}

/** What stands by now between the text before and after. */
function between(paragraphs: readonly string[], { quote, before, after }: Quote): FoundQuote | null {
  let found: FoundQuote | null = null;
  let most = 0;
  for (const [paragraph, text] of paragraphs.entries()) {
    const start = afterContext(text, before);
    const end = start && beforeContext(text, after, start.at);
    if (!end || end.at === start.at || end.at - start.at > quote.length + GROWTH) continue;
    const known = start.known + end.known;
    if (known > most) [most, found] = [known, { paragraph, start: start.at, end: end.at }];
  }
  return found;
}

/**
 * Finds a quote: the same words where their surroundings agree best; else the same words with other numbers; else what
 * stands in their place between the same surroundings. Who replaces what is found looks first whether it still is the quote.
 * @param paragraphs as printed, with the figures of bound numbers filled in
 * @returns `null` where the words are gone, and for an empty quote
 */
export function findQuote(paragraphs: readonly string[], place: Quote): FoundQuote | null {
  if (place.quote === '') return null;
  const same = best(occurrences(paragraphs, place.quote), place);
  return same ?? best(withOtherNumbers(paragraphs, place.quote), place) ?? between(paragraphs, place);
}
