/**
 * The figures of one report under their rules: values, computed totals and findings, kept up to date cell by cell.
 * An edit evaluates only the totals and rules that the cell touches; the result equals a fresh evaluation.
 */
import type { CellKey } from '../report/address';
import { BLANK, formatNumber, NOT_APPLICABLE_TEXT, parseValue, type Value } from '../report/value';
import type { Format } from '../template/format';
import { explainRule, holds } from './explain-rule';
import type { Finding } from './finding';
import { sumSide, totalOf, type CellState, type ReadCell } from './sums';
import { checkValue } from './value-finding';

/** Last year's figures, by the address that they have in this year's format. */
export type PreviousFigures = ReadonlyMap<CellKey, CellState>;

export interface Ledger {
  readonly format: Format;
  /** What stands in the cell: the entered text or the computed number; '' when blank. */
  text(key: CellKey): string;
  value(key: CellKey): Value;
  /** Reads a cell of either year for a sum. */
  readonly read: ReadCell;
  /** Whether last year's figures are known. */
  readonly hasLastYear: boolean;
  /** Last year's figure of the cell; blank when it is not known. */
  last(key: CellKey): Value;
  /** True while the template computes the cell and nothing was entered in it. */
  isComputed(key: CellKey): boolean;
  /**
   * Enters a text, or with `null` takes it back (blank again, or computed again).
   * @returns every cell whose text changed, computed ones included
   */
  set(key: CellKey, text: string | null): CellKey[];
  /**
   * Takes last year's figures, or other ones, or none.
   * @returns every cell whose text changed: those computed from last year's
   */
  setPrevious(figures: PreviousFigures): CellKey[];
  /** Findings of rules and unreadable values in the template's order; the same array until one of them changes. */
  findings(): readonly Finding[];
  /** The findings that a cell takes part in. */
  findingsOf(key: CellKey): readonly Finding[];
  /** Whether there is a finding of the rule with this index in `format.rules`. */
  isBroken(rule: number): boolean;
  /** The entered texts, as they belong in `report.cells`. */
  entries(): Record<CellKey, string>;
}

const BLANK_STATE: CellState = { value: BLANK, complete: false };
const NONE: readonly Finding[] = [];
const NOTHING: PreviousFigures = new Map();

/**
 * @param cells the entered texts of a report; addresses that the format does not know are kept and left alone
 * @param previous last year's figures at the addresses of this format (see `last-year.ts`); without them the relations
 *   to last year wait
 */
