/** How much room text takes in a drawing: an estimate on the safe side, for no font is at hand to measure with. */
import { svgElement, textContent, type Svg } from './svg';

/** Size of all text, in the units of the drawing. */
export const TEXT_SIZE = 14;

/** From one line of text to the next. */
export const LINE_HEIGHT = 19;

/** Latin letters and digits in the widest of the usual fonts, as a share of a Chinese character. */
const NARROW = 0.58;

const characterWidth = (character: string): number => (/[\u0020-\u007e]/.test(character) ? NARROW : 1) * TEXT_SIZE;

export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + characterWidth(character), 0);
}

/** The text in lines no wider than `width`, one character at least in each. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const character of text) {
    const line = lines[lines.length - 1] ?? '';
    if (line !== '' && widthOf(line + character) > width) lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines;
}

/** Pieces that are not broken, as many in a line as it holds. */
export function wrapPieces(pieces: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines[lines.length - 1];
    const longer = line === undefined ? piece : `${line}${separator}${piece}`;
    if (line === undefined || widthOf(longer) > width) lines.push(piece);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

export interface TextPlace {
  x: number;
  /** The middle of the line. */
  y: number;
  anchor?: 'start' | 'middle' | 'end';
}

/** From the middle of a line down to its base line. */
const BASE_LINE = 0.36;

export function textAt(text: string, { x, y, anchor = 'start' }: TextPlace): Svg {
  return svgElement('text', { x, y: y + TEXT_SIZE * BASE_LINE, 'text-anchor': anchor }, textContent(text));
}
