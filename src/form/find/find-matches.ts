/** Finds words in the narratives as they are printed, tables and pictures included, and puts others in their place. */
import { applyTextChanges, blockText } from '../../check/apply-text';
import { blockTexts } from '../../check/block-texts';
import type { TextSpan } from '../../check/cause';
import { figureText } from '../../check/figure-text';
import type { Ledger } from '../../check/ledger';
import { inlinesOf, type NarrativeBlock } from '../../report/narrative';
import type { TextPart } from '../../report/text-part';

/** One narrative as it stands. */
export interface SearchedText {
  narrative: string;
  paragraphs: readonly NarrativeBlock[];
}

export interface Match extends TextSpan {
  /** Part of it is a bound figure, which is found but never written over. */
  bound: boolean;
}

/** The text with as many characters; capital and small letters, and unless told otherwise both widths, are the same. */
function fold(text: string, widths: boolean): string {
  return Array.from(text.split(''), (character) => {
    const narrow = widths ? character : character.normalize('NFKC');
    const folded = (narrow.length === 1 ? narrow : character).toLowerCase();
    return folded.length === 1 ? folded : character;
  }).join('');
}

/** Where bound figures stand in a block's own text: tables and pictures have none. */
function figureStretches(block: NarrativeBlock, ledger: Ledger): { start: number; end: number }[] {
  let offset = 0;
  return inlinesOf(block).flatMap((inline) => {
    const start = offset;
    offset += typeof inline === 'string' ? inline.length : figureText(inline, ledger).length;
    return typeof inline === 'string' ? [] : [{ start, end: offset }];
  });
}

/** The matches of each text by themselves. */
function byText(matches: readonly Match[]): Match[][] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const key = JSON.stringify([match.paragraph, match.part]);
    const own = groups.get(key);
    if (own) own.push(match);
    else groups.set(key, [match]);
  }
  return [...groups.values()];
}

/** @param widths whether １ and 1 are different */
export function findMatches(texts: readonly SearchedText[], words: string, widths: boolean, ledger: Ledger): Match[] {
  if (words === '') return [];
  const sought = fold(words, widths);
  return texts.flatMap(({ narrative, paragraphs }) =>
    paragraphs.flatMap((block, paragraph) => {
      const figures = figureStretches(block, ledger);
      return blockTexts(block, ledger).flatMap(({ part, text: printed }) => {
        const text = fold(printed, widths);
        const matches: Match[] = [];
        for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + sought.length)) {
          const end = start + sought.length;
          const bound = figures.some((figure) => figure.start < end && figure.end > start);
          matches.push({ narrative, paragraph, part, start, end, bound });
        }
        return matches;
      });
    }),
  );
}

export interface Replaced {
  /** The blocks of the narratives that change. */
  narratives: Map<string, NarrativeBlock[]>;
  /** How many matches were replaced. */
  count: number;
}

/**
 * Puts other words in the place of matches. Left out are bound figures, and those of a caption, a cell or an alternative
 * text that would become longer than a report may have it.
 */
export function replaceMatches(texts: readonly SearchedText[], matches: readonly Match[], to: string, ledger: Ledger): Replaced {
  const replaced: Replaced = { narratives: new Map(), count: 0 };
  for (const { narrative, paragraphs } of texts) {
    const free = matches.filter((match) => match.narrative === narrative && !match.bound);
    let written: NarrativeBlock[] = [...paragraphs];
    let count = 0;
    // One text at a time: one that has no room keeps none of the others back.
    for (const own of byText(free)) {
      const changes = own.map((match) => {
        const block = paragraphs[match.paragraph];
        const text = (block && blockText(block, match.part, ledger)) ?? '';
        return { ...match, from: text.slice(match.start, match.end), to };
      });
      const changed = applyTextChanges(written, changes, ledger);
      if (changed === null) continue;
      written = changed;
      count += own.length;
    }
    if (count > 0) replaced.narratives.set(narrative, written);
    replaced.count += count;
  }
  return replaced;
}

/** Whether a match stands at a place or behind it in the same narrative; texts of one block in their own order. */
function isFrom({ narrative, paragraph, part, start }: Match, place: TextSpan): boolean {
  if (narrative !== place.narrative) return false;
  if (paragraph !== place.paragraph) return paragraph > place.paragraph;
  const [own, other] = [orderOf(part), orderOf(place.part)];
  const differs = own.findIndex((each, index) => each !== other[index]);
  return differs < 0 ? start >= place.start : (own[differs] ?? 0) > (other[differs] ?? 0);
}

/** Captions stand before cells and alternative texts, cells by rows. */
function orderOf(part: TextPart | undefined): [number, number, number] {
  if (part === undefined || part.kind === 'caption') return [0, 0, 0];
  return part.kind === 'cell' ? [1, part.row, part.column] : [1, 0, 0];
}

/** The index of the first match at a place or after it, going round to the first; -1 where there is none. */
export function matchFrom(matches: readonly Match[], place: TextSpan | null): number {
  if (matches.length === 0) return -1;
  if (place === null) return 0;
  const within = matches.findIndex((match) => isFrom(match, place));
  if (within >= 0) return within;
  const last = matches.reduce((found, { narrative }, index) => (narrative === place.narrative ? index : found), -1);
  return (last + 1) % matches.length;
}
