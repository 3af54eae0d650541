/** What a compiled template is: every cell with its labels, every rule instance with its cells, and the way back. */
import type { CellKey } from '../report/address';
import type { Quantity } from '../report/value';
import type { Relation } from './expression';
import type { Column, Row, Rule, Table, Template } from './schema';

/** One cell that carries a figure. */
export interface Cell {
  key: CellKey;
  table: Table;
  row: Row;
  column: Column;
  /** Printed labels from the outermost row group to the row, e.g. 三、… › （三）… › 1.…. */
  path: string[];
  /** Printed labels from the outermost column group to the column. */
  columnPath: string[];
  /** Names for messages. */
  rowName: string;
  columnName: string;
  unit: string;
  quantity: Quantity;
  /** What the figure is, across formats; `null` when the template does not say. */
  concept: string | null;
}

/** One item of a side as a reader would say it: a cell, or a group standing for the cells below it. */
export interface SideItem {
  name: string;
  coefficient: number;
  cells: CellKey[];
  /** The cells of last year's report are meant, at the addresses that they have in this format. */
  last: boolean;
}

export interface Side {
  items: SideItem[];
  /** Sum of the constant terms. */
  constant: number;
}

/** A rule at one place: for one column, one row, or once. */
export interface RuleInstance {
  /** Stable: `table/rule` or `table/rule@place`. */
  id: string;
  rule: Rule;
  /** The column's or row's name, when the rule holds for each of them. */
  place: string | null;
  relation: Relation;
  left: Side;
  right: Side;
  /** All cells of this year on both sides, without repetition. */
  cells: CellKey[];
  /** The cell that the rule computes, if it does. */
  computes: CellKey | null;
}

export interface Format {
  template: Template;
  cells: ReadonlyMap<CellKey, Cell>;
  /** Cells of each table in reading order, by table id. */
  tableCells: ReadonlyMap<string, readonly Cell[]>;
  rules: readonly RuleInstance[];
  /** Indexes into `rules` of the instances that a cell takes part in. */
  rulesByCell: ReadonlyMap<CellKey, readonly number[]>;
  /** The instance (index into `rules`) that computes a cell. */
  computedBy: ReadonlyMap<CellKey, number>;
  /** Computed cells that have this cell among their parts. */
  dependents: ReadonlyMap<CellKey, readonly CellKey[]>;
}
