/** The figure of a concept in a report of any format: its cell, or the sum of the concepts that together are it. */
import Big from 'big.js';
import type { CellKey } from '../report/address';
import { NOT_APPLICABLE } from '../report/value';
import type { Format } from '../template/format';
import { partsOf } from '../template/concepts';
import type { Vocabulary } from '../template/vocabulary';
import type { Ledger } from './ledger';
import type { CellState } from './sums';

/** What a cell holds, for a sum; a computed total is complete when all that it is computed from is filled in. */
export function stateOf(ledger: Ledger, key: CellKey): CellState {
  return ledger.read(key, false);
}

/** Cells by concept; a concept that stands in several cells is ambiguous and left out. */
function byConcept(format: Format): Map<string, CellKey> {
  const cells = new Map<string, CellKey>();
  const ambiguous = new Set<string>();
  for (const { key, concept } of format.cells.values()) {
    if (concept === null) continue;
    if (cells.has(concept)) ambiguous.add(concept);
    cells.set(concept, key);
  }
  for (const concept of ambiguous) cells.delete(concept);
  return cells;
}

/** The cells that together are a concept; `null` when the format does not count it. */
export type CellsOfConcept = (concept: string) => readonly CellKey[] | null;

export function cellsByConcept(format: Format, vocabulary: Vocabulary): CellsOfConcept {
  const concepts = byConcept(format);

  return function cellsOf(concept): readonly CellKey[] | null {
    const key = concepts.get(concept);
    if (key !== undefined) return [key];
    const parts = partsOf(vocabulary, concept).map(cellsOf);
    return parts.length === 0 || parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  };
}

/** What cells come to that together are a concept; complete when each of them is. */
export function stateOfCells(ledger: Ledger, keys: readonly CellKey[]): CellState {
  const states = keys.map((key) => stateOf(ledger, key));
  const [first, second] = states;
  if (first && !second) return first;
  if (states.every(({ value }) => value.kind === 'not-applicable')) return { value: NOT_APPLICABLE, complete: true };
  const number = states.reduce((sum, { value }) => (value.kind === 'number' ? sum.plus(value.number) : sum), new Big(0));
  return { value: { kind: 'number', number }, complete: states.every(({ complete }) => complete) };
}

/** The figure of a concept; `null` when the report's format does not count it. */
export type FigureOfConcept = (concept: string) => CellState | null;

export function figuresByConcept(ledger: Ledger, vocabulary: Vocabulary): FigureOfConcept {
  const cellsOf = cellsByConcept(ledger.format, vocabulary);
  return (concept) => {
    const keys = cellsOf(concept);
    return keys && stateOfCells(ledger, keys);
  };
}
