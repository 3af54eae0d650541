/** A pasted block that stands one row or one column from where it belongs, and how it goes back. */
import { attempt, changeTo, type Attempt } from './attempt';
import type { VariableGrid } from './grid';
import type { Proposal } from './proposal';
import { variableAt, type Change, type Trial } from './trial';

type Line = readonly number[];
type Span = readonly [number, number];

/** A block moved by a place concerns one cell more than it has figures; fewer than two figures are no block. */
const LEAST = 2;

/** In a table of one line no relation tells where a block ends; longer ones than this are not tried. */
const LONGEST = 12;

/** The repair of lines in which each figure stands one place too far; the last one is what the relations say. */
function shiftBack(trial: Trial, lines: readonly Line[]): Attempt | null {
  const known: Change[] = [];
  const unknown: number[] = [];
  for (const line of lines) {
    const [vacated = -1, ...rest] = line;
    const lost = rest[rest.length - 1] ?? -1;
    // Where a block was pasted one place too far, the place that it should begin at was left empty.
    if (vacated < 0 || trial.value(vacated) !== 0 || line.includes(-1)) return null;
    for (const [at, variable] of line.entries()) {
      const next = line[at + 1];
      const change = changeTo(trial, variable, next === undefined ? 0 : trial.value(next));
      if (change.delta !== 0) known.push(change);
    }
    unknown.push(lost);
  }
  return { kind: 'shifted-block', cost: 0.9, known, unknown, evidence: 2 };
}

function hull(places: readonly number[]): Span | null {
  return places.length === 0 ? null : [Math.min(...places), Math.max(...places)];
}

/** The span and those longer by one at either end: where the figure beside it is the same, a shift does not show. */
function around([from, to]: Span, width: number): Span[] {
  return [from, from - 1].flatMap((a) => [to, to + 1].map((b): Span => [a, b])).filter(([a, b]) => a >= 0 && b < width);
}

function allSpans(width: number): Span[] {
  const places = [...Array(width).keys()];
  return places.flatMap((a) => places.slice(a + LEAST, a + LONGEST + 1).map((b): Span => [a, b]));
}

/** Whether a figure stands in a broken relation along its line, or in one across the lines. */
function brokenAt(trial: Trial, line: Line, variable: number): { along: boolean; across: boolean } {
  const found = { along: false, across: false };
  if (variable < 0) return found;
  for (const { index } of variableAt(trial.system, variable).terms) {
    const relation = trial.system.relations[index];
    if (relation?.broken !== true) continue;
    if (relation.terms.filter((term) => line.includes(term.index)).length > 1) found.along = true;
    else found.across = true;
  }
  return found;
}

function tryLines(trial: Trial, lines: readonly Line[], concerned: readonly boolean[], found: Proposal[]): void {
  const width = lines[0]?.length ?? 0;
  if (width <= LEAST) return;
  const broken = lines.map((line) => line.map((variable) => brokenAt(trial, line, variable)));
  // A figure that moved along its line shows in the relations across the lines, where there are any.
  const across = hull([...Array(width).keys()].filter((place) => broken.some((line) => line[place]?.across)));
  const spans = across ? around(across, width) : lines.length === 1 ? allSpans(width) : [];
  const along = hull([...lines.keys()].filter((at) => broken[at]?.some((place) => place.along)));
  const ranges = lines.map((_, at): Span => [at, at]);
  if (along && along[0] < along[1]) ranges.push(along);
  for (const [from, to] of spans) {
    if (to - from < LEAST) continue;
    for (const [first, last] of ranges) {
      const block = lines.slice(first, last + 1).map((line) => line.slice(from, to + 1));
      if (!block.some((line) => line.some((variable) => concerned[variable]))) continue;
      for (const direction of [block, block.map((line) => [...line].reverse())]) {
        const back = shiftBack(trial, direction);
        if (back) attempt(trial, back, found);
      }
    }
  }
}

/**
 * Tries blocks that moved along the rows and along the columns, either way.
 * @param concerned by variable, whether it stands in a broken relation
 */
export function tryShifts(trial: Trial, { rows }: VariableGrid, concerned: readonly boolean[], found: Proposal[]): void {
  tryLines(trial, rows, concerned, found);
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? -1));
  tryLines(trial, columns, concerned, found);
}
