/** Puts characters together to lines of text. */
import type { Box, Glyph } from './page-content';

export interface TextLine extends Box {
  /** With a space where the line has one or leaves room for one. */
  text: string;
  /** Height of most of its letters. */
  size: number;
  /** Font of most of its letters. */
  font: string;
  /** Spaces left out, in the order of reading. */
  glyphs: readonly Glyph[];
}

/** Parts of a letter's height. A character drawn twice so near is drawn for weight. */
const DOUBLED = 0.25;
/** Between letters and digits this much room is a space; between Chinese characters it takes more. */
const SPACE = 0.22;
const WIDE_SPACE = 0.8;
/** Lines overlap by less than this. */
const SAME_LINE = 0.5;

const isLatin = (text: string): boolean => /[\w.,:;%)(\]]/.test(text);

/** The value that stands for most of the characters. */
function mostFrequent<Value>(values: readonly Value[], none: Value): Value {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = none;
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
}

function boxOf(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** @param glyphs in the order of reading, with spaces; at least one is none */
function lineOf(glyphs: readonly Glyph[]): TextLine {
  let text = '';
  let spaced = false;
  let last: Glyph | null = null;
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    if (glyph.text === ' ') {
      spaced = last !== null;
      continue;
    }
    const before = last;
    if (before !== null) {
      const gap = Math.max(glyph.left - before.right, glyph.turn === 'right' ? 0 : glyph.top - before.bottom);
      const room = isLatin(glyph.text) && isLatin(before.text.slice(-1)) ? SPACE : WIDE_SPACE;
      if (spaced || gap > room * Math.min(glyph.size, before.size)) text += ' ';
    }
    text += glyph.text;
    kept.push(glyph);
    last = glyph;
    spaced = false;
  }
  const size = mostFrequent(kept.map((glyph) => Math.round(glyph.size * 2) / 2), 0);
  return { ...boxOf(kept), text, size, font: mostFrequent(kept.map(({ font }) => font), ''), glyphs: kept };
}

/** Leaves out what is drawn a second time over itself. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const reach = DOUBLED * glyph.size;
    const isDouble = kept
      .slice(-3)
      .some((other) => other.text === glyph.text && Math.abs(other.left - glyph.left) < reach && Math.abs(other.top - glyph.top) < reach);
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

function levelLines(glyphs: readonly Glyph[]): TextLine[] {
  const lines: { glyphs: Glyph[]; top: number; bottom: number }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.bottom + a.top - b.bottom - b.top)) {
    const overlap = (line: Pick<Box, 'top' | 'bottom'>): number => Math.min(line.bottom, glyph.bottom) - Math.max(line.top, glyph.top);
    const line = lines.slice(-3).find((each) => overlap(each) > SAME_LINE * Math.min(each.bottom - each.top, glyph.bottom - glyph.top));
    if (line) line.glyphs.push(glyph);
    else lines.push({ glyphs: [glyph], top: glyph.top, bottom: glyph.bottom });
  }
  return lines
    .map((line) => withoutDoubles(line.glyphs.sort((a, b) => a.left - b.left || a.right - b.right)))
    .filter((line) => line.some(({ text }) => text !== ' '))
    .map(lineOf);
}

/** Text that is turned is read as it was written. */
function turnedLines(glyphs: readonly Glyph[]): TextLine[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const near = last?.turn === glyph.turn && distance(last, glyph) < glyph.size;
    if (run && near) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs.filter((run) => run.some(({ text }) => text !== ' ')).map(lineOf);
}

function distance(a: Box, b: Box): number {
  const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
  return Math.max(across, down, 0);
}

/** @returns the lines from top to bottom; aslant text, which is a watermark, is left out */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const level = levelLines(glyphs.filter(({ turn }) => turn === 'right'));
  const turned = turnedLines(glyphs.filter(({ turn }) => turn !== 'right' && turn !== 'aslant'));
  return turned.length === 0 ? level : [...level, ...turned].sort((a, b) => a.top - b.top);
}

/** The parts of a line that stand apart by more than `room` of the letters' height. */
export function partsOf(line: TextLine, room: number): TextLine[] {
  const parts: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of line.glyphs) {
    const part = parts[parts.length - 1];
    if (part && last !== null && glyph.left - last.right <= room * Math.max(glyph.size, last.size)) part.push(glyph);
    else parts.push([glyph]);
    last = glyph;
  }
  return parts.map(lineOf);
}
