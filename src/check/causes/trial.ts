/** Tries changes on a linear system: applied and taken back in the time of the relations that a cell stands in. */
import { holdsAt, type Relation, type System, type Variable } from './system';

/** A change of one variable, in units of the system. */
export interface Change {
  variable: number;
  delta: number;
}

export interface Trial {
  readonly system: System;
  /** Changes a variable. Taking it back is changing it by `-delta`. */
  apply(variable: number, delta: number): void;
  /** Whether the figure would be one that its cell can hold. */
  allows(variable: number, delta: number): boolean;
  value(variable: number): number;
  residual(relation: number): number;
  holds(relation: number): boolean;
  /** Whether a relation does not hold that did before, or that is to be settled. */
  isOpen(relation: number): boolean;
  /** How many relations are open. */
  open(): number;
  /** The broken relations that hold after more changes; `null` when one that held does not, or nothing is settled. */
  settledBy(changes: readonly Change[]): number[] | null;
  /** Says which broken relations are to be settled; changes must have been taken back. */
  aim(targets: Iterable<number>): void;
}

const MOST = 10 ** 15;

function relationAt(system: System, index: number): Relation {
  const relation = system.relations[index];
  if (!relation) throw new RangeError(`There is no relation ${index}`);
  return relation;
}

/** The variable at an index that is known to exist. */
export function variableAt(system: System, index: number): Variable {
  const variable = system.variables[index];
  if (!variable) throw new RangeError(`There is no variable ${index}`);
  return variable;
}

export function createTrial(system: System): Trial {
  const residuals = Float64Array.from(system.relations, ({ residual }) => residual);
  const values = Float64Array.from(system.variables, ({ value }) => value);
  const required = new Uint8Array(system.relations.length);
  /** Sums of what changes add to each relation, all 0 between uses. */
  const added = new Float64Array(system.relations.length);
  let open = 0;

  const holds = (index: number): boolean => holdsAt(relationAt(system, index).operator, residuals[index] ?? 0);

  return {
    system,
    apply(variable, delta) {
      values[variable] = (values[variable] ?? 0) + delta;
      for (const { index, coefficient } of variableAt(system, variable).terms) {
        const before = holds(index);
        residuals[index] = (residuals[index] ?? 0) + coefficient * delta;
        if (required[index] === 1) open += Number(before) - Number(holds(index));
      }
    },
    allows(index, delta) {
      const { cell, movable } = variableAt(system, index);
      const value = (values[index] ?? 0) + delta;
      if (!movable || delta === 0 || !Number.isSafeInteger(value) || Math.abs(value) >= MOST) return false;
      if (cell.quantity !== 'change' && value < 0) return false;
      return cell.quantity === 'amount' || value % system.scale === 0;
    },
    value: (variable) => values[variable] ?? 0,
    residual: (relation) => residuals[relation] ?? 0,
    holds,
    isOpen: (relation) => required[relation] === 1 && !holds(relation),
    open: () => open,
    settledBy(changes) {
      const touched: number[] = [];
      for (const { variable, delta } of changes) {
        for (const { index, coefficient } of variableAt(system, variable).terms) {
          if (added[index] === 0) touched.push(index);
          added[index] = (added[index] ?? 0) + coefficient * delta;
        }
      }
      const settled: number[] = [];
      let created = false;
      for (const index of touched) {
        const relation = relationAt(system, index);
        const sum = added[index] ?? 0;
        added[index] = 0;
        if (sum === 0) continue;
        if (!holdsAt(relation.operator, (residuals[index] ?? 0) + sum)) created ||= !relation.broken;
        else if (relation.broken) settled.push(index);
      }
      return created || settled.length === 0 ? null : [...new Set(settled)].sort((a, b) => a - b);
    },
    aim(targets) {
      for (const [index, relation] of system.relations.entries()) required[index] = relation.broken ? 0 : 1;
      for (const index of targets) required[index] = 1;
      open = 0;
      for (const index of system.relations.keys()) if (required[index] === 1 && !holds(index)) open += 1;
    },
  };
}

/** Applies changes one after another; with `-1` takes them back. */
export function applyAll(trial: Trial, changes: readonly Change[], sign: 1 | -1 = 1): void {
  for (const { variable, delta } of changes) trial.apply(variable, sign * delta);
}
