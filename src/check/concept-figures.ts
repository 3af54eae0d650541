/** The figure of a concept in a report of any format: its cell, or the sum of the concepts that together are it. */
import Big from 'big.js';
import type { CellKey } from '../report/address';
import { NOT_APPLICABLE } from '../report/value';
import type { Format } from '../template/format';
import { partsOf } from '../template/concepts';
import type { Vocabulary } from '../template/vocabulary';
import type { Ledger } from './ledger';
import type { CellState } from './sums';

/** What a cell holds, for a sum. */
export function stateOf(ledger: Ledger, key: CellKey): CellState {
  const value = ledger.value(key);
  return { value, complete: value.kind === 'number' || value.kind === 'not-applicable' };
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

/** The figure of a concept; `null` when the report's format does not count it. */
export type FigureOfConcept = (concept: string) => CellState | null;

export function figuresByConcept(ledger: Ledger, vocabulary: Vocabulary): FigureOfConcept {
  const concepts = byConcept(ledger.format);

  return function figureOf(concept) {
    const key = concepts.get(concept);
    if (key !== undefined) return stateOf(ledger, key);
    const parts = partsOf(vocabulary, concept).map(figureOf);
    if (parts.length === 0 || parts.some((part) => part === null)) return null;
    if (parts.every((part) => part?.value.kind === 'not-applicable')) return { value: NOT_APPLICABLE, complete: true };
    let sum = new Big(0);
    let complete = true;
    for (const part of parts) {
      if (part?.value.kind === 'number') sum = sum.plus(part.value.number);
      if (part?.complete !== true) complete = false;
    }
    return { value: { kind: 'number', number: sum }, complete };
  };
}
