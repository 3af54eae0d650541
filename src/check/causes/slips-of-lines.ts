/** Slips that concern several cells at once and are seen from how the figures stand: found by trying each of them. */
import { attempt, exchange, isConcerned } from './attempt';
import type { Grids, VariableGrid } from './grid';
import type { Proposal } from './proposal';
import { tryShifts } from './shifted-blocks';
import type { Change, Trial } from './trial';

/** Two figures side by side or one above the other that changed places; one of them may be 0. */
function neighbourCells(trial: Trial, { rows }: VariableGrid, found: Proposal[]): void {
  const { variables } = trial.system;
  for (const [r, row] of rows.entries()) {
    for (const [c, a] of row.entries()) {
      for (const b of [row[c + 1] ?? -1, rows[r + 1]?.[c] ?? -1]) {
        if (a < 0 || b < 0 || trial.value(a) === trial.value(b)) continue;
        const known = exchange(trial, a, b);
        // Totals are seldom typed; where parts explain it as well, they are named first.
        const cost = variables[a]?.total === null && variables[b]?.total === null ? 0.6 : 0.65;
        const slip = { kind: 'neighbour-cell', known, unknown: [] } as const;
        if (!attempt(trial, { ...slip, cost, evidence: 2 }, found)) attempt(trial, { ...slip, cost: cost + 0.35, evidence: 1 }, found);
      }
    }
  }
}

/** Two rows whose figures stand in each other's place. */
function exchangedRows(trial: Trial, { rows }: VariableGrid, concerned: readonly boolean[], found: Proposal[]): void {
  for (const [r, row] of rows.entries()) {
    for (let s = r + 1; s < rows.length; s += 1) {
      const known: Change[] = [];
      let hit = false;
      for (const [column, a] of row.entries()) {
        const b = rows[s]?.[column] ?? -1;
        if (a < 0 || b < 0 || trial.value(a) === trial.value(b)) continue;
        hit ||= concerned[a] === true || concerned[b] === true;
        known.push(...exchange(trial, a, b));
      }
      if (hit) attempt(trial, { kind: 'exchanged-rows', cost: 0.8, known, unknown: [], evidence: 2 }, found);
    }
  }
}

/** Whether two rows of two figures or more hold the same ones. */
function sameFigures(trial: Trial, row: readonly number[], other: readonly number[]): boolean {
  let pairs = 0;
  for (const [column, a] of row.entries()) {
    const b = other[column] ?? -1;
    if (a < 0 || b < 0) continue;
    if (trial.value(a) !== trial.value(b)) return false;
    pairs += 1;
  }
  return pairs > 1;
}

/** A row that stands there twice, and a row that a total row counts twice. */
function repeatedRows(trial: Trial, { rows }: VariableGrid, found: Proposal[]): void {
  const { variables } = trial.system;
  const totals = rows.filter(
    (row) => row.filter((variable) => (variables[variable]?.total ?? null) !== null).length * 2 > Math.max(2, row.length),
  );
  const filled = rows.filter((row) => row.some((variable) => variable >= 0 && trial.value(variable) !== 0));
  const kind = 'repeated-row';
  for (const row of filled) {
    const twins = filled.filter((other) => other !== row && sameFigures(trial, row, other));
    const twin = twins.reverse().find((other) => rows.indexOf(other) < rows.indexOf(row)) ?? twins[0];
    if (twin) {
      // A row is typed again further down, mostly at once, after it was typed before.
      const after = rows.indexOf(row) - rows.indexOf(twin);
      const cost = after === 1 ? 0.65 : after > 0 ? 0.7 : 0.75;
      const unknown = row.filter((variable) => variable >= 0);
      attempt(trial, { kind, cost, known: [], unknown, evidence: 2 }, found);
    }
    for (const total of totals) {
      if (total === row) continue;
      const known = total.flatMap((variable, column): Change[] => {
        const counted = row[column] ?? -1;
        const delta = counted < 0 ? 0 : -trial.value(counted);
        return variable < 0 || delta === 0 ? [] : [{ variable, delta }];
      });
      if (known.length > 1) attempt(trial, { kind, cost: 0.75, known, unknown: [], evidence: 2 }, found);
    }
  }
}

/** Totals that are 0 while what they add up is not. */
function unfilledTotals(trial: Trial, found: Proposal[]): void {
  const unknown = trial.system.variables.flatMap(({ total, value, movable }, index) => {
    const broken = total !== null && trial.system.relations[total]?.broken === true;
    return broken && movable && value === 0 ? [index] : [];
  });
  if (unknown.length < 2) return;
  attempt(trial, { kind: 'unfilled-total', cost: 0.3, known: [], unknown, evidence: unknown.length }, found);
}

/** All slips of several cells that are believed: they break nothing and settle enough to be more than chance. */
export function slipsOfLines(trial: Trial, { grids }: Grids): Proposal[] {
  const found: Proposal[] = [];
  for (const grid of grids) neighbourCells(trial, grid, found);
  // One relation is no evidence for more than that.
  if (trial.system.relations.filter(({ broken }) => broken).length < 2) return found;
  const concerned = [...trial.system.variables.keys()].map((variable) => isConcerned(trial, variable));
  for (const grid of grids) {
    exchangedRows(trial, grid, concerned, found);
    repeatedRows(trial, grid, found);
    tryShifts(trial, grid, concerned, found);
  }
  unfilledTotals(trial, found);
  return found;
}
