/** Everything that is known of a report's broken relations: the groups, their solutions, and the causes that follow. */
import type { Cause } from '../cause';
import type { Ledger } from '../ledger';
import { causeOf } from './cause-of';
import type { Explaining } from './explain-change';
import { layOut } from './grid';
import { groupBroken, type Group } from './groups';
import { minusSigns } from './minus-signs';
import type { CauseOptions } from './options';
import { proposalKey, type Proposal } from './proposal';
import { slipsOfLines } from './slips-of-lines';
import { partialChanges, solveGroup, type Solution } from './solutions';
import { buildSystem } from './build-system';
import { createTrial, type Trial } from './trial';

export interface Investigation {
  trial: Trial;
  explaining: Explaining;
  /** Slips of several cells that were found. */
  slips: Proposal[];
  /** The groups with their solutions; none where more figures are wrong than direct search looks for. */
  groups: { group: Group; solutions: Solution[] }[];
  /** Causes of unreadable figures. */
  signs: Cause[];
}

/** Looks into all broken relations by direct search. */
export function investigate(ledger: Ledger, options: CauseOptions): Investigation {
  const system = buildSystem(ledger, options);
  const trial = createTrial(system);
  const explaining: Explaining = { system, grids: layOut(system) };
  const groups = groupBroken(system);
  const slips = groups.length === 0 ? [] : slipsOfLines(trial, explaining.grids);
  return {
    trial,
    explaining,
    slips,
    groups: groups.map((group) => ({ group, solutions: solveGroup(group, slips, trial, explaining) })),
    signs: minusSigns(ledger, system),
  };
}

/** Causes are listed for each finding up to `limit`. */
function limited(causes: readonly Cause[], limit: number | undefined): Cause[] {
  if (limit === undefined) return [...causes];
  const counts = new Map<string, number>();
  return causes.filter(({ findings }) => {
    const wanted = findings.some((id) => (counts.get(id) ?? 0) < limit);
    if (wanted) for (const id of findings) counts.set(id, (counts.get(id) ?? 0) + 1);
    return wanted;
  });
}

/** The proposals of a group's solutions in order, each with whether there are others for the same relations. */
function causesOf(solutions: readonly Solution[], partial: readonly Proposal[], trial: Trial): Cause[] {
  const proposals = new Map<string, Proposal>();
  for (const proposal of [...solutions.flatMap((solution) => solution.proposals), ...partial]) {
    const key = proposalKey(proposal);
    if (!proposals.has(key)) proposals.set(key, proposal);
  }
  const list = [...proposals.values()].map((proposal) => ({ proposal, settled: trial.settledBy(proposal.changes) ?? [] }));
  const counts = new Map<number, number>();
  for (const index of list.flatMap(({ settled }) => settled)) counts.set(index, (counts.get(index) ?? 0) + 1);
  return list.flatMap(
    ({ proposal, settled }) => causeOf(proposal, settled.every((index) => (counts.get(index) ?? 0) > 1), trial) ?? [],
  );
}

/** The causes that an investigation amounts to. */
export function listCauses({ trial, explaining, slips, groups, signs }: Investigation, { limit }: CauseOptions): Cause[] {
  const causes = [...signs];
  const seen = new Set<string>();
  for (const { group, solutions } of groups) {
    const partial = solutions.length > 0 ? [] : partialChanges(group, slips, trial, explaining);
    for (const cause of causesOf(solutions, partial, trial)) {
      const key = cause.cells.map((cell) => `${cell.key}=${cell.to}`).join();
      if (!seen.has(key)) causes.push(cause);
      seen.add(key);
    }
  }
  return limited(causes, limit);
}
