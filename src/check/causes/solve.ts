/** Causes in the general case: where direct search finds no proposal, a solver of integer programs does. */
import type { Cause } from '../cause';
import type { Ledger } from '../ledger';
import type { Group } from './groups';
import { toIntegerProgram, type IntegerSolver } from './integer-program';
import { investigate, listCauses } from './investigation';
import { joined, separate } from './join-changes';
import type { CauseOptions } from './options';
import type { Change, Trial } from './trial';

/** The changes that the solver finds and that do, reckoned exactly, settle all of a group and break nothing. */
async function solved(group: Group, connected: boolean, trial: Trial, solver: IntegerSolver): Promise<Change[] | null> {
  const { program, read } = toIntegerProgram(group, trial.system, connected);
  const values = await solver.solve(program);
  const changes = values ? read(values) : [];
  const settled = trial.settledBy(changes) ?? [];
  const right =
    changes.every(({ variable, delta }) => trial.allows(variable, delta)) &&
    group.targets.every((index) => settled.includes(index));
  return right ? changes : null;
}

/**
 * @returns what `findCauses` returns, and first for each group of findings that it did not settle the smallest set of
 *   figures that the solver found
 */
export async function solveCauses(ledger: Ledger, solver: IntegerSolver, options: CauseOptions = {}): Promise<Cause[]> {
  const investigation = investigate(ledger, options);
  const { trial, explaining } = investigation;
  for (const { group, solutions } of investigation.groups) {
    if (solutions.length > 0) continue;
    const changes = (await solved(group, false, trial, solver)) ?? (await solved(group, true, trial, solver));
    if (!changes) continue;
    const proposals = separate(changes, explaining).map((set) => joined(set, explaining));
    solutions.push({ proposals, cost: proposals.reduce((sum, { cost }) => sum + cost, 0) });
  }
  return listCauses(investigation, options);
}
