/** The cells behind a concept in a format, and what they add up to when all of them are filled. */
import Big from 'big.js';
import type { CellKey } from '../../report/address';
import type { Cell, Format } from '../../template/format';
import { partsOf } from '../../template/concepts';
import type { Vocabulary } from '../../template/vocabulary';
import type { Ledger } from '../ledger';
import type { Terms } from './claim';

export interface Target {
  cells: readonly CellKey[];
  /** What messages call it: the rows, in order. */
  names: readonly string[];
  unit: string;
}

export interface Targets {
  /** The cells that terms stand for; `null` when the format has no cells for one of them. */
  find(terms: Terms): Target | null;
}

/** Looks concepts up in a format; a concept that stands in several cells is ambiguous and has none. */
export function targetsOf(format: Format, vocabulary: Vocabulary): Targets {
  const byConcept = new Map<string, CellKey | null>();
  for (const { key, concept } of format.cells.values()) {
    if (concept !== null) byConcept.set(concept, byConcept.has(concept) ? null : key);
  }
  function cellsOf(concept: string): CellKey[] | null {
    const key = byConcept.get(concept);
    if (key !== undefined) return key === null ? null : [key];
    const parts = partsOf(vocabulary, concept).map(cellsOf);
    if (parts.length === 0 || parts.some((part) => part === null)) return null;
    return parts.flatMap((part) => part ?? []);
  }
  return {
    find(terms) {
      const groups = terms.map(cellsOf);
      if (groups.some((group) => group === null)) return null;
      const cells = groups.flatMap((group) => group ?? []);
      const rows = cells.flatMap((key) => format.cells.get(key) ?? []);
      const [first] = rows;
      if (!first || rows.some(({ unit }) => unit !== first.unit)) return null;
      return { cells, names: rows.map(nameOf), unit: first.unit };
    },
  };

}

/** A cell by its row, or by its column where the row says nothing; an applicant's with both. */
function nameOf({ row, rowName, columnName, concept }: Cell): string {
  if (concept?.includes('/') === true && row.concept !== undefined) return `${rowName}·${columnName}`;
  return row.concept === undefined ? columnName : rowName;
}

/** What stands in a cell; `null` while it, or a part that it is computed from, is not filled. */
export function completeNumber(ledger: Ledger, key: CellKey): Big | null {
  const value = ledger.value(key);
  if (value.kind === 'not-applicable') return new Big(0);
  if (value.kind !== 'number') return null;
  if (!ledger.isComputed(key)) return value.number;
  const rule = ledger.format.rules[ledger.format.computedBy.get(key) ?? -1];
  const parts = rule?.right.items.flatMap(({ cells }) => cells) ?? [];
  return parts.every((part) => completeNumber(ledger, part) !== null) ? value.number : null;
}

/** What cells add up to; `null` while one of them is not filled. */
export function sumOf(ledger: Ledger, cells: readonly CellKey[]): Big | null {
  let sum = new Big(0);
  for (const key of cells) {
    const number = completeNumber(ledger, key);
    if (number === null) return null;
    sum = sum.plus(number);
  }
  return sum;
}
