/** Finds words in the narratives as they are printed, and puts others in their place. */
import { applyTextChanges } from '../../check/apply-text';
import type { TextSpan } from '../../check/cause';
import { figureText, paragraphText } from '../../check/figure-text';
import type { Ledger } from '../../check/ledger';
import { inlinesOf, type NarrativeBlock } from '../../report/narrative';

/** One narrative as it stands; its tables and pictures are not searched. */
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

/** Where bound figures stand in a paragraph's printed text. */
function figureStretches(paragraph: NarrativeBlock, ledger: Ledger): { start: number; end: number }[] {
  let offset = 0;
  return inlinesOf(paragraph).flatMap((inline) => {
    const start = offset;
    offset += typeof inline === 'string' ? inline.length : figureText(inline, ledger).length;
    return typeof inline === 'string' ? [] : [{ start, end: offset }];
  });
}

/** @param widths whether １ and 1 are different */
export function findMatches(texts: readonly SearchedText[], words: string, widths: boolean, ledger: Ledger): Match[] {
  if (words === '') return [];
  const sought = fold(words, widths);
  return texts.flatMap(({ narrative, paragraphs }) =>
    paragraphs.flatMap((paragraph, index) => {
      const text = fold(paragraphText(paragraph, ledger), widths);
      const figures = figureStretches(paragraph, ledger);
      const matches: Match[] = [];
      for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + sought.length)) {
        const end = start + sought.length;
        const bound = figures.some((figure) => figure.start < end && figure.end > start);
        matches.push({ narrative, paragraph: index, start, end, bound });
      }
      return matches;
    }),
  );
}

/**
 * Puts other words in the place of matches, bound figures left out.
 * @returns the paragraphs of the narratives that change
 */
export function replaceMatches(
  texts: readonly SearchedText[],
  matches: readonly Match[],
  to: string,
  ledger: Ledger,
): Map<string, NarrativeBlock[]> {
  const replaced = new Map<string, NarrativeBlock[]>();
  for (const { narrative, paragraphs } of texts) {
    const changes = matches
      .filter((match) => match.narrative === narrative && !match.bound)
      .map((match) => {
        const text = paragraphText(paragraphs[match.paragraph] ?? '', ledger);
        return { ...match, from: text.slice(match.start, match.end), to };
      });
    const written = changes.length === 0 ? null : applyTextChanges(paragraphs, changes, ledger);
    if (written) replaced.set(narrative, written);
  }
  return replaced;
}

/** The index of the first match at a place or after it, going round to the first; -1 where there is none. */
export function matchFrom(matches: readonly Match[], place: TextSpan | null): number {
  if (matches.length === 0) return -1;
  if (place === null) return 0;
  const within = matches.findIndex(
    ({ narrative, paragraph, start }) =>
      narrative === place.narrative && (paragraph > place.paragraph || (paragraph === place.paragraph && start >= place.start)),
  );
  if (within >= 0) return within;
  const last = matches.reduce((found, { narrative }, index) => (narrative === place.narrative ? index : found), -1);
  return (last + 1) % matches.length;
}
