/**
 * Error localisation after Fellegi and Holt by direct search: the smallest sets of figures whose change settles every
 * relation that is open.
 */
import { variableAt, type Change, type Trial } from './trial';

/** At most so many changes tried in one search: beyond it the solver is quicker. */
const MOST_STEPS = 12_000;

/** More sets of one size than this say nothing any more. */
const MOST_SETS = 100;

interface Search {
  trial: Trial;
  steps: number;
  sets: Map<string, Change[]>;
  /** The relations that one variable stands in, at most. */
  widest: number;
}

/** The changes of a variable that would settle one of the open relations which it stands in. */
function stepsOf(trial: Trial, variable: number): number[] {
  const steps: number[] = [];
  for (const { index, coefficient } of variableAt(trial.system, variable).terms) {
    if (!trial.isOpen(index)) continue;
    const delta = -trial.residual(index) / coefficient;
    if (trial.allows(variable, delta) && !steps.includes(delta)) steps.push(delta);
  }
  return steps;
}

/** The open relation with the fewest figures: one of them has to change. */
function narrowest(trial: Trial): number {
  let best = -1;
  let size = Infinity;
  for (const [index, { terms }] of trial.system.relations.entries()) {
    if (terms.length < size && trial.isOpen(index)) {
      best = index;
      size = terms.length;
    }
  }
  return best;
}

function variablesOf(trial: Trial, relations: readonly number[]): number[] {
  return [...new Set(relations.flatMap((index) => (trial.system.relations[index]?.terms ?? []).map((term) => term.index)))];
}

function openRelations(trial: Trial): number[] {
  return [...trial.system.relations.keys()].filter((index) => trial.isOpen(index));
}

/** Relations without a common figure each need a change of their own: at least so many changes settle what is open. */
function leastChanges(trial: Trial): number {
  const { relations } = trial.system;
  const taken = new Set<number>();
  let least = 0;
  for (const index of openRelations(trial).sort((a, b) => sizeOf(trial, a) - sizeOf(trial, b))) {
    const terms = relations[index]?.terms ?? [];
    if (terms.some((term) => taken.has(term.index))) continue;
    for (const term of terms) taken.add(term.index);
    least += 1;
  }
  return least;
}

function sizeOf(trial: Trial, relation: number): number {
  return trial.system.relations[relation]?.terms.length ?? 0;
}

function descend(search: Search, chosen: Change[], left: number, everywhere: boolean): void {
  const { trial, sets } = search;
  if (trial.open() > left * search.widest || (left > 1 && leastChanges(trial) > left)) return;
  // One figure of a given open relation has to change; but with two to choose, the one to begin with, whose change is
  // known, may stand in another relation.
  const from = everywhere ? openRelations(trial) : [narrowest(trial)];
  for (const variable of variablesOf(trial, from)) {
    if (chosen.some((change) => change.variable === variable)) continue;
    for (const delta of stepsOf(trial, variable)) {
      if (search.steps >= MOST_STEPS || sets.size >= MOST_SETS) return;
      search.steps += 1;
      trial.apply(variable, delta);
      const set = [...chosen, { variable, delta }];
      if (trial.open() === 0) {
        const sorted = set.sort((a, b) => a.variable - b.variable);
        sets.set(sorted.map((change) => `${change.variable}:${change.delta}`).join(), sorted);
      } else if (left > 1) descend(search, set, left - 1, false);
      trial.apply(variable, -delta);
    }
  }
}

/**
 * The sets of the fewest changes that settle all that is open, and open nothing else.
 * @param most the largest size to look for
 * @returns sets of one size, empty when there are none up to `most`; of more than a figure only those in which one
 *   change follows from another, so a set that leaves a choice is not found
 */
export function smallestSets(trial: Trial, most: number): Change[][] {
  const widest = Math.max(1, ...trial.system.variables.map(({ terms }) => terms.length));
  const search: Search = { trial, steps: 0, sets: new Map(), widest };
  for (let size = Math.max(1, leastChanges(trial)); size <= most; size += 1) {
    descend(search, [], size, size === 2);
    if (search.sets.size > 0) return [...search.sets.values()];
  }
  return [];
}

/**
 * Changes these figures to what the equations say in which one of them alone is not yet known. The changes stay applied.
 */
export function determine(trial: Trial, unknowns: readonly number[]): Change[] {
  const { system } = trial;
  const pending = new Set(unknowns);
  const changes: Change[] = [];
  for (let progress = true; progress && pending.size > 0; ) {
    progress = false;
    for (const variable of pending) {
      const term = variableAt(system, variable).terms.find(({ index }) => {
        const relation = system.relations[index];
        return relation?.operator === '=' && !relation.terms.some((other) => other.index !== variable && pending.has(other.index));
      });
      if (!term) continue;
      pending.delete(variable);
      progress = true;
      const delta = -trial.residual(term.index) / term.coefficient;
      if (!trial.allows(variable, delta)) continue;
      trial.apply(variable, delta);
      changes.push({ variable, delta });
    }
  }
  return changes;
}
