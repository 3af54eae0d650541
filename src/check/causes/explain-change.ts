/** What may have happened to a figure that ought to be another: the likeliest slip, and what it costs to believe it. */
import { digitSlip, type Slip } from './digit-slip';
import { neighbours, type Grids } from './grid';
import { textOf, type System, type Variable } from './system';
import { variableAt, type Change } from './trial';

/** How much last year's figure can make a change cheaper or dearer. */
const LAST_YEAR = 0.2;

/** Sums that stand in a table as subtotals: of groups of rows or columns, and the totals among the parts. */
function subtotals(total: Variable, system: System): number[] {
  const relation = total.total === null ? undefined : system.relations[total.total];
  if (!relation) return [];
  const value = (key: string): number => system.variables[system.variableOf.get(key) ?? -1]?.value ?? 0;
  return relation.instance.right.items.flatMap(({ cells }) => {
    const [first = ''] = cells;
    const only = system.variables[system.variableOf.get(first) ?? -1];
    if (cells.length === 1) return only && only.total !== null ? [value(first)] : [];
    return [cells.reduce((sum, key) => sum + value(key), 0)];
  });
}

function totalSlip(variable: Variable, delta: number, system: System): Slip | null {
  if (variable.total === null) return null;
  if (variable.value === 0) return { kind: 'unfilled-total', cost: 0.3 };
  if (subtotals(variable, system).some((subtotal) => subtotal !== 0 && subtotal === -delta)) {
    return { kind: 'counted-subtotal', cost: 0.4 };
  }
  return { kind: 'stale-total', cost: 0.8 };
}

/** A number of two digits or more that stands beside the cell too was probably meant for there. */
function neighbourSlip(variable: Variable, index: number, { system, grids }: Explaining): Slip | null {
  if (variable.value < 10 * system.scale) return null;
  const same = neighbours(index, grids).some((other) => variableAt(system, other).value === variable.value);
  return same ? { kind: 'neighbour-cell', cost: 0.5 } : null;
}

/** Whether the new figure is nearer to last year's than the present one, from -1 (farther) to 1. */
function nearness(variable: Variable, delta: number): number {
  if (variable.last === null) return 0;
  const last = Math.log(Math.abs(variable.last) + 1);
  const distance = (value: number): number => Math.abs(Math.log(Math.abs(value) + 1) - last);
  return Math.max(-1, Math.min(1, distance(variable.value) - distance(variable.value + delta)));
}

export interface Explaining {
  system: System;
  grids: Grids;
}

/** The likeliest slip behind one change, weighted by where the figure comes from and by last year's. */
export function explainChange({ variable: index, delta }: Change, explaining: Explaining): Slip {
  const { system } = explaining;
  const variable = variableAt(system, index);
  const [is, was] = [textOf(variable.value, system), textOf(variable.value + delta, system)];
  const slips = [
    digitSlip(is, was),
    totalSlip(variable, delta, system),
    neighbourSlip(variable, index, explaining),
  ].filter((slip): slip is Slip => slip !== null);
  const best = slips.reduce((a, b) => (b.cost < a.cost ? b : a));
  return { kind: best.kind, cost: Math.max(0.05, best.cost - LAST_YEAR * nearness(variable, delta)) * variable.weight };
}
