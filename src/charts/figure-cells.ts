/** The cells in which a format has the figures of a chart. */
import type { Cell, Format } from '../template/format';

export interface FigureCells {
  /** The cells of concepts that are added; `null` when one of them has no cell, several ones, or another unit. */
  find(concepts: readonly string[]): Cell[] | null;
}

export function figureCells(format: Format): FigureCells {
  const byConcept = new Map<string, Cell | null>();
  for (const cell of format.cells.values()) {
    // How much something grew is no length.
    if (cell.concept === null || cell.quantity === 'change') continue;
    byConcept.set(cell.concept, byConcept.has(cell.concept) ? null : cell);
  }
  return {
    find(concepts) {
      const cells = concepts.flatMap((concept) => byConcept.get(concept) ?? []);
      if (cells.length < concepts.length || cells.some(({ unit }) => unit !== cells[0]?.unit)) return null;
      return cells;
    },
  };
}
