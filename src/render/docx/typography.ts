/** The measures of GB/T 9704-2012 in twips, and what follows from them for a type area. */
import type { PageLayout } from '../../document/document';
import { millimetres, points } from './units';

/** 二号, 三号, 四号, 小二 in points. */
export const SIZE = { title: 22, body: 16, pageNumber: 14, tableTitle: 18 } as const;

/** From the edge of the paper down to the mark of a draft, in millimetres. */
export const HEADER_DISTANCE = 15;

const A4 = { width: millimetres(210), height: millimetres(297) };

/** A full page holds 22 lines of 28 characters on a type area of 156 × 225 mm (GB/T 9704-2012, 5.2.2). */
const CHARACTER = 156 / 28;
const LINE = 225 / 22;

/** Everything in twips. */
export interface TypeArea {
  page: { width: number; height: number };
  margins: { top: number; right: number; bottom: number; left: number };
  width: number;
  height: number;
  /** Exact height of a line of body text. */
  line: number;
  /** What is added to each body character; negative when set closer. */
  spacing: number;
}

/** The type area that margins leave, with as many lines and characters as the standard's density gives. */
export function typeArea(margins: PageLayout['margins']): TypeArea {
  const twips = {
    top: millimetres(margins.top),
    right: millimetres(margins.right),
    bottom: millimetres(margins.bottom),
    left: millimetres(margins.left),
  };
  const width = A4.width - twips.left - twips.right;
  const height = A4.height - twips.top - twips.bottom;
  const characters = Math.round(width / millimetres(CHARACTER));
  const lines = Math.round(height / millimetres(LINE));
  return {
    page: A4,
    margins: twips,
    width,
    height,
    // Rounded down: a twip too much costs a line or a character.
    line: Math.floor(height / lines),
    spacing: Math.floor(width / characters) - points(SIZE.body),
  };
}
