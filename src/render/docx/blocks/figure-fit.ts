/** Long figures in narrow columns: they do not break, because a broken figure reads as two. */
import { CELL_MARGIN } from '../styles/table-styles';
import { points } from '../units';

/** Width of a digit over the size, in the widest font that may stand in for a missing one. */
const DIGIT = 0.64;

const FIGURE = /^[\d.,-]+$/;
/** 不适用 and the like are words, which stay whole too; what is longer was typed in place of a figure and may break. */
const LONGEST_WORD = 3;

/** What is left between a long figure and the rules beside it, in twips. */
const LEAST_MARGIN = 10;

/** Smallest size in points that still reads on paper. */
const LEAST_SIZE = 5;

export interface FigureFit {
  /** Margin at each side in twips, when the table's own is too much. */
  margin?: number;
  /** Size in points, when the table's own is too large. */
  size?: number;
}

/** @param width of the cell in twips */
export function fitFigure(text: string, width: number, size: number): FigureFit {
  const isFigure = FIGURE.test(text);
  if (!isFigure && text.length > LONGEST_WORD) return {};
  const needed = text.length * (isFigure ? DIGIT : 1) * points(size);
  if (needed <= width - 2 * CELL_MARGIN.side) return {};
  const room = width - 2 * LEAST_MARGIN;
  if (needed <= room) return { margin: LEAST_MARGIN };
  // Fonts come in half points.
  return { margin: LEAST_MARGIN, size: Math.max(LEAST_SIZE, Math.floor((size * room * 2) / needed) / 2) };
}
