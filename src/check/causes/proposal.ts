/** A proposal: changes that were found, what kind of slip they stand for, and what it costs to believe in it. */
import type { CauseKind } from '../cause';
import type { Change } from './trial';

export interface Proposal {
  kind: CauseKind;
  cost: number;
  /** Ordered as the table is read. */
  changes: Change[];
}

/** The same changes are the same proposal, whatever they were taken for. */
export function proposalKey({ changes }: Proposal): string {
  return changes.map(({ variable, delta }) => `${variable}:${delta}`).join();
}

/** Changes as the table is read, several of one variable added up, those that change nothing left out. */
export function tidy(changes: readonly Change[]): Change[] {
  const sums = new Map<number, number>();
  for (const { variable, delta } of changes) sums.set(variable, (sums.get(variable) ?? 0) + delta);
  return [...sums]
    .filter(([, delta]) => delta !== 0)
    .map(([variable, delta]) => ({ variable, delta }))
    .sort((a, b) => a.variable - b.variable);
}
