/** Evaluates a relation of figures at each of its places. */
import type { Ledger } from '../check/ledger';
import { sumSide } from '../check/sums';
import { formatNumber } from '../report/value';
import type { RuleInstance } from '../template/format';
import { RELATIONS, ruleWords } from '../template/rule-words';
import type { Rule } from '../template/schema';
import type { SheetLine, SheetResult, SheetRule } from './sheet';
import type { StandingOf } from './standing';

const OPEN = { kept: null, lapsed: null };

/** Whether the left side is the program's own sum of the right one. */
function isComputed(instance: RuleInstance, ledger: Ledger): boolean {
  const { computes } = instance;
  if (computes === null || !ledger.isComputed(computes)) return false;
  const { computedBy, rules } = ledger.format;
  return rules[computedBy.get(computes) ?? -1] === instance;
}

/** Why a relation says nothing at a place; `null` when it does. */
function silence({ left, right }: RuleInstance, { read, hasLastYear }: Ledger): SheetResult | null {
  const items = [...left.items, ...right.items];
  if (!hasLastYear && items.some(({ last }) => last)) return 'no-last-year';
  const cells = items.flatMap(({ cells: keys, last }) => keys.map((key) => ({ last, ...read(key, last) })));
  if (cells.length > 0 && cells.every(({ value }) => value.kind === 'not-applicable')) return 'not-applicable';
  const missing = cells.filter(({ complete }) => !complete);
  if (missing.length === 0) return null;
  if (missing.some(({ value }) => value.kind === 'invalid')) return 'unreadable';
  return missing.every(({ last }) => last) ? 'no-last-figure' : 'unfilled';
}

function evaluate(instance: RuleInstance, ledger: Ledger, standingOf: StandingOf): SheetLine {
  const { id, place } = instance;
  const reason = silence(instance, ledger);
  if (reason !== null) {
    return { place, left: null, right: null, difference: null, computed: false, result: reason, ...OPEN };
  }
  const left = sumSide(instance.left, ledger.read).sum;
  const right = sumSide(instance.right, ledger.read).sum;
  const standing = standingOf(id);
  return {
    place,
    left: formatNumber(left),
    right: formatNumber(right),
    difference: formatNumber(left.minus(right)),
    computed: isComputed(instance, ledger),
    result: standing === null ? 'pass' : standing.kept ? 'kept' : 'fail',
    ...(standing ?? OPEN),
  };
}

/** A relation of the ledger's format, with a line for each place. */
export function evaluateRule(rule: Rule, ledger: Ledger, standingOf: StandingOf): SheetRule {
  const { format } = ledger;
  const instances = format.rules.filter((instance) => instance.rule === rule);
  return {
    title: rule.title,
    words: ruleWords(rule, format),
    each: rule.each ?? null,
    relation: RELATIONS[instances[0]?.relation ?? '='],
    severity: rule.severity,
    lines: instances.map((instance) => evaluate(instance, ledger, standingOf)),
  };
}
