/**
 * Two versions of a text beside each other: paragraphs are paired by likeness, then their clauses compared, then the
 * characters of clauses that are alike, so that a changed sentence reads as a changed sentence and not as a heap of strokes.
 */
import { compareSeries } from './compare-series';
import { diceOf } from './proof/likeness';
import { wordsOf } from './proof/similarity';

/** A piece that both versions have, or only the new or only the old one. */
export interface TextPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A paragraph of either version, or one of each that belong together. */
export interface ComparedParagraph {
  /** Places in their texts, from 0; `null` where the version has no such paragraph. */
  before: number | null;
  now: number | null;
  /** Without the added ones it is the old paragraph, without the removed ones the new one. */
  pieces: TextPiece[];
}

export interface ComparedTexts {
  /** In the order of the new text. */
  paragraphs: ComparedParagraph[];
  /** The share of words that both have, from 0 to 1: years, figures and blanks apart. */
  share: number;
}

/** From this likeness on two paragraphs are versions of one, and two clauses are compared character by character. */
const ALIKE = 0.35;
/** With more paragraphs to pair than these each is left by itself. */
const MOST_PAIRS = 2500;

const CLAUSE = /[^，。；：！？;]*[，。；：！？;]+|[^，。；：！？;]+$/gu;
const TOKEN = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|./gsu;

/** A stretch between two changes that is so short belongs to the change. */
const SHORTEST_SAME = 2;

function append(pieces: TextPiece[], kind: TextPiece['kind'], text: string): void {
  const last = pieces[pieces.length - 1];
  if (text === '') return;
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

/** Two clauses that are alike, character by character; numbers and Latin words are one character each. */
function compareCharacters(before: string, now: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    append(pieces, 'removed', removed);
    append(pieces, 'added', added);
    [removed, added] = ['', ''];
  };
  const stretches = compareSeries(before.match(TOKEN) ?? [], now.match(TOKEN) ?? []);
  stretches.forEach((stretch, index) => {
    if (stretch.kind === 'changed') {
      removed += stretch.removed.join('');
      added += stretch.added.join('');
      return;
    }
    const inside = index > 0 && index < stretches.length - 1;
    const text = stretch.items.join('');
    if (inside && stretch.items.length < SHORTEST_SAME) {
      removed += text;
      added += text;
      return;
    }
    flush();
    append(pieces, 'same', text);
  });
  flush();
  return pieces;
}

function compareParagraph(before: string, now: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const stretch of compareSeries(before.match(CLAUSE) ?? [], now.match(CLAUSE) ?? [])) {
    if (stretch.kind === 'same') {
      append(pieces, 'same', stretch.items.join(''));
      continue;
    }
    const [removed, added] = [stretch.removed.join(''), stretch.added.join('')];
    const inner: TextPiece[] =
      diceOf(removed, added) >= ALIKE
        ? compareCharacters(removed, added)
        : [{ kind: 'removed', text: removed }, { kind: 'added', text: added }];
    for (const { kind, text } of inner) append(pieces, kind, text);
  }
  return pieces;
}

/** Pairs paragraphs in order so that the pairs are as alike as can be; each pair by its places. */
function pairAlike(before: readonly string[], now: readonly string[]): [number, number][] {
  if (before.length * now.length > MOST_PAIRS) return [];
  const likeness = before.map((one) => now.map((other) => diceOf(wordsOf(one), wordsOf(other))));
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(now.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number): number => {
    const share = likeness[i]?.[j] ?? 0;
    return share >= ALIKE ? share + at(i + 1, j + 1) : 0;
  };
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = Math.max(paired(i, j), at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < now.length && at(i, j) > 0) {
    if (paired(i, j) === at(i, j)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** @param before the old version by paragraphs, @param now the new one */
export function compareTexts(before: readonly string[], now: readonly string[]): ComparedTexts {
  const paragraphs: ComparedParagraph[] = [];
  let [i, j] = [0, 0];

  function pass(removed: readonly string[], added: readonly string[]): void {
    for (const text of removed) {
      paragraphs.push({ before: i, now: null, pieces: [{ kind: 'removed', text }] });
      i += 1;
    }
    for (const text of added) {
      paragraphs.push({ before: null, now: j, pieces: [{ kind: 'added', text }] });
      j += 1;
    }
  }

  function passPair(pieces: TextPiece[]): void {
    paragraphs.push({ before: i, now: j, pieces });
    i += 1;
    j += 1;
  }

  for (const stretch of compareSeries(before, now)) {
    if (stretch.kind === 'same') {
      for (const text of stretch.items) passPair([{ kind: 'same', text }]);
      continue;
    }
    const { removed, added } = stretch;
    let [left, right] = [0, 0];
    for (const [a, b] of pairAlike(removed, added)) {
      pass(removed.slice(left, a), added.slice(right, b));
      passPair(compareParagraph(removed[a] ?? '', added[b] ?? ''));
      [left, right] = [a + 1, b + 1];
    }
    pass(removed.slice(left), added.slice(right));
  }
  return { paragraphs, share: diceOf(wordsOf(now.join('')), wordsOf(before.join(''))) };
}
