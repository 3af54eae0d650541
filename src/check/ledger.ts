/**
 * The figures of one report under their rules: values, computed totals and findings, kept up to date cell by cell.
 * An edit evaluates only the totals and rules that the cell touches; the result equals a fresh evaluation.
 */
import type Big from 'big.js';
import type { CellKey } from '../report/address';
import { BLANK, formatNumber, NOT_APPLICABLE_TEXT, parseValue, type Value } from '../report/value';
import type { Format, RuleInstance } from '../template/format';
import { explainRule, holds } from './explain-rule';
import type { Finding } from './finding';
import { sumSide, totalOf, type CellState, type ReadCell } from './sums';
import { checkValue } from './value-finding';

/** Last year's figures, by the address that they have in this year's format. */
export type PreviousFigures = ReadonlyMap<CellKey, CellState>;

/** A finding without its words. */
export type FindingMark = Pick<Finding, 'id' | 'severity'>;

/** A rule that does not hold between its two sums. */
interface BrokenRule {
  instance: RuleInstance;
  left: Big;
  right: Big;
  /** Put into words when somebody asks: while a figure is typed nobody does. */
  finding: Finding | null;
}

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
  /** Findings of rules and unreadable values in the template's order; the same array until a relation is evaluated anew. */
  findings(): readonly Finding[];
  /** What marks a cell: the findings that it takes part in, without their words. */
  findingsOf(key: CellKey): readonly FindingMark[];
  /** Whether there is a finding of the rule with this index in `format.rules`. */
  isBroken(rule: number): boolean;
  /** The entered texts, as they belong in `report.cells`. */
  entries(): Record<CellKey, string>;
}

function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.number.eq(b.number);
  if (a.kind === 'invalid' && b.kind === 'invalid') return a.text === b.text;
  return a.kind === b.kind;
}

const sameState = (a: CellState, b: CellState): boolean => a.complete === b.complete && sameValue(a.value, b.value);

const markOf = (broken: BrokenRule | undefined): FindingMark[] =>
  broken ? [{ id: broken.instance.id, severity: broken.instance.rule.severity }] : [];

const BLANK_STATE: CellState = { value: BLANK, complete: false };
const NONE: readonly FindingMark[] = [];
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
  const brokenRules = new Map<number, BrokenRule>();
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

  function checkRule(index: number): BrokenRule | null {
    const instance = format.rules[index];
    if (!instance) return null;
    if (instance.computes !== null && isComputed(instance.computes) && format.computedBy.get(instance.computes) === index) {
      return null;
    }
    const left = sumSide(instance.left, read);
    const right = sumSide(instance.right, read);
    if (!left.complete || !right.complete || holds(instance.relation, left.sum, right.sum)) return null;
    return { instance, left: left.sum, right: right.sum, finding: null };
  }

  function ruleFinding(index: number): Finding | null {
    const broken = brokenRules.get(index);
    if (!broken) return null;
    broken.finding ??= explainRule(broken.instance, broken.left, broken.right, read);
    return broken.finding;
  }

  function replace<K, Found>(map: Map<K, Found>, key: K, found: Found | null): void {
    if (found === null ? map.delete(key) : map.set(key, found)) all = null;
  }

  /** Recomputes a cell and, if it changed, what is computed from it; keeps what the changed cells held before. */
  function update(key: CellKey, before: Map<CellKey, CellState>): void {
    const state = read(key);
    const next = compute(key);
    if (sameState(state, next)) return;
    if (!before.has(key)) before.set(key, state);
    states.set(key, next);
    // Parts come before totals of totals: a dependent is visited again when a later part changes.
    for (const dependent of format.dependents.get(key) ?? []) {
      if (isComputed(dependent)) update(dependent, before);
    }
  }

  function recheck(keys: Iterable<CellKey>): void {
    const rules = new Set<number>();
    for (const key of keys) {
      const cell = format.cells.get(key);
      if (cell) replace(valueFindings, key, checkValue(cell, read(key).value, format));
      for (const index of format.rulesByCell.get(key) ?? []) rules.add(index);
    }
    for (const index of rules) replace(brokenRules, index, checkRule(index));
  }

  function findings(): readonly Finding[] {
    if (all === null) {
      const values = [...format.cells.keys()].flatMap((key) => valueFindings.get(key) ?? []);
      const rules = format.rules.flatMap((_, index) => ruleFinding(index) ?? []);
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
      const textBefore = textOf(key);
      const wasComputed = isComputed(key);
      if (text === null || (text === '' && !format.computedBy.has(key))) entered.delete(key);
      else entered.set(key, text);
      if (textOf(key) === textBefore && wasComputed === isComputed(key)) return [];
      const before = new Map<CellKey, CellState>();
      update(key, before);
      recheck(new Set([key, ...before.keys()]));
      const others = [...before].filter(([each, state]) => each !== key && !sameValue(state.value, read(each).value));
      return [key, ...others.map(([each]) => each)];
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
      const rules = (format.rulesByCell.get(key) ?? []).flatMap((index) => markOf(brokenRules.get(index)));
      return own ? [own, ...rules] : rules.length > 0 ? rules : NONE;
    },
    isBroken: (rule) => brokenRules.has(rule),
    entries: () => Object.fromEntries(entered),
  };
}
