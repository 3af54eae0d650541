/** The figures of a report as one linear system: what may change, what must hold, and by how much it does not. */
import Big from 'big.js';
import type { CellKey } from '../../report/address';
import type { Cell, Format, RuleInstance } from '../../template/format';
import type { Relation as Operator } from '../../template/expression';

/** What a variable or a relation takes part in, and how often it counts there. */
export interface Term {
  index: number;
  coefficient: number;
}

/** A cell with a figure that was entered. */
export interface Variable {
  key: CellKey;
  cell: Cell;
  text: string;
  /** In units of `System.scale`. */
  value: number;
  /** Whether a repair may change it: not 不适用, and not on a side that the clerk trusts. */
  movable: boolean;
  /** How little it is expected to be wrong, see `options.ts`. */
  weight: number;
  /** Last year's figure; `null` when it is not known. */
  last: number | null;
  /** The relation that says what this total is; `null` when the cell is no total. */
  total: number | null;
  /** The relations that it stands in. */
  terms: Term[];
}

/** A rule instance over the entered cells, computed totals being written out as their parts. */
export interface Relation {
  instance: RuleInstance;
  operator: Operator;
  terms: Term[];
  /** Left minus right as the report stands. */
  residual: number;
  broken: boolean;
  /** Warnings are weaker: there are reports in which they do not hold and nothing is wrong. */
  hard: boolean;
}

/** A relation that waits because of minus signs, and whether it would hold without them. */
export interface Waiting {
  signed: CellKey[];
  holds: boolean;
}

export interface System {
  format: Format;
  /** What 1 is in the units of the system: 1 where only whole numbers are related, else the number of its smallest parts. */
  scale: number;
  variables: Variable[];
  relations: Relation[];
  waiting: Waiting[];
  variableOf: ReadonlyMap<CellKey, number>;
}

/** Whether a relation holds at this difference of left and right. */
export function holdsAt(operator: Operator, residual: number): boolean {
  switch (operator) {
    case '=':
      return residual === 0;
    case '<=':
      return residual <= 0;
    case '>=':
      return residual >= 0;
  }
}

/** A figure of the system as the text of its cell. */
export function textOf(value: number, system: Pick<System, 'scale'>): string {
  return system.scale === 1 ? String(value) : new Big(value).div(system.scale).toFixed();
}
