/**
 * Invents small figures for a format that agree with all its rules: every cell starts at nought, some are raised, and
 * a raise that breaks a rule is answered by raising a cell on the other side, or taken back.
 */
import { createLedger, type Ledger } from '../../check/ledger';
import type { CellKey } from '../../report/address';
import type { Format, RuleInstance } from '../../template/format';

/** Every third cell is raised: a table full of figures and one full of noughts look equally unreal. */
const EVERY = 3;
/** Figures from 1 to 9 in an order that looks like none. */
const raiseOf = (index: number): number => ((index * 7) % 9) + 1;
/** Answers to one raise before it is taken back. */
const MAX_ANSWERS = 16;

/** Cells to enter figures in that make the lower side of a relation larger; computed ones stand for their parts. */
function answersTo(instance: RuleInstance, side: 'left' | 'right', format: Format, depth = 0): CellKey[] {
  const keys = instance[side].items.filter(({ coefficient, last }) => coefficient === 1 && !last).flatMap(({ cells }) => cells);
  return keys.flatMap((key) => {
    const computing = format.rules[format.computedBy.get(key) ?? -1];
    if (!computing) return [key];
    return depth < 4 ? answersTo(computing, 'right', format, depth + 1) : [];
  });
}

/** All figures here are small whole numbers, which need no decimals' care. */
function raise(ledger: Ledger, key: CellKey, by: number): void {
  ledger.set(key, String(Number(ledger.text(key)) + by));
}

/** Raises a cell and whatever has to follow; leaves everything as it was where nothing can follow. */
function raiseTogether(ledger: Ledger, key: CellKey, turn: number): void {
  const { format } = ledger;
  const before = ledger.entries();
  const raised = new Set([key]);
  raise(ledger, key, raiseOf(turn));
  for (let answers = 0; answers <= MAX_ANSWERS; answers += 1) {
    const [broken] = ledger.findings();
    if (!broken) return;
    const instance = format.rules.find(({ id }) => id === broken.id);
    const difference = Number(broken.difference);
    const free = instance
      ? answersTo(instance, difference > 0 ? 'right' : 'left', format).filter((each) => !raised.has(each))
      : [];
    const answer = free[turn % Math.max(free.length, 1)];
    if (answer === undefined) break;
    raised.add(answer);
    raise(ledger, answer, Math.abs(difference));
  }
  for (const each of raised) ledger.set(each, before[each] ?? null);
}

/** @returns the texts of all cells that are entered; computed ones follow from them */
export function sampleFigures(format: Format): Record<CellKey, string> {
  const free = [...format.cells.keys()].filter((key) => !format.computedBy.has(key));
  const ledger = createLedger(format, Object.fromEntries(free.map((key) => [key, '0'])));
  free.forEach((key, index) => {
    if (index % EVERY === 0 && ledger.text(key) === '0') raiseTogether(ledger, key, index);
  });
  return ledger.entries();
}
