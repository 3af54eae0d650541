/** Error localisation as an integer program: the cheapest set of figures whose change lets all relations hold. */
import type { Group } from './groups';
import type { System } from './system';
import { variableAt, type Change } from './trial';

export interface ProgramVariable {
  /** What one unit costs. */
  cost: number;
  /** From 0 to this. */
  upper: number;
  /** Whole numbers only. */
  whole: boolean;
}

export interface Constraint {
  terms: { variable: number; coefficient: number }[];
  operator: '=' | '<=' | '>=';
  bound: number;
}

/** Minimise cost under linear constraints. */
export interface IntegerProgram {
  variables: ProgramVariable[];
  constraints: Constraint[];
}

/** A solver of integer programs; none is part of the core. */
export interface IntegerSolver {
  /**
   * @returns the value of each variable in the best solution that was found, `null` when there is none; a caller checks it
   */
  solve(program: IntegerProgram): Promise<readonly number[] | null>;
}

export interface Localisation {
  program: IntegerProgram;
  /** What a solution of the program changes. */
  read(values: readonly number[]): Change[];
}

/** Figures that may change: those of the group's own relations, or all that are connected with them. */
function changeable(group: Group, { relations, variables }: System, connected: boolean): number[] {
  const cells = new Set<number>();
  const seen = new Set(group.targets);
  // A set is walked in the order of insertion, those added on the way included.
  for (const relation of seen) {
    for (const { index } of relations[relation]?.terms ?? []) {
      if (variables[index]?.movable !== true) continue;
      cells.add(index);
      if (connected) for (const term of variables[index].terms) seen.add(term.index);
    }
  }
  return [...cells].sort((a, b) => a - b);
}

/**
 * For each figure of the group's relations three unknowns: by how much it grows, by how much it shrinks, and whether it
 * changes at all, which is what costs.
 * @param connected whether figures outside the group's relations may change too, to make up for a repair: a larger
 *   program, needed only where the smaller one has no solution
 */
export function toIntegerProgram(group: Group, system: System, connected: boolean): Localisation {
  const { relations } = system;
  const cells = changeable(group, system, connected);
  // No figure has to change by more than all that is wrong together.
  const most = group.targets.reduce((sum, index) => sum + Math.abs(relations[index]?.residual ?? 0), 0);
  const program: IntegerProgram = { variables: [], constraints: [] };
  const at = new Map<number, { up: number; down: number; changed: number; step: number }>();
  for (const index of cells) {
    const { cell, value, weight } = variableAt(system, index);
    const step = cell.quantity === 'amount' ? 1 : system.scale;
    const limit = Math.ceil(most / step);
    const fall = cell.quantity === 'change' ? limit : Math.min(limit, Math.floor(value / step));
    const up = program.variables.length;
    const [down, changed] = [up + 1, up + 2];
    // Sums of whole numbers make the changes whole by themselves; asking for it would only take time.
    program.variables.push(
      { cost: 0, upper: limit, whole: false },
      { cost: 0, upper: fall, whole: false },
      { cost: weight, upper: 1, whole: true },
    );
    for (const [variable, bound] of [
      [up, limit],
      [down, fall],
    ] as const) {
      const terms = [
        { variable, coefficient: 1 },
        { variable: changed, coefficient: -bound },
      ];
      program.constraints.push({ terms, operator: '<=', bound: 0 });
    }
    at.set(index, { up, down, changed, step });
  }
  for (const [index, relation] of relations.entries()) {
    // A warning that is broken beside errors may stay so.
    if (relation.broken && !group.targets.includes(index)) continue;
    const terms = relation.terms.flatMap(({ index: variable, coefficient }) => {
      const place = at.get(variable);
      if (!place) return [];
      const size = coefficient * place.step;
      return [
        { variable: place.up, coefficient: size },
        { variable: place.down, coefficient: -size },
      ];
    });
    if (terms.length === 0) continue;
    program.constraints.push({ terms, operator: relation.operator, bound: -relation.residual });
    if (!relation.broken) continue;
    // Follows from the rest, but a solver is much quicker for being told: of a broken relation some figure changes.
    const some = relation.terms.flatMap((term) => {
      const place = at.get(term.index);
      return place ? [{ variable: place.changed, coefficient: 1 }] : [];
    });
    program.constraints.push({ terms: some, operator: '>=', bound: 1 });
  }
  return {
    program,
    read: (values) =>
      [...at].flatMap(([variable, { up, down, step }]) => {
        const delta = (Math.round(values[up] ?? 0) - Math.round(values[down] ?? 0)) * step;
        return delta === 0 ? [] : [{ variable, delta }];
      }),
  };
}
