/** Walks over the texts of a report: its paragraphs, what matches a pattern in them, the sentence around a place. */
import { partTexts } from '../../report/text-part';
import type { NarrativeText } from '../report-text';
import type { Stretch, TextPlace } from './spot';

/** A text with its place. */
export interface Line extends TextPlace {
  line: string;
}

/** A match of a pattern, with its place. */
export interface Hit extends Line, Stretch {
  match: RegExpExecArray;
}

/** All paragraphs in document order, tables and pictures as blank ones. */
export function linesOf(texts: readonly NarrativeText[]): Line[] {
  return texts.flatMap((text) => text.paragraphs.map((line, paragraph) => ({ text, paragraph, line })));
}

/** The paragraphs and the texts of tables and pictures, in document order: what is wrong wherever it stands is looked for here. */
export function allLinesOf(texts: readonly NarrativeText[]): Line[] {
  return linesOf(texts).flatMap((own): Line[] => {
    const insert = own.text.inserts.find(({ paragraph }) => paragraph === own.paragraph);
    return insert ? partTexts(insert.block).map(({ part, text: line }) => ({ ...own, part, line })) : [own];
  });
}

/** Where a pattern, which has the flag g, matches a text. */
export function hitsIn(at: Line, pattern: RegExp): Hit[] {
  return [...at.line.matchAll(pattern)].map((match) => ({
    ...at,
    match,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where a pattern, which has the flag g, matches a paragraph of the texts. */
export function hits(texts: readonly NarrativeText[], pattern: RegExp): Hit[] {
  return linesOf(texts).flatMap((line) => hitsIn(line, pattern));
}

/** Where a pattern, which has the flag g, matches a paragraph or a text of a table or a picture. */
export function allHits(texts: readonly NarrativeText[], pattern: RegExp): Hit[] {
  return allLinesOf(texts).flatMap((line) => hitsIn(line, pattern));
}

const SENTENCE_END = '。！？；;!?';

/** The sentence around an offset, without the mark that ends it. */
export function sentenceAt(line: string, offset: number): string {
  let start = offset;
  while (start > 0 && !SENTENCE_END.includes(line[start - 1] ?? '')) start -= 1;
  let end = offset;
  while (end < line.length && !SENTENCE_END.includes(line[end] ?? '')) end += 1;
  return line.slice(start, end);
}

/** The words of a stretch with a few characters around them, for a message. */
export function excerpt(line: string, start: number, end: number, around = 6): string {
  const from = Math.max(0, start - around);
  const to = Math.min(line.length, end + around);
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}

/** Whether an offset lies in a title or a quotation: what others have said. */
export function isQuoted(line: string, offset: number): boolean {
  const before = line.slice(0, offset);
  return [['《', '》'], ['“', '”'], ['〈', '〉']].some(([open = '', close = '']) => {
    const opened = before.lastIndexOf(open);
    return opened > before.lastIndexOf(close) && line.includes(close, offset);
  });
}
