/** Finds last year's figures for a report: the same cells of the same format, or the same concepts of another one. */
import Big from 'big.js';
import type { CellKey } from '../report/address';
import type { Format } from '../template/format';
import { partsOf } from '../template/concepts';
import type { Vocabulary } from '../template/vocabulary';
import type { Ledger, PreviousFigures } from './ledger';
import type { CellState } from './sums';

function stateOf(ledger: Ledger, key: CellKey): CellState {
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

/**
 * @param previous last year's figures, in whatever format they were reported
 * @returns last year's figure for every cell of `format` that has one
 */
export function previousFigures(format: Format, previous: Ledger, vocabulary: Vocabulary): PreviousFigures {
  const figures = new Map<CellKey, CellState>();
  const same = previous.format.template.id === format.template.id;
  const concepts = byConcept(previous.format);

  function ofConcept(concept: string): CellState | null {
    const key = concepts.get(concept);
    if (key !== undefined) return stateOf(previous, key);
    const parts = partsOf(vocabulary, concept).map(ofConcept);
    if (parts.length === 0 || parts.some((part) => part === null)) return null;
    let sum = new Big(0);
    let complete = true;
    for (const part of parts) {
      if (part?.value.kind === 'number') sum = sum.plus(part.value.number);
      if (part?.complete !== true) complete = false;
    }
    return { value: { kind: 'number', number: sum }, complete };
  }

  for (const { key, concept } of format.cells.values()) {
    const state = same ? stateOf(previous, key) : concept === null ? null : ofConcept(concept);
    if (state) figures.set(key, state);
  }
  return figures;
}
