/** Places the characters that a page shows, by the text operators of the PDF standard (ISO 32000-1, 9.3 and 9.4). */
import type { PdfFont, PdfGlyph } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { applied, IDENTITY, matrixOf, times, type Matrix } from './matrix';
import type { Glyph, Turn } from './page-content';
import { plainCharacter } from './plain-character';

/** What `save` keeps and `restore` brings back. */
export interface TextState {
  font: PdfFont;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** 1 for letters as wide as they are made. */
  stretch: number;
  leading: number;
  rise: number;
  /** 0 filled, 2 filled and outlined, 3 unseen, 7 only a clip. */
  mode: number;
}

export const PLAIN_TEXT: TextState = {
  font: {},
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

export interface Pen {
  /** Where the next character stands. */
  matrix: Matrix;
  /** Where its line begins. */
  line: Matrix;
}

export const newPen = (): Pen => ({ matrix: IDENTITY, line: IDENTITY });

export function moveLine(pen: Pen, x: number, y: number): void {
  pen.line = times(pen.line, [1, 0, 0, 1, x, y]);
  pen.matrix = pen.line;
}

/** Part of a letter's height that stands above its line, and below. */
const ABOVE = 0.8;
const BELOW = 0.2;

function turnOf([a, b]: Matrix, vertical: boolean): Turn {
  const turns: readonly Turn[] = ['right', 'down', 'left', 'up'];
  const quarter = Math.atan2(b, a) / (Math.PI / 2);
  if (Math.abs(quarter - Math.round(quarter)) > 0.06) return 'aslant';
  return turns[(Math.round(quarter) + 4 + (vertical ? 1 : 0)) % 4] ?? 'aslant';
}

/** Private and control codes say that the font does not tell its characters. */
const UNKNOWN = /^(?:[\0-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\ufffe\uffff])+$/u;
const UNREADABLE = '\ufffd';

const isGlyph = (each: unknown): each is PdfGlyph => typeof each === 'object' && each !== null && 'unicode' in each;

/**
 * Shows characters and moves the pen behind them.
 * @param page from the file's space to the page as it is looked at
 * @param shown glyphs, and numbers that move the pen back by thousandths of the size
 */
export function showText(shown: readonly unknown[], state: TextState, pen: Pen, page: Matrix): Glyph[] {
  const { font, size, stretch } = state;
  const vertical = font.vertical === true;
  const [unit] = matrixOf(font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0]);
  const name = `${(font.name ?? '').replace(/^[A-Z]{6}\+/, '')}${state.mode === 2 ? ' Bold' : ''}`;
  const glyphs: Glyph[] = [];
  for (const each of shown) {
    if (typeof each === 'number') {
      const back = (-each / 1000) * size;
      pen.matrix = times(pen.matrix, vertical ? [1, 0, 0, 1, 0, back] : [1, 0, 0, 1, back * stretch, 0]);
      continue;
    }
    if (!isGlyph(each)) continue;
    const metrics = vertical ? (each.vmetric ?? font.defaultVMetrics) : undefined;
    const width = each.width * unit * size * stretch;
    const advance = metrics ? metrics[0] * unit * size : width;
    const place = times(page, pen.matrix);
    const corners: [number, number, number, number] = vertical
      ? [-width / 2, 0, width / 2, advance]
      : [0, state.rise - BELOW * size, width, state.rise + ABOVE * size];
    const [x, y] = applied(place, corners[0], corners[1]);
    const [u, v] = applied(place, corners[2], corners[3]);
    const read = plainCharacter(each.unicode);
    const text = each.unicode === '' || UNKNOWN.test(each.unicode) ? (each.isSpace ? ' ' : UNREADABLE) : read;
    if (text !== '') {
      glyphs.push({
        text: text.trim() === '' ? ' ' : text,
        left: Math.min(x, u),
        right: Math.max(x, u),
        top: Math.min(y, v),
        bottom: Math.max(y, v),
        size: Math.abs(size) * Math.hypot(place[2], place[3]),
        font: name,
        turn: turnOf(size < 0 ? times(place, [-1, 0, 0, -1, 0, 0]) : place, vertical),
      });
    }
    const spacing = state.characterSpacing + (each.isSpace ? state.wordSpacing : 0);
    pen.matrix = times(pen.matrix, vertical ? [1, 0, 0, 1, 0, advance - spacing] : [1, 0, 0, 1, width + spacing * stretch, 0]);
  }
  return glyphs;
}
