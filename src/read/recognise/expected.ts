/** What a format prints in a table, prepared for matching: its rows and columns in order with their labels. */
import { cellKey, type CellKey } from '../../report/address';
import type { Format } from '../../template/format';
import type { Block, Table } from '../../template/schema';
import { hasFigure, leafColumns, walkRows } from '../../template/tree';
import { labelOf, type Label } from './label';
import type { IsRow } from './table-lines';

export interface ExpectedRow {
  id: string;
  block: number;
  label: Label;
  /** Labels of the groups that it stands in, from the outermost. */
  above: readonly Label[];
  figure: boolean;
  /** The rows of its group's figures; for a group without a figure of its own. */
  below: readonly string[];
}

export interface ExpectedColumn {
  id: string;
  label: Label;
  /** Labels of the groups that it stands in, from the outermost. */
  above: readonly Label[];
}

export interface ExpectedTable {
  table: Table;
  /** Stands as a table in the printed report, not only as figures in sentences. */
  printed: boolean;
  /** All rows in order, groups included. */
  rows: readonly ExpectedRow[];
  /** The columns of figures of each block. */
  columns: readonly (readonly ExpectedColumn[])[];
  /** How many cells of figures the table has. */
  size: number;
}

function rowsOf(block: Block, index: number): ExpectedRow[] {
  return walkRows(block.rows).map(({ node, path }) => ({
    id: node.id,
    block: index,
    label: labelOf(node.label),
    above: path.slice(0, -1).map((each) => labelOf(each.label)),
    figure: hasFigure(node),
    below: walkRows(node.rows ?? []).filter((each) => hasFigure(each.node)).map((each) => each.node.id),
  }));
}

/** The tables of a format, printed ones first. */
export function expectedTables(format: Format): ExpectedTable[] {
  const { template } = format;
  const printed = new Set(template.sections.flatMap(({ content }) => content.flatMap((part) => ('table' in part ? [part.table] : []))));
  const tables = template.tables.map(
    (table): ExpectedTable => ({
      table,
      printed: printed.has(table.id),
      rows: table.blocks.flatMap(rowsOf),
      columns: table.blocks.map((block) =>
        leafColumns(block.columns).map(({ node, path }) => ({
          id: node.id,
          label: labelOf(node.label),
          above: path.slice(0, -1).map((each) => labelOf(each.label)),
        })),
      ),
      size: format.tableCells.get(table.id)?.length ?? 0,
    }),
  );
  return [...tables.filter((each) => each.printed), ...tables.filter((each) => !each.printed)];
}

/** Tells the labels of rows of figures from others. */
export function rowLabels(tables: readonly ExpectedTable[]): IsRow {
  const known = new Set(tables.flatMap(({ rows }) => rows.filter(({ figure }) => figure).map(({ label }) => label.full)));
  return (label) => known.has(label.full);
}

/** The address of the figure in a row and column. */
export function keyOf(table: ExpectedTable, row: ExpectedRow, column: ExpectedColumn): CellKey {
  return cellKey(table.table.id, row.id, column.id);
}
