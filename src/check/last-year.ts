/** Finds last year's figures for a report: the same cells of the same format, or the same concepts of another one. */
import type { CellKey } from '../report/address';
import type { Format } from '../template/format';
import type { Vocabulary } from '../template/vocabulary';
import { figuresByConcept, stateOf } from './concept-figures';
import type { Ledger, PreviousFigures } from './ledger';
import type { CellState } from './sums';

/**
 * @param previous last year's figures, in whatever format they were reported
 * @returns last year's figure for every cell of `format` that has one
 */
export function previousFigures(format: Format, previous: Ledger, vocabulary: Vocabulary): PreviousFigures {
  const figures = new Map<CellKey, CellState>();
  const same = previous.format.template.id === format.template.id;
  const figureOf = figuresByConcept(previous, vocabulary);

  for (const { key, concept } of format.cells.values()) {
    const state = same ? stateOf(previous, key) : concept === null ? null : figureOf(concept);
    if (state) figures.set(key, state);
  }
  return figures;
}
