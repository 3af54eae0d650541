/** Columns of a grid that are no columns: slivers that programs leave where borders do not quite meet. */
import type { RawTable } from './raw-block';

/** A column this many times narrower than the average holds no text that could be read. */
const NARROW = 10;

/** Sums of all numbers in front of each place, and of all numbers at last. */
function sumsBefore(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums[sums.length - 1] ?? 0) + number);
  return sums;
}

const at = (sums: readonly number[], place: number): number => sums[Math.min(place, sums.length - 1)] ?? 0;

/** 1 for narrow columns, 0 for others; no column is narrow where a width is not said. */
function narrowColumns(widths: readonly number[]): number[] {
  const average = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  return widths.map((width) => (Number.isFinite(average) && width * NARROW < average ? 1 : 0));
}

/**
 * Counts the columns in front of a boundary, without slivers. A narrow column that holds the whole of some text is none.
 * @returns a function from the boundary's place in the file's own grid
 */
export function columnsBefore({ widths, rows }: RawTable): (boundary: number) => number {
  const narrow = narrowColumns(widths);
  if (!narrow.includes(1)) return (boundary) => boundary;
  const narrowBefore = sumsBefore(narrow);
  /** At each boundary: how many texts in narrow columns begin there, less those that end. */
  const changes = new Array<number>(widths.length + 1).fill(0);
  for (const { column, colspan, blocks } of rows.flatMap(({ cells }) => cells)) {
    const end = column + colspan;
    if (blocks.length === 0 || at(narrowBefore, end) - at(narrowBefore, column) < colspan) continue;
    changes[column] = (changes[column] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  const textsAt = sumsBefore(changes);
  const slivers = sumsBefore(narrow.map((isNarrow, column) => (at(textsAt, column + 1) > 0 ? 0 : isNarrow)));
  return (boundary) => boundary - at(slivers, boundary);
}
