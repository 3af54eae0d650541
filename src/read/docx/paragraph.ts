/** One paragraph of a Word file while it is read, and the text that it comes to. */
import { anchorsIn, type CommentMark } from './comment-anchors';
import type { ListCounter } from './list-counter';
import type { RawBlock, RawPicture, RawText } from './raw-block';
import { NO_FACE, over, type Face, type ListPlace, type Styles } from './styles';

export interface Run {
  style: string;
  face: Face;
}

export interface Piece {
  text: string;
  run: Run;
  /** A mark of a comment instead of a text. */
  mark?: CommentMark;
}

/** A place that blocks are put in: the body, a cell, a text box, a note. */
export interface Story {
  blocks: RawBlock[];
  boxed: boolean;
  /** Text of a paragraph whose end was deleted: it begins the next. */
  carried: Piece[];
  /** Ids of the comments in it. */
  comments: string[];
}

export interface OpenParagraph {
  style: string;
  /** What the paragraph itself says of its level; `undefined` where that is left to its style. */
  level: number | null | undefined;
  list: ListPlace;
  pieces: Piece[];
  /** Runs that are open, the innermost last. */
  runs: Run[];
  /** Its end is deleted by a tracked change. */
  joined: boolean;
  /** Pictures in its line. */
  pictures: RawPicture[];
  /** What stands in boxes at this paragraph. */
  boxes: RawBlock[];
}

export const emptyRun = (): Run => ({ style: '', face: NO_FACE });

export const newStory = (boxed = false): Story => ({ blocks: [], boxed, carried: [], comments: [] });

export const newParagraph = (): OpenParagraph => ({
  style: '',
  level: undefined,
  list: { list: null, level: null },
  pieces: [],
  runs: [],
  joined: false,
  pictures: [],
  boxes: [],
});

const HEADING_FONT = /黑体|楷体|小标宋|大标宋|^(?:STZhongsong|华文中宋)$|SimHei|Heiti|KaiTi/i;

const isStrong = ({ bold, font }: Face): boolean => bold === true || (font !== null && HEADING_FONT.test(font));

export interface Finished {
  /** `null` for a paragraph without text of the report. */
  block: RawText | null;
  /** It is a line of the table of contents. */
  contents: boolean;
  /** Some of its text is hidden and was left out. */
  hidden: boolean;
}

/** @param pieces the paragraph's own, after those of the paragraph that was joined to it */
export function finishParagraph(
  paragraph: OpenParagraph,
  pieces: readonly Piece[],
  boxed: boolean,
  styles: Styles,
  count: ListCounter,
): Finished {
  const look = styles.paragraph(paragraph.style);
  const base = over(look.face, styles.defaults);
  const faced = pieces.map(({ text, run, mark }) => ({ text, ...(mark && { mark }), face: over(run.face, over(styles.run(run.style), base)) }));
  const seen = faced.filter(({ face, mark }) => mark !== undefined || face.hidden !== true);
  const hidden = seen.length < faced.length;
  if (look.contents) return { block: null, contents: true, hidden };
  if (look.figure) return { block: null, contents: false, hidden };
  const list = paragraph.list.list ?? look.list.list ?? 0;
  const number = list === 0 ? '' : count(list, paragraph.list.level ?? look.list.level ?? 0);
  const whole = seen.map((piece) => piece.text).join('');
  const text = whole.trim();
  if (text === '') return { block: null, contents: false, hidden };
  const worded = seen.filter((piece) => piece.text.trim() !== '');
  const cut = whole.length - whole.trimStart().length;
  const place = (offset: number): number => number.length + Math.min(Math.max(0, offset - cut), text.length);
  const block: RawText = {
    kind: 'text',
    text: number + text,
    level: paragraph.level === undefined ? look.level : paragraph.level,
    strong: worded.every(({ face }) => isStrong(face)),
    boxed,
    comments: anchorsIn(seen, place),
  };
  return { block, contents: false, hidden };
}
