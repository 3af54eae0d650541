/** Cuts digits that ran together into the figures of their row, by the relations of the format. */
import { holds } from '../../check/explain-rule';
import { sumSide, type CellState } from '../../check/sums';
import type { CellKey } from '../../report/address';
import { BLANK, parseValue } from '../../report/value';
import type { Format, RuleInstance } from '../../template/format';
import type { DigitRun, RecognisedFigure } from './recognised';

/** Longer runs have too many cuts to be of help. */
const MAX_DIGITS = 24;
/** More ways than these are no help to anyone. */
const MAX_READINGS = 40;
/** Combinations of two rows' readings that are tried. */
const MAX_PAIRS = 20_000;
/** Cuts that are tried for one run. */
const MAX_CUTS = 200_000;

const NOTHING: CellState = { value: BLANK, complete: false };

/** The relations of a format that hold within a set of cells. */
function rulesWithin(format: Format, cells: readonly CellKey[]): RuleInstance[] {
  const own = new Set(cells);
  const indexes = new Set(cells.flatMap((key) => format.rulesByCell.get(key) ?? []));
  return [...indexes].flatMap((index) => {
    const rule = format.rules[index];
    const last = rule && [...rule.left.items, ...rule.right.items].some((item) => item.last);
    return rule && !last && rule.cells.every((key) => own.has(key)) ? [rule] : [];
  });
}

function satisfied(rule: RuleInstance, texts: ReadonlyMap<CellKey, string>): boolean {
  const read = (key: CellKey): CellState => {
    const value = parseValue(texts.get(key) ?? '', 'amount');
    return value.kind === 'number' ? { value, complete: true } : NOTHING;
  };
  const [left, right] = [sumSide(rule.left, read), sumSide(rule.right, read)];
  return !left.complete || !right.complete || holds(rule.relation, left.sum, right.sum);
}

/**
 * The ways of cutting a run into so many figures that satisfy the relations within the row.
 * @returns none when there are no such relations, or when there are too many ways
 */
export function cutRun(printed: string, cells: readonly CellKey[], format: Format): string[][] {
  const digits = printed.normalize('NFKC').replace(/\s+/g, '');
  const rules = rulesWithin(format, cells);
  if (!/^\d+$/.test(digits) || digits.length > MAX_DIGITS || digits.length < cells.length || rules.length === 0) return [];
  const found: string[][] = [];
  let tried = 0;
  function cut(from: number, parts: string[]): void {
    const left = cells.length - parts.length;
    if (found.length > MAX_READINGS || tried > MAX_CUTS) return;
    if (left === 0) {
      tried += 1;
      if (from !== digits.length) return;
      const texts = new Map(cells.map((key, index) => [key, parts[index] ?? '']));
      if (rules.every((rule) => satisfied(rule, texts))) found.push(parts);
      return;
    }
    // No figure but 0 itself begins with 0.
    const longest = digits[from] === '0' ? 1 : digits.length - from - (left - 1);
    const shortest = left === 1 ? digits.length - from : 1;
    for (let length = shortest; length <= longest; length += 1) cut(from + length, [...parts, digits.slice(from, from + length)]);
  }
  cut(0, []);
  return found.length > MAX_READINGS || tried > MAX_CUTS ? [] : found;
}

function fits(runs: readonly [DigitRun, string[]][], rules: readonly RuleInstance[], known: ReadonlyMap<CellKey, string>): boolean {
  const texts = new Map(known);
  for (const [run, reading] of runs) run.cells.forEach((key, index) => texts.set(key, reading[index] ?? ''));
  return rules.every((rule) => satisfied(rule, texts));
}

/**
 * Drops the readings that contradict the figures of other rows, or every reading of another run.
 * @param figures the figures that are known; those of runs are not
 */
export function narrowRuns(runs: readonly DigitRun[], figures: ReadonlyMap<CellKey, RecognisedFigure>, format: Format): DigitRun[] {
  const known = new Map([...figures].filter(([, figure]) => figure.sure && figure.text !== '').map(([key, { text }]) => [key, text]));
  let narrowed = runs.map((run) => ({ ...run }));
  const rules = [...new Set(runs.flatMap(({ cells }) => cells.flatMap((key) => format.rulesByCell.get(key) ?? [])))]
    .flatMap((index) => format.rules[index] ?? [])
    .filter((rule) => ![...rule.left.items, ...rule.right.items].some((item) => item.last));
  narrowed = narrowed.map((run) => ({ ...run, readings: run.readings.filter((reading) => fits([[run, reading]], rules, known)) }));
  for (const [index, run] of narrowed.entries()) {
    for (const other of narrowed.slice(index + 1)) {
      if (run.readings.length * other.readings.length > MAX_PAIRS || other.readings.length === 0 || run.readings.length === 0) continue;
      const both = run.readings.map((reading) => other.readings.filter((each) => fits([[run, reading], [other, each]], rules, known)));
      const kept = new Set(both.flat());
      run.readings = run.readings.filter((_, at) => (both[at]?.length ?? 0) > 0);
      other.readings = other.readings.filter((reading) => kept.has(reading));
    }
  }
  // Where the report itself breaks a relation, the relations of the row are all there is.
  return narrowed.map((run, index) => (run.readings.length > 0 ? run : { ...run, readings: runs[index]?.readings ?? [] }));
}
