/** Straight rules in the paths that a page draws: strokes, and filled rectangles that are thin. */
import { applied, type Matrix } from './matrix';
import type { Rule } from './page-content';

/** Points: a filled rectangle that is not thicker is a rule, and one that is not longer is a dot. */
const THICKEST = 3;
const SHORTEST = 3;
/** A line that leans less than so many points is straight. */
const LEANING = 0.7;

/** Numbers behind each step of a path: move, line, curve, quadratic curve, close. */
const ARGUMENTS = [2, 2, 6, 4, 0];

type Point = readonly [number, number];

/** The corners of each part of a path that has none but straight lines, on the page. */
function partsOf(path: readonly number[], matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  let bent = false;
  const end = (): void => {
    if (part.length > 1 && !bent) parts.push(part);
    part = [];
    bent = false;
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0;
    const count = ARGUMENTS[step];
    if (count === undefined) break;
    const [x = 0, y = 0] = path.slice(at + 1, at + 3);
    if (step === 0) {
      end();
      part = [applied(matrix, x, y)];
    } else if (step === 1) {
      part.push(applied(matrix, x, y));
    } else if (step === 4) {
      const first = part[0];
      if (first) part.push(first);
    } else {
      bent = true;
    }
    at += count + 1;
  }
  end();
  return parts;
}

function ruleBetween([x, y]: Point, [u, v]: Point): Rule[] {
  const [across, down] = [Math.abs(x - u), Math.abs(y - v)];
  if (down <= LEANING && across > LEANING) return [{ upright: false, at: (y + v) / 2, from: Math.min(x, u), to: Math.max(x, u) }];
  if (across <= LEANING && down > LEANING) return [{ upright: true, at: (x + u) / 2, from: Math.min(y, v), to: Math.max(y, v) }];
  return [];
}

/** The rules that stroking a path draws. */
export function strokedRules(path: readonly number[], matrix: Matrix): Rule[] {
  return partsOf(path, matrix).flatMap((part) => part.slice(1).flatMap((point, index) => ruleBetween(part[index] ?? point, point)));
}

/** The rules that filling a path draws. */
export function filledRules(path: readonly number[], matrix: Matrix): Rule[] {
  return partsOf(path, matrix).flatMap((part): Rule[] => {
    if (part.length > 6) return [];
    const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const [width, height] = [right - left, bottom - top];
    if (height <= THICKEST && width > Math.max(SHORTEST, 2 * height)) return [{ upright: false, at: (top + bottom) / 2, from: left, to: right }];
    if (width <= THICKEST && height > Math.max(SHORTEST, 2 * width)) return [{ upright: true, at: (left + right) / 2, from: top, to: bottom }];
    return [];
  });
}
