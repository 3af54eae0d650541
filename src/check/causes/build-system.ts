/** Reads the ledger of a report into a linear system over the figures that were entered. */
import type { CellKey } from '../../report/address';
import { parseValue, type Value } from '../../report/value';
import type { RuleInstance, Side } from '../../template/format';
import type { Ledger } from '../ledger';
import { PROVENANCE_WEIGHTS, type CauseOptions } from './options';
import { holdsAt, type Relation, type System, type Term, type Variable, type Waiting } from './system';

/** Smallest parts of an amount: a 分 is 10⁻⁶ 万元. */
const AMOUNT_SCALE = 1_000_000;

/** Beyond this a sum over a table might not be exact in a double; such figures take no part. */
const EXACT = Number.MAX_SAFE_INTEGER / 4096;

/**
 * The number of a value in units of the scale, 不适用 counting as nothing; `null` when there is none, `NaN` when it is
 * too large.
 */
function scaled(value: Value, scale: number): number | null {
  if (value.kind === 'not-applicable') return 0;
  if (value.kind !== 'number') return null;
  const number = Number(value.number.times(scale).toFixed(0));
  return Math.abs(number) <= EXACT ? number : NaN;
}

/** The figure that a minus sign spoils: its number without the sign; `null` when the text is wrong in another way. */
export function unsigned(value: Value): string | null {
  if (value.kind !== 'invalid' || value.reason !== 'negative') return null;
  return value.text.normalize('NFKC').replace(/[\s,]|[-−–﹣]/g, '');
}

interface Sum {
  parts: Map<CellKey, number>;
  constant: number;
  /** False while a figure is not there. */
  complete: boolean;
  /** True when a figure is too large to be reckoned with here. */
  large: boolean;
  signed: CellKey[];
}

/** Reads the ledger into a system. */
export function buildSystem(ledger: Ledger, options: CauseOptions): System {
  const { format } = ledger;
  const withAmounts = format.rules.some((rule) => rule.cells.some((key) => format.cells.get(key)?.quantity === 'amount'));
  const scale = withAmounts ? AMOUNT_SCALE : 1;
  const variables: Variable[] = [];
  const variableOf = new Map<CellKey, number>();
  for (const cell of format.cells.values()) {
    // An amount that no relation concerns would lose its decimals.
    if (ledger.isComputed(cell.key) || (cell.quantity === 'amount' && !withAmounts)) continue;
    const read = ledger.value(cell.key);
    const value = scaled(read, scale);
    if (value === null || Number.isNaN(value)) continue;
    variableOf.set(cell.key, variables.length);
    const last = scaled(ledger.last(cell.key), scale);
    const provenance = options.provenance?.(cell.key) ?? 'typed';
    variables.push({
      key: cell.key,
      cell,
      text: ledger.text(cell.key),
      value,
      movable: read.kind === 'number',
      weight: PROVENANCE_WEIGHTS[provenance],
      last: last === null || Number.isNaN(last) ? null : last,
      total: null,
      terms: [],
    });
  }

  function add(sum: Sum, key: CellKey, coefficient: number): void {
    if (ledger.isComputed(key)) {
      const rule = format.rules[format.computedBy.get(key) ?? -1];
      if (rule) addSide(sum, rule.right, coefficient);
      return;
    }
    const variable = variableOf.get(key);
    if (variable !== undefined) {
      sum.parts.set(key, (sum.parts.get(key) ?? 0) + coefficient);
      sum.constant += coefficient * (variables[variable]?.value ?? 0);
      return;
    }
    const plain = unsigned(ledger.value(key));
    const quantity = format.cells.get(key)?.quantity ?? 'count';
    const value = scaled(plain === null ? ledger.value(key) : parseValue(plain, quantity), scale);
    if (value === null) sum.complete = false;
    else if (Number.isNaN(value)) sum.large = true;
    else sum.constant += coefficient * value;
    if (plain !== null) sum.signed.push(key);
  }

  function addSide(sum: Sum, side: Side, sign: number): void {
    sum.constant += sign * side.constant * scale;
    for (const item of side.items) {
      for (const key of item.cells) {
        if (!item.last) add(sum, key, sign * item.coefficient);
        else {
          const value = scaled(ledger.last(key), scale);
          if (value === null) sum.complete = false;
          else if (Number.isNaN(value)) sum.large = true;
          else sum.constant += sign * item.coefficient * value;
        }
      }
    }
  }

  const relations: Relation[] = [];
  const waiting: Waiting[] = [];
  const found = new Set(ledger.findings().map(({ id }) => id));
  for (const [index, instance] of format.rules.entries()) {
    const computes = instance.computes !== null && format.computedBy.get(instance.computes) === index ? instance.computes : null;
    if (computes !== null && ledger.isComputed(computes)) continue;
    const sum: Sum = { parts: new Map(), constant: 0, complete: true, large: false, signed: [] };
    addSide(sum, instance.left, 1);
    addSide(sum, instance.right, -1);
    // What is not reckoned with must not be changed unseen.
    if (sum.large && sum.complete) for (const key of sum.parts.keys()) freeze(key);
    const holds = !sum.large && holdsAt(instance.relation, sum.constant);
    if (sum.signed.length > 0 && sum.complete) waiting.push({ signed: sum.signed, holds });
    const broken = found.has(instance.id);
    // Where the ledger sees it otherwise, last year's figure is not settled yet, and the relation waits.
    if (!sum.complete || sum.large || sum.signed.length > 0 || broken === holds) continue;
    const place = relations.length;
    const terms: Term[] = [];
    for (const [key, coefficient] of sum.parts) {
      const variable = variableOf.get(key) ?? -1;
      if (coefficient === 0) continue;
      terms.push({ index: variable, coefficient });
      variables[variable]?.terms.push({ index: place, coefficient });
    }
    relations.push({
      instance,
      operator: instance.relation,
      terms,
      residual: sum.constant,
      broken,
      hard: instance.rule.severity === 'error',
    });
    const total = computes === null ? undefined : variables[variableOf.get(computes) ?? -1];
    if (total) total.total = place;
    if (broken) trustSide(instance);
  }

  /** A side that the clerk trusts is not changed. */
  function trustSide(instance: RuleInstance): void {
    const trusted = options.trust?.(instance.id);
    if (trusted === undefined) return;
    const side = trusted === 'total' ? instance.left : instance.right;
    for (const key of side.items.flatMap((item) => (item.last ? [] : item.cells))) {
      freeze(key);
    }
  }

  function freeze(key: CellKey): void {
    const variable = variables[variableOf.get(key) ?? -1];
    if (variable) variable.movable = false;
  }

  return { format, scale, variables, relations, waiting, variableOf };
}