export function createLedger(
  format: Format,
  cells: Readonly<Record<CellKey, string>>,
  lastYear: PreviousFigures = NOTHING,
): Ledger {
  let previous = lastYear;
  const entered = new Map(Object.entries(cells));
  const states = new Map<CellKey, CellState>();
  const ruleFindings = new Map<number, Finding>();
  const valueFindings = new Map<CellKey, Finding>();
  let all: readonly Finding[] | null = null;

  const read = (key: CellKey, last = false): CellState => (last ? previous : states).get(key) ?? BLANK_STATE;

  function isComputed(key: CellKey): boolean {
    return format.computedBy.has(key) && !entered.has(key);
  }

  function compute(key: CellKey): CellState {
    const cell = format.cells.get(key);
    if (!cell) return BLANK_STATE;
    const rule = isComputed(key) ? format.rules[format.computedBy.get(key) ?? -1] : undefined;
    if (rule) return totalOf(rule.right, read);
    const value = parseValue(entered.get(key) ?? '', cell.quantity);
    return { value, complete: value.kind === 'number' || value.kind === 'not-applicable' };
  }

  function textOf(key: CellKey): string {
    if (!isComputed(key)) return entered.get(key) ?? '';
    const { value } = read(key);
    return value.kind === 'number' ? formatNumber(value.number) : value.kind === 'not-applicable' ? NOT_APPLICABLE_TEXT : '';
  }

  function checkRule(index: number): Finding | null {
    const instance = format.rules[index];
    if (!instance) return null;
    if (instance.computes !== null && isComputed(instance.computes) && format.computedBy.get(instance.computes) === index) {
      return null;
    }
    const left = sumSide(instance.left, read);
    const right = sumSide(instance.right, read);
    if (!left.complete || !right.complete || holds(instance.relation, left.sum, right.sum)) return null;
    return explainRule(instance, left.sum, right.sum, read);
  }

  function replace<K>(map: Map<K, Finding>, key: K, finding: Finding | null): void {
    const before = map.get(key);
    if (before?.message === finding?.message) return;
    if (finding) map.set(key, finding);
    else map.delete(key);
    all = null;
  }

  /** Recomputes a cell and, if it changed, what is computed from it; collects the changed cells. */
  function update(key: CellKey, changed: Set<CellKey>): void {
    states.set(key, compute(key));
    changed.add(key);
    // Parts come before totals of totals: a dependent is visited again when a later part changes.
    for (const dependent of format.dependents.get(key) ?? []) {
      if (isComputed(dependent)) update(dependent, changed);
    }
  }

  function recheck(keys: Iterable<CellKey>): void {
    const rules = new Set<number>();
    for (const key of keys) {
      const cell = format.cells.get(key);
      if (cell) replace(valueFindings, key, checkValue(cell, read(key).value, format));
      for (const index of format.rulesByCell.get(key) ?? []) rules.add(index);
    }
    for (const index of rules) replace(ruleFindings, index, checkRule(index));
  }

  function findings(): readonly Finding[] {
    if (all === null) {
      const values = [...format.cells.keys()].flatMap((key) => valueFindings.get(key) ?? []);
      const rules = format.rules.flatMap((_, index) => ruleFindings.get(index) ?? []);
      all = [...values, ...rules];
    }
    return all;
  }

  /** Evaluates everything afresh. */
  function evaluate(): void {
    states.clear();
    for (const key of format.cells.keys()) if (!isComputed(key)) states.set(key, compute(key));
    for (const key of format.cells.keys()) if (isComputed(key) && !states.has(key)) settle(key);
    recheck(format.cells.keys());
  }
  evaluate();

  /** First computation of a total: its parts before it. */
  function settle(key: CellKey): void {
    const rule = format.rules[format.computedBy.get(key) ?? -1];
    for (const part of rule?.cells ?? []) {
      if (part !== key && isComputed(part) && !states.has(part)) settle(part);
    }
    states.set(key, compute(key));
  }

  return {
    format,
    get hasLastYear() {
      return previous.size > 0;
    },
    text: textOf,
    value: (key) => read(key).value,
    read,
    last: (key) => read(key, true).value,
    isComputed,
    set(key, text) {
      const before = textOf(key);
      const wasComputed = isComputed(key);
      const affected = new Map<CellKey, string>();
      for (const each of affectedCells(format, key)) affected.set(each, textOf(each));
      if (text === null || (text === '' && !format.computedBy.has(key))) entered.delete(key);
      else entered.set(key, text);
      if (textOf(key) === before && wasComputed === isComputed(key)) return [];
      const touched = new Set<CellKey>();
      update(key, touched);
      recheck(touched);
      return [...touched].filter((each) => each === key || affected.get(each) !== textOf(each));
    },
    setPrevious(figures) {
      const before = new Map([...format.computedBy.keys()].map((key) => [key, textOf(key)]));
      previous = figures;
      evaluate();
      return [...before].flatMap(([key, text]) => (textOf(key) === text ? [] : [key]));
    },
    findings,
    findingsOf(key) {
      const own = valueFindings.get(key);
      const rules = (format.rulesByCell.get(key) ?? []).flatMap((index) => ruleFindings.get(index) ?? []);
      return own ? [own, ...rules] : rules.length > 0 ? rules : NONE;
    },
    isBroken: (rule) => ruleFindings.has(rule),
    entries: () => Object.fromEntries(entered),
  };
}

/** The cell and everything computed from it, directly or not. */
function affectedCells(format: Format, key: CellKey, into = new Set<CellKey>()): Set<CellKey> {
  if (into.has(key)) return into;
  into.add(key);
  for (const dependent of format.dependents.get(key) ?? []) affectedCells(format, dependent, into);
  return into;
}
