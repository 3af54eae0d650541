/** Reads rows of cells that bars separate, the form in which web captures leave tables. */
import { tidy } from './text-part';

const BAR = /[|｜│]/;
const bars = (line: string): number => line.split(BAR).length - 1;
const framed = (line: string): boolean => bars(line) >= 1 && (BAR.test(line.charAt(0)) || BAR.test(line.slice(-1)));

/** Lines that certainly are rows: framed by bars, or at least three with equally many bars. */
export function areBarredRows(lines: readonly string[]): boolean {
  const trimmed = lines.map((line) => line.trim());
  if (trimmed.length >= 2 && trimmed.every(framed)) return true;
  return trimmed.length >= 3 && trimmed.every((line) => bars(line) === bars(trimmed[0] ?? ''));
}

export function hasBar(line: string): boolean {
  return BAR.test(line);
}

/** The cells of a line; `null` for the line that only rules off a table's head. */
export function barredCells(line: string): string[] | null {
  const inner = line.trim().replace(/^[|｜│]/, '').replace(/[|｜│]$/, '');
  const cells = inner.split(BAR).map(tidy);
  return cells.every((cell) => /^:?[-─]{2,}:?$/.test(cell)) ? null : cells;
}
