/** Runs with the marks of comments between them: where each begins and ends, and the reference to it. */
import type { CommentSpan } from '../../document/comment';
import { branch, leaf, value, type XmlNode } from './node';
import { runs, type RunFormat } from './runs';
import { STYLE } from './styles/style-ids';

/** A stretch of a paragraph's text with the comments on it. */
export interface CommentMark {
  /** Numbers of a comment and of its answers. */
  ids: readonly number[];
  /** `null` for all of the text. */
  span: CommentSpan | null;
}

export const NO_MARKS: readonly CommentMark[] = [];

export interface TextPiece {
  text: string;
  format?: RunFormat;
}

const start = (id: number): XmlNode => leaf('w:commentRangeStart', { 'w:id': id });

function end(id: number): XmlNode[] {
  const reference = branch('w:r', [branch('w:rPr', [value('w:rStyle', STYLE.commentReference)]), leaf('w:commentReference', { 'w:id': id })]);
  return [leaf('w:commentRangeEnd', { 'w:id': id }), reference];
}

/** Between two halves of one character, or of one line end, nothing can stand. */
const UNBREAKABLE = /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/;

interface PlacedMark extends CommentSpan {
  ids: readonly number[];
}

function place({ ids, span }: CommentMark, text: string): PlacedMark {
  const at = (offset: number, step: -1 | 1): number => {
    const inside = Math.min(Math.max(0, offset), text.length);
    return UNBREAKABLE.test(text.slice(inside - 1, inside + 1)) ? inside + step : inside;
  };
  const from = at(span?.start ?? 0, -1);
  return { ids, start: from, end: Math.max(from, at(span?.end ?? text.length, 1)) };
}

/** The runs of a stretch of the pieces' text. */
function between(pieces: readonly TextPiece[], from: number, to: number): XmlNode[] {
  let passed = 0;
  return pieces.flatMap(({ text, format }) => {
    const slice = text.slice(Math.max(0, from - passed), Math.max(0, to - passed));
    passed += text.length;
    return runs(slice, format);
  });
}

/**
 * The runs of a paragraph, cut where comments begin and end; stretches may overlap.
 * @param pieces texts of one paragraph in their order, offsets go through all of them
 */
export function markedRuns(pieces: readonly TextPiece[], marks: readonly CommentMark[]): XmlNode[] {
  if (marks.length === 0) return pieces.flatMap(({ text, format }) => runs(text, format));
  const text = pieces.map((piece) => piece.text).join('');
  const placed = marks.map((mark) => place(mark, text));
  const cuts = [...new Set([0, ...placed.flatMap((mark) => [mark.start, mark.end]), text.length])].sort((a, b) => a - b);
  return cuts.flatMap((cut, index) => {
    const ended = placed.filter((mark) => mark.end === cut && mark.start < cut);
    const begun = placed.filter((mark) => mark.start === cut);
    const empty = begun.filter((mark) => mark.end === cut);
    const idsOf = (list: readonly PlacedMark[]): number[] => list.flatMap(({ ids }) => ids);
    return [
      ...idsOf(ended).flatMap(end),
      ...idsOf(begun).map(start),
      ...idsOf(empty).flatMap(end),
      ...between(pieces, cut, cuts[index + 1] ?? cut),
    ];
  });
}
