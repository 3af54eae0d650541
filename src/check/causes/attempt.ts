/** One slip of several cells, tried: believed when undoing it settles enough and breaks nothing. */
import { tidy, type Proposal } from './proposal';
import { determine } from './search';
import { applyAll, variableAt, type Change, type Trial } from './trial';

export interface Attempt {
  kind: Proposal['kind'];
  cost: number;
  /** What the slip alone says of the repair. */
  known: readonly Change[];
  /** Cells whose figures the relations say, the rest being repaired. */
  unknown: readonly number[];
  /** How many broken relations it has to settle to be believed. */
  evidence: number;
}

/** Tries a slip; when it is believed, adds it to what was found and says so. */
export function attempt(trial: Trial, { kind, cost, known, unknown, evidence }: Attempt, found: Proposal[]): boolean {
  if (known.some(({ variable, delta }) => !trial.allows(variable, delta))) return false;
  let changes: readonly Change[] = known;
  if (unknown.length > 0) {
    applyAll(trial, known);
    const determined = determine(trial, unknown);
    applyAll(trial, determined, -1);
    applyAll(trial, known, -1);
    changes = [...known, ...determined];
  }
  const believed = (trial.settledBy(changes)?.length ?? 0) >= evidence;
  if (believed) found.push({ kind, cost, changes: tidy(changes) });
  return believed;
}

/** Whether a figure stands in a relation that is broken. */
export function isConcerned(trial: Trial, variable: number): boolean {
  const { relations } = trial.system;
  return variableAt(trial.system, variable).terms.some(({ index }) => relations[index]?.broken === true);
}

/** The change that makes a figure this one. */
export function changeTo(trial: Trial, variable: number, value: number): Change {
  return { variable, delta: value - trial.value(variable) };
}

/** The changes that let two figures change places. */
export function exchange(trial: Trial, a: number, b: number): [Change, Change] {
  const difference = trial.value(b) - trial.value(a);
  return [
    { variable: a, delta: difference },
    { variable: b, delta: -difference },
  ];
}
