/** Broken relations that one change could concern together: each group is looked into on its own. */
import type { System } from './system';

export interface Group {
  /** Indexes of the relations that a proposal has to settle. */
  targets: number[];
  /** Warnings that are broken beside errors: settling them too speaks for a proposal. */
  others: number[];
}

/** Groups of broken relations connected by cells that may change, in the template's order. */
export function groupBroken(system: System): Group[] {
  const { relations, variables } = system;
  const left = new Set(relations.flatMap(({ broken }, index) => (broken ? [index] : [])));
  const groups: Group[] = [];
  for (const start of left) {
    const members: number[] = [];
    const queue = [start];
    left.delete(start);
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      members.push(index);
      for (const term of relations[index]?.terms ?? []) {
        const variable = variables[term.index];
        if (variable?.movable !== true) continue;
        for (const other of variable.terms) if (left.delete(other.index)) queue.push(other.index);
      }
    }
    members.sort((a, b) => a - b);
    const hard = members.filter((index) => relations[index]?.hard === true);
    groups.push(
      hard.length === 0
        ? { targets: members, others: [] }
        : { targets: hard, others: members.filter((index) => !hard.includes(index)) },
    );
  }
  return groups;
}
