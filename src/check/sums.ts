/** Sums over cells: the value of a side of a relation, and whether every cell in it has been filled. */
import Big from 'big.js';
import type { CellKey } from '../report/address';
import { BLANK, NOT_APPLICABLE, type Value } from '../report/value';
import type { Side } from '../template/format';

/** A cell's value; `complete` is false while the cell, or a part that it is computed from, is not filled. */
export interface CellState {
  value: Value;
  complete: boolean;
}

/** Reads a cell of this year's report, or with `last` of last year's. */
export type ReadCell = (key: CellKey, last: boolean) => CellState;

const ZERO = new Big(0);

/** The sum of a side: blank cells and 不适用 add nothing; `complete` when every cell holds a number or 不适用. */
export function sumSide(side: Side, read: ReadCell): { sum: Big; complete: boolean } {
  let sum = side.constant === 0 ? ZERO : new Big(side.constant);
  let complete = true;
  for (const item of side.items) {
    for (const key of item.cells) {
      const state = read(key, item.last);
      if (state.value.kind === 'number') {
        const { number } = state.value;
        sum = sum.plus(item.coefficient === 1 ? number : number.times(item.coefficient));
      }
      if (!state.complete) complete = false;
    }
  }
  return { sum, complete };
}

/**
 * The value that a total takes from its parts: blank while nothing is filled or a part is unreadable, 不适用 when all
 * parts are, else the sum of what is filled.
 */
export function totalOf(side: Side, read: ReadCell): CellState {
  let numbers = false;
  let onlyNotApplicable = true;
  for (const item of side.items) {
    for (const key of item.cells) {
      const { kind } = read(key, item.last).value;
      if (kind === 'invalid') return { value: BLANK, complete: false };
      if (kind === 'number') numbers = true;
      if (kind !== 'not-applicable') onlyNotApplicable = false;
    }
  }
  if (numbers) {
    const { sum, complete } = sumSide(side, read);
    return { value: { kind: 'number', number: sum }, complete };
  }
  const all = onlyNotApplicable && side.items.some((item) => item.cells.length > 0);
  return all ? { value: NOT_APPLICABLE, complete: true } : { value: BLANK, complete: false };
}
