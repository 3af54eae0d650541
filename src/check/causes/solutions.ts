/** Ways to settle a whole group of broken relations, and their order: the cheapest to believe first. */
import type { Explaining } from './explain-change';
import type { Group } from './groups';
import { joined, separate } from './join-changes';
import { proposalKey, type Proposal } from './proposal';
import { smallestSets } from './search';
import { applyAll, variableAt, type Change, type Trial } from './trial';

/** Proposals that together settle a group. */
export interface Solution {
  proposals: Proposal[];
  cost: number;
}

/** The most figures that direct search changes. */
const MOST_CHANGES = 4;

/** So many slips of several cells are tried together with single figures. */
const MOST_BASES = 8;

/** Settling a warning too makes a proposal so much cheaper for each. */
const SETTLED_WARNING = 0.7;

function warningsSettled(changes: readonly Change[], group: Group, trial: Trial): number {
  if (group.others.length === 0) return 0;
  applyAll(trial, changes);
  const settled = group.others.filter((index) => trial.holds(index)).length;
  applyAll(trial, changes, -1);
  return settled;
}

function solutionOf(slip: Proposal | null, changes: readonly Change[], group: Group, trial: Trial, explaining: Explaining): Solution {
  const singles = separate(changes, explaining).map((set) => joined(set, explaining));
  const proposals = slip ? [slip, ...singles] : singles;
  const cost = proposals.reduce((sum, proposal) => sum + proposal.cost, 0);
  const all = proposals.flatMap((proposal) => proposal.changes);
  return { proposals, cost: cost * SETTLED_WARNING ** warningsSettled(all, group, trial) };
}

function settlesAll(proposal: Proposal, group: Group, trial: Trial): boolean {
  applyAll(trial, proposal.changes);
  const all = group.targets.every((index) => trial.holds(index));
  applyAll(trial, proposal.changes, -1);
  return all;
}

/** How many of a group's relations a proposal settles, and how many of other groups. */
function reach(proposal: Proposal, group: Group, trial: Trial): { own: number; all: number } {
  const settled = trial.settledBy(proposal.changes) ?? [];
  return { own: settled.filter((index) => group.targets.includes(index)).length, all: settled.length };
}

/** Slips of several cells with what is left beside them: a second, independent slip. */
function withBase(base: Proposal, most: number, group: Group, trial: Trial, explaining: Explaining): Solution[] {
  applyAll(trial, base.changes);
  trial.aim(group.targets);
  const sets = smallestSets(trial, most);
  applyAll(trial, base.changes, -1);
  trial.aim([]);
  const own = new Set(base.changes.map(({ variable }) => variable));
  return sets
    .filter((set) => set.every(({ variable }) => !own.has(variable)))
    .map((set) => solutionOf(base, set, group, trial, explaining));
}

/** Single changes that settle some of a group's relations and break none, those that settle most first. */
export function partialChanges(group: Group, slips: readonly Proposal[], trial: Trial, explaining: Explaining): Proposal[] {
  const proposals = new Map(slips.map((slip) => [proposalKey(slip), slip]));
  for (const index of group.targets) {
    for (const { index: variable, coefficient } of trial.system.relations[index]?.terms ?? []) {
      const delta = -trial.residual(index) / coefficient;
      if (!trial.allows(variable, delta)) continue;
      const proposal = joined([{ variable, delta }], explaining);
      if (!proposals.has(proposalKey(proposal))) proposals.set(proposalKey(proposal), proposal);
    }
  }
  return [...proposals.values()]
    .map((proposal) => ({ proposal, ...reach(proposal, group, trial) }))
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.own - a.own || a.proposal.cost - b.proposal.cost)
    .map(({ proposal }) => proposal);
}

/** Many independent slips: of the partial changes in their order those that do not meet, if they settle everything. */
function manySlips(group: Group, partial: readonly Proposal[], trial: Trial, explaining: Explaining): Solution[] {
  const left = new Set(group.targets);
  const chosen: Proposal[] = [];
  for (const proposal of partial) {
    const settled = trial.settledBy(proposal.changes) ?? [];
    if (!settled.every((index) => left.has(index) || !group.targets.includes(index))) continue;
    if (proposal.changes.some(({ variable }) => chosen.some(({ changes }) => changes.some((other) => other.variable === variable)))) continue;
    chosen.push(proposal);
    for (const index of settled) left.delete(index);
  }
  const all = chosen.flatMap(({ changes }) => changes);
  const together = trial.settledBy(all) ?? [];
  if (!group.targets.every((index) => together.includes(index))) return [];
  const known = new Map(chosen.map((proposal) => [proposalKey(proposal), proposal]));
  // Changes that settle a relation only together are one proposal.
  const proposals = separate(all, explaining).map((set) => {
    const proposal = joined(set, explaining);
    return known.get(proposalKey(proposal)) ?? proposal;
  });
  return [{ proposals, cost: proposals.reduce((sum, { cost }) => sum + cost, 0) }];
}

/**
 * @param slips slips of several cells, each settling something and breaking nothing
 * @returns the solutions of a group by direct search, the likeliest first; none when more figures are wrong than it
 *   looks for
 */
export function solveGroup(group: Group, slips: readonly Proposal[], trial: Trial, explaining: Explaining): Solution[] {
  trial.aim(group.targets);
  const sets = smallestSets(trial, MOST_CHANGES);
  trial.aim([]);
  const found = new Map<string, Solution>();
  const add = (solution: Solution): void => {
    const key = solution.proposals.map(proposalKey).sort().join('|');
    const before = found.get(key);
    if (!before || solution.cost < before.cost) found.set(key, solution);
  };
  for (const set of sets) add(solutionOf(null, set, group, trial, explaining));
  const size = sets[0]?.length ?? MOST_CHANGES + 1;
  const partial: { slip: Proposal; own: number }[] = [];
  for (const slip of slips) {
    const { own, all } = reach(slip, group, trial);
    if (own === 0) continue;
    if (settlesAll(slip, group, trial)) {
      // What explains several groups at once is shared between them.
      const whole = solutionOf(slip, [], group, trial, explaining);
      add({ ...whole, cost: (whole.cost * weightOf(slip, trial) * own) / all });
    } else if (own > 1) partial.push({ slip, own });
  }
  partial.sort((a, b) => b.own - a.own || a.slip.cost - b.slip.cost);
  if (size > 1) {
    for (const { slip } of partial.slice(0, MOST_BASES)) {
      for (const solution of withBase(slip, Math.min(size - 1, 2), group, trial, explaining)) add(solution);
    }
  }
  if (found.size === 0) return manySlips(group, partialChanges(group, slips, trial, explaining), trial, explaining);
  return [...found.values()].sort((a, b) => a.cost - b.cost);
}

/** The mean weight of the figures that a slip concerns. */
function weightOf({ changes }: Proposal, trial: Trial): number {
  return changes.reduce((sum, { variable }) => sum + variableAt(trial.system, variable).weight, 0) / changes.length;
}
