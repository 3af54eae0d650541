/** What probably went wrong with the figures of a report, by direct search: proposals, the likeliest first. */
import type { Cause } from '../cause';
import type { Ledger } from '../ledger';
import { groupBroken } from './groups';
import { investigate, listCauses } from './investigation';
import type { CauseOptions } from './options';
import { buildSystem } from './build-system';

/**
 * Looks for causes of the broken relations and of figures that a minus sign spoils.
 * @returns causes whose changes settle at least one finding and create none, the likeliest of each group of connected
 *   findings first; see `unsettled` for what direct search does not settle
 */
export function findCauses(ledger: Ledger, options: CauseOptions = {}): Cause[] {
  if (ledger.findings().length === 0) return [];
  return listCauses(investigate(ledger, options), options);
}

/** Of causes in their order the first ones that do not get in each other's way: the proposal for the whole report. */
export function firstProposal(causes: readonly Cause[]): Cause[] {
  const findings = new Set<string>();
  const cells = new Set<string>();
  return causes.filter((cause) => {
    if (cause.findings.some((id) => findings.has(id)) || cause.cells.some(({ key }) => cells.has(key))) return false;
    for (const id of cause.findings) findings.add(id);
    for (const { key } of cause.cells) cells.add(key);
    return true;
  });
}

/**
 * The broken relations that the first proposal leaves, by id: where there are any, it is worth to load the solver.
 * @param options those with which the causes were looked for
 */
export function unsettled(ledger: Ledger, causes: readonly Cause[], options: CauseOptions = {}): string[] {
  const settled = new Set(firstProposal(causes).flatMap((cause) => cause.findings));
  const system = buildSystem(ledger, options);
  return groupBroken(system).flatMap(({ targets }) =>
    targets.flatMap((index) => system.relations[index]?.instance.id ?? []).filter((id) => !settled.has(id)),
  );
}
