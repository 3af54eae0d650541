/** Finds the tables that rules draw: which rules belong together, and the cells between them. */
import type { Box, Rule } from './page-content';

export interface RuledCell extends Box {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  /** In the lower right corner, with no rule on either side of it: of a part of the table that is wider than the last. */
  isBeside: boolean;
}

export interface RuledTable extends Box {
  /** Left and right edges of the columns, top and bottom edges of the rows. */
  columns: number[];
  rows: number[];
  cells: RuledCell[];
}

/** Points within which rules are one line, go on, meet, or are a double line. */
const ONE_LINE = 1.6;
const GOES_ON = 3;
const MEETS = 3;
const DOUBLE = 4;
/** Part of a cell's side that a rule has to cover to bound it. */
const COVERED = 0.5;
/** A rule that reaches so far beyond the outermost rule across it leaves an open side. */
const OPEN_SIDE = 8;
/** Lines of one page that are put together; a table of some hundred rows has fewer. */
const MAX_LINES = 3_000;

/** Joins the pieces of which lines are drawn. */
function wholeLines(rules: readonly Rule[]): Rule[] {
  const bands: Rule[][] = [];
  let start = -Infinity;
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    if (rule.at - start > ONE_LINE) {
      bands.push([]);
      start = rule.at;
    }
    bands[bands.length - 1]?.push(rule);
  }
  return bands.flatMap((band) => {
    const lines: Rule[] = [];
    for (const rule of band.sort((a, b) => a.from - b.from)) {
      const last = lines[lines.length - 1];
      if (last && rule.from <= last.to + GOES_ON) last.to = Math.max(last.to, rule.to);
      else lines.push({ ...rule });
    }
    return lines;
  });
}

const meet = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - MEETS && upright.at <= level.to + MEETS && level.at >= upright.from - MEETS && level.at <= upright.to + MEETS;

interface Frame {
  level: Rule[];
  upright: Rule[];
}

/** Rules that meet, directly or by others. */
function framesOf(level: readonly Rule[], upright: readonly Rule[]): Frame[] {
  const left = new Set<Rule>([...level, ...upright]);
  const frames: Frame[] = [];
  for (const first of level) {
    if (!left.delete(first)) continue;
    const frame: Frame = { level: [first], upright: [] };
    const open: Rule[] = [first];
    for (let rule = open.pop(); rule; rule = open.pop()) {
      for (const other of rule.upright ? level : upright) {
        if (!left.has(other) || !(rule.upright ? meet(other, rule) : meet(rule, other))) continue;
        left.delete(other);
        (other.upright ? frame.upright : frame.level).push(other);
        open.push(other);
      }
    }
    frames.push(frame);
  }
  return frames;
}

/** Places of lines, those of a double line as one, with the open sides that the lines across show. */
function edgesOf(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const edges: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    const last = edges[edges.length - 1];
    if (last === undefined || at - last > DOUBLE) edges.push(at);
  }
  const [least, most] = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
  const [first, last] = [edges[0], edges[edges.length - 1]];
  if (first === undefined || first - least > OPEN_SIDE) edges.unshift(least);
  if (last === undefined || most - last > OPEN_SIDE) edges.push(most);
  return edges;
}

/** Whether rules cover the way between two places along an edge. */
function bounds(lines: readonly Rule[], edge: number, from: number, to: number): boolean {
  let covered = 0;
  for (const { at, from: begin, to: end } of lines) {
    if (Math.abs(at - edge) <= DOUBLE) covered = Math.max(covered, Math.min(end, to) - Math.max(begin, from));
  }
  return covered >= COVERED * (to - from);
}

function tableOf({ level, upright }: Frame): RuledTable {
  const columns = edgesOf(upright, level);
  const rows = edgesOf(level, upright);
  const [width, height] = [columns.length - 1, rows.length - 1];
  const at = (edges: readonly number[], index: number): number => edges[index] ?? 0;
  /** Nothing parts a place from its neighbour on the right, or below. */
  const opensRight = (x: number, y: number): boolean => x + 1 < width && !bounds(upright, at(columns, x + 1), at(rows, y), at(rows, y + 1));
  const opensDown = (x: number, y: number): boolean => y + 1 < height && !bounds(level, at(rows, y + 1), at(columns, x), at(columns, x + 1));
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (taken.has(y * width + x)) continue;
      let right = x;
      while (opensRight(right, y) && !taken.has(y * width + right + 1)) right += 1;
      let bottom = y;
      const span = Array.from({ length: right - x + 1 }, (_, index) => x + index);
      while (span.every((each) => opensDown(each, bottom)) && span.slice(1).every((each) => opensRight(each - 1, bottom + 1))) bottom += 1;
      for (let row = y; row <= bottom; row += 1) for (const column of span) taken.add(row * width + column);
      const [after, below] = [at(columns, right + 1), at(rows, bottom + 1)];
      const isCorner = right + 1 === width && bottom + 1 === height;
      cells.push({
        row: y,
        column: x,
        rowspan: bottom - y + 1,
        colspan: right - x + 1,
        left: at(columns, x),
        right: after,
        top: at(rows, y),
        bottom: below,
        isBeside: isCorner && !bounds(upright, after, at(rows, y), below) && !bounds(level, below, at(columns, x), after),
      });
    }
  }
  return { left: at(columns, 0), right: at(columns, width), top: at(rows, 0), bottom: at(rows, height), columns, rows, cells };
}

/** @returns tables of several cells, from top to bottom; frames around text and lone rules are none */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  const level = wholeLines(rules.filter(({ upright }) => !upright));
  const upright = wholeLines(rules.filter((rule) => rule.upright));
  if (level.length > MAX_LINES || upright.length > MAX_LINES) return [];
  return framesOf(level, upright)
    .filter((frame) => frame.upright.length > 0 && frame.level.length > 1)
    .map(tableOf)
    .filter(({ cells }) => cells.length > 1)
    .sort((a, b) => a.top - b.top);
}
