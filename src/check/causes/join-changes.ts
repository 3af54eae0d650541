/** Turns a set of changes into proposals: those that have nothing to do with each other are looked at one by one. */
import { explainChange, type Explaining } from './explain-change';
import { neighbours } from './grid';
import { tidy, type Proposal } from './proposal';
import { variableAt, type Change } from './trial';

/** Whether two changes stand in a relation together. */
function related(a: Change, b: Change, { system }: Explaining): boolean {
  const relations = variableAt(system, a.variable).terms.map(({ index }) => index);
  return variableAt(system, b.variable).terms.some(({ index }) => relations.includes(index));
}

/** Sets of changes that stand in relations together, directly or through others. */
export function separate(changes: readonly Change[], explaining: Explaining): Change[][] {
  const sets: Change[][] = [];
  for (const change of changes) {
    const joined = sets.filter((set) => set.some((other) => related(change, other, explaining)));
    const rest = sets.filter((set) => !joined.includes(set));
    sets.splice(0, sets.length, ...rest, [...joined.flat(), change]);
  }
  return sets.map(tidy).sort((a, b) => (a[0]?.variable ?? 0) - (b[0]?.variable ?? 0));
}

/** What two opposite changes in one row or column stand for. */
function pairKind([a, b]: readonly [Change, Change], explaining: Explaining): Pick<Proposal, 'kind' | 'cost'> | null {
  const { system, grids } = explaining;
  const [first, second] = [variableAt(system, a.variable), variableAt(system, b.variable)];
  const beside = neighbours(a.variable, grids).includes(b.variable);
  const moved = (from: Change, to: Change): boolean =>
    variableAt(system, from.variable).value === variableAt(system, to.variable).value + to.delta &&
    (variableAt(system, to.variable).value === 0 || variableAt(system, to.variable).value === variableAt(system, from.variable).value + from.delta);
  const weight = (first.weight + second.weight) / 2;
  if (beside && (moved(a, b) || moved(b, a))) {
    return { kind: 'neighbour-cell', cost: (first.total === null && second.total === null ? 0.6 : 0.65) * weight };
  }
  const line = first.cell.table === second.cell.table && (first.cell.row === second.cell.row || first.cell.column === second.cell.column);
  if (!line || a.delta !== -b.delta || first.total !== null || second.total !== null) return null;
  const words = explainChange(a, explaining).cost + explainChange(b, explaining).cost;
  return { kind: 'misfiled', cost: Math.min(1.2 * weight, words * 0.7) };
}

/** The proposal that changes standing in relations together make. */
export function joined(changes: readonly Change[], explaining: Explaining): Proposal {
  const ordered = tidy(changes);
  const [a, b, ...more] = ordered;
  if (a && !b) return { ...explainChange(a, explaining), changes: ordered };
  const pair = a && b && more.length === 0 ? pairKind([a, b], explaining) : null;
  if (pair) return { ...pair, changes: ordered };
  const cost = ordered.reduce((sum, change) => sum + explainChange(change, explaining).cost, 0);
  return { kind: 'smallest-change', cost, changes: ordered };
}
