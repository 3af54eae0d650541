/** A proposal as the cause that is shown: with its words, its texts and the findings that it settles. */
import type { Cause } from '../cause';
import { nameOfCell } from '../value-finding';
import {
  changesMessage,
  exchangedRowsMessage,
  misfiledMessage,
  oneChangeMessage,
  repeatedRowMessage,
  shiftedBlockMessage,
  unfilledTotalsMessage,
  type Certainty,
} from './messages';
import type { Proposal } from './proposal';
import { textOf, type System } from './system';
import { variableAt, type Trial } from './trial';

function words(proposal: Proposal, settled: readonly number[], alternatives: boolean, system: System): string {
  const relations = settled.flatMap((index) => {
    const instance = system.relations[index]?.instance;
    return instance ? [{ each: instance.rule.each, place: instance.place, title: instance.rule.title }] : [];
  });
  const certainty: Certainty = { relations: relations.length, alternatives };
  const changes = proposal.changes.map(({ variable, delta }) => {
    const { cell, text, value } = variableAt(system, variable);
    return { cell: nameOfCell(cell, system.format), from: text, to: textOf(value + delta, system) };
  });
  const cells = proposal.changes.map(({ variable }) => variableAt(system, variable).cell);
  const [first, last] = [cells[0], cells[cells.length - 1]];
  const [change, second] = changes;
  if (!first || !last || !change) return '';
  if (!second) return oneChangeMessage(proposal.kind, change, relations, certainty);
  switch (proposal.kind) {
    case 'misfiled': {
      const axis = first.row === last.row ? 'column' : 'row';
      const [a, b] = axis === 'column' ? [first.columnName, last.columnName] : [first.rowName, last.rowName];
      const at = axis === 'column' ? first.rowName : first.columnName;
      const delta = proposal.changes[0]?.delta ?? 0;
      const [over, under] = delta < 0 ? [a, b] : [b, a];
      return misfiledMessage(axis, over, under, textOf(Math.abs(delta), system), at, relations, alternatives);
    }
    case 'exchanged-rows':
      return exchangedRowsMessage(first.rowName, last.rowName, relations, certainty);
    case 'shifted-block':
      return shiftedBlockMessage(change.cell, nameOfCell(last, system.format), changes.length, relations, certainty);
    case 'repeated-row': {
      const inTotals = proposal.changes.filter(({ variable }) => variableAt(system, variable).total !== null).length > 1;
      return repeatedRowMessage(first.rowName, inTotals, relations, certainty);
    }
    case 'unfilled-total':
      return unfilledTotalsMessage(change.cell, changes.length, relations);
    default:
      return changesMessage(proposal.kind, changes, relations, certainty);
  }
}

/**
 * @param alternatives whether other changes settle the same findings as well
 * @returns the cause; `null` when the changes settle nothing or break a relation that holds
 */
export function causeOf(proposal: Proposal, alternatives: boolean, trial: Trial): Cause | null {
  const { system } = trial;
  const settled = trial.settledBy(proposal.changes);
  if (!settled) return null;
  return {
    id: `${proposal.kind}@${proposal.changes.map(({ variable }) => variableAt(system, variable).key).join('+')}`,
    kind: proposal.kind,
    message: words(proposal, settled, alternatives, system),
    findings: settled.flatMap((index) => system.relations[index]?.instance.id ?? []),
    cells: proposal.changes.map(({ variable, delta }) => {
      const { key, text, value } = variableAt(system, variable);
      return { key, from: text, to: textOf(value + delta, system) };
    }),
    texts: [],
  };
}
