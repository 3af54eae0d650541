/** Joins lines to paragraphs: by their indents, by ends short of the right edge, and by the room between them. */
import type { TextLine } from './text-line';
import { isFull, joined } from './wrapped';

export interface PlacedParagraph {
  kind: 'paragraph';
  text: string;
  strong: boolean;
  top: number;
}

/** What lines are measured against: the edges of the text, the size and font of most letters, the usual line height. */
export interface Measure {
  left: number;
  right: number;
  size: number;
  font: string;
  pitch: number;
}

/** Parts of a letter's height, of a size, of a line height. */
const INDENT = 0.9;
const SLACK = 0.35;
const SAME_SIZE = 1.12;
const SAME_PITCH = 1.4;
/** Letters larger than the text by so much are set as a heading. */
const LARGER = 1.15;
/** So many lines that end together, within a part of a letter, show the right edge; a hanging comma goes beyond it. */
const SEVERAL = 3;
const SAME_END = 0.6;

const HEADING_FONT = /bold|heavy|black|hei(?!ti ?light)|黑|小标宋|xbs|biaosong/i;

/** The value at a part of the way through numbers in order. */
function quantile(values: readonly number[], part: number, none: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? none;
}

function weightiest(lines: readonly TextLine[], of: (line: TextLine) => string): string {
  const weights = new Map<string, number>();
  for (const line of lines) weights.set(of(line), (weights.get(of(line)) ?? 0) + line.glyphs.length);
  return [...weights].reduce<[string, number]>((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0];
}

/** What of a page its lines are measured by. */
export interface MeasuredPage {
  lines: readonly TextLine[];
  tables: readonly { left: number; right: number }[];
}

/**
 * Edges are those of the lines; where all of these are short or indented, tables or equal margins tell them.
 * @param pages of one width, in points
 */
export function measure(pages: readonly MeasuredPage[], width: number): Measure {
  const lines = pages.flatMap((page) => page.lines);
  const tables = pages.flatMap((page) => page.tables);
  const size = Number(weightiest(lines, (line) => String(line.size))) || 12;
  const body = lines.filter((line) => line.size < LARGER * size && line.size * LARGER > size);
  const pitches = pages
    .flatMap((page) => page.lines.slice(1).map((line, at) => line.bottom - (page.lines[at]?.bottom ?? 0)))
    .filter((each) => each > size / 2 && each < 4 * size);
  const least = Math.min(...body.map((line) => line.left), width / 2);
  const framed = Math.min(...tables.map((table) => table.left), least);
  const left = least - framed > INDENT * size ? framed : least;
  const ends = body.map((line) => line.right).sort((x, y) => y - x);
  const common = ends.find((end) => ends.filter((other) => other <= end && end - other < SAME_END * size).length >= SEVERAL);
  return {
    left,
    right: common ?? Math.max(ends[0] ?? 0, width - left, ...tables.map((table) => table.right)),
    size,
    font: weightiest(body, ({ font }) => font),
    pitch: quantile(pitches, 0.5, 2 * size),
  };
}

const chineseFonts = ({ glyphs }: TextLine): Set<string> => new Set(glyphs.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(({ font }) => font));

/** Both lines have Chinese characters, and none of the one is set as one of the other. */
function otherFont(a: TextLine, b: TextLine): boolean {
  const [above, below] = [chineseFonts(a), chineseFonts(b)];
  return above.size > 0 && below.size > 0 && [...below].every((font) => !above.has(font));
}

/** Whether a line goes on with the paragraph of the line above it, which may be the last of another page. */
export function goesOn(above: TextLine, line: TextLine, samePage: boolean, { left, right, pitch }: Measure): boolean {
  const ratio = above.size / line.size;
  if (ratio > SAME_SIZE || ratio * SAME_SIZE < 1) return false;
  if (samePage && line.bottom - above.bottom > SAME_PITCH * Math.max(pitch, line.size)) return false;
  if (otherFont(above, line)) return false;
  if (line.left > left + INDENT * line.size) return false;
  return isFull(right - above.right - SLACK * line.size, line);
}

const isStrong = (line: TextLine, { font, size }: Measure): boolean =>
  line.size > LARGER * size || (line.font !== font && HEADING_FONT.test(line.font) && !HEADING_FONT.test(font) && line.glyphs.every((glyph) => glyph.font === line.font || /[\w.\s]/.test(glyph.text)));

/** @param lines at least one */
export function paragraphOf(lines: readonly TextLine[], measured: Measure): PlacedParagraph {
  return {
    kind: 'paragraph',
    text: lines.reduce((text, line) => (text === '' ? line.text : joined(text, line.text)), ''),
    strong: lines.every((line) => isStrong(line, measured)),
    top: lines[0]?.top ?? 0,
  };
}
