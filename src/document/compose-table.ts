/** Lays a statistical table out on its printed grid: merged headers, row labels, units and figures. */
import { cellKey } from '../report/address';
import type { Report } from '../report/report';
import { NOT_APPLICABLE_TEXT } from '../report/value';
import type { Ledger } from '../check/ledger';
import { figureSpans, gridColumns, measureGrid, type Grid } from '../template/grid';
import type { Block, Column, Row, Table } from '../template/schema';
import { depth, hasFigure, leafColumns, walkColumns, walkRows } from '../template/tree';
import type { TableBlock, TableCell, TableRow } from './document';

/** Type size and least row height of a table whose template says nothing: 小五, comfortable for a few rows. */
const DEFAULT_SIZE = 10.5;
const DEFAULT_ROW_HEIGHT = 7;
/** Default widths: a label column is three figure columns wide. */
const LABEL_WIDTH = 3;

const NO_SPAN = { colspan: 1, rowspan: 1, indent: 0, key: null, rowPath: [], columnPath: [] } as const;

function cell(part: Partial<TableCell> & Pick<TableCell, 'role' | 'text' | 'column'>): TableCell {
  return { ...NO_SPAN, rowPath: [], columnPath: [], align: 'center', ...part };
}

/** Header rows of a block: the labels' header, the unit column's and the nested column labels. */
function headerRows(table: Table, block: Block, grid: Grid): TableRow[] {
  const nested = walkColumns(block.columns);
  const levels = depth(nested);
  const spans = figureSpans(block, grid);
  const leaves = leafColumns(block.columns).map(({ node }) => node);
  const first = grid.stub + grid.unit;
  const startOf = (leaf: number): number => first + spans.slice(0, leaf).reduce((sum, span) => sum + span, 0);
  const rows: TableRow[] = Array.from({ length: levels }, () => ({ cells: [] }));
  const top: TableCell[] = [];
  if (grid.stub > 0) {
    top.push(cell({ role: 'column-header', text: block.stub ?? '', column: 0, colspan: grid.stub, rowspan: levels }));
  }
  if (grid.unit > 0) {
    top.push(cell({ role: 'column-header', text: table['unit-column'] ?? '', column: grid.stub, rowspan: levels }));
  }
  for (const { node, path } of nested) {
    const below = leaves
      .map((leaf, index) => ({ leaf, index }))
      .filter(({ leaf }) => leaf === node || walkColumns(node.columns ?? []).some((each) => each.node === leaf));
    const [firstLeaf] = below;
    if (!firstLeaf) continue;
    rows[path.length - 1]?.cells.push(
      cell({
        role: 'column-header',
        text: node.label,
        column: startOf(firstLeaf.index),
        colspan: below.reduce((sum, { index }) => sum + (spans[index] ?? 1), 0),
        rowspan: node.columns === undefined ? levels - path.length + 1 : 1,
      }),
    );
  }
  rows[0]?.cells.unshift(...top);
  return rows;
}

interface Scope {
  table: Table;
  block: Block;
  grid: Grid;
  report: Report;
  ledger: Ledger;
}

function figures(row: Row, rowPath: string[], scope: Scope): TableCell[] {
  const { table, block, grid, ledger } = scope;
  const spans = figureSpans(block, grid);
  let column = grid.stub + grid.unit;
  return leafColumns(block.columns).map(({ node, path }: { node: Column; path: Column[] }, index) => {
    const colspan = spans[index] ?? 1;
    const start = column;
    column += colspan;
    if (!hasFigure(row)) return cell({ role: 'empty', text: '', column: start, colspan });
    const key = cellKey(table.id, row.id, node.id);
    const text = ledger.text(key);
    return cell({
      role: 'figure',
      text: text === NOT_APPLICABLE_TEXT ? '不适用' : text,
      column: start,
      colspan,
      key,
      rowPath,
      columnPath: path.map((each) => each.label),
    });
  });
}

function unitCell(row: Row, { table, grid, report }: Scope): TableCell[] {
  if (grid.unit === 0) return [];
  if (!hasFigure(row)) return [cell({ role: 'empty', text: '', column: grid.stub })];
  const unit = report.units[`${table.id}/${row.id}`] ?? row.unit ?? table.unit ?? '';
  return [cell({ role: 'unit', text: unit, column: grid.stub })];
}

/** Labels in one column, each indented by its depth. */
function indentedRows(scope: Scope): TableRow[] {
  return walkRows(scope.block.rows).map(({ node, path }) => ({
    cells: [
      ...(scope.grid.stub === 0
        ? []
        : [cell({ role: 'row-header', text: node.label, column: 0, align: 'left', indent: path.length - 1 })]),
      ...unitCell(node, scope),
      ...figures(node, path.map((each) => each.label), scope),
    ],
  }));
}

/** Labels in columns side by side: a group spans its rows, a single row spans what is left of the label columns. */
function nestedRows(scope: Scope): TableRow[] {
  const { block, grid } = scope;
  const rows: TableRow[] = [];
  let pending: TableCell[] = [];
  for (const { node, path } of walkRows(block.rows)) {
    const column = path.length - 1;
    if (node.rows !== undefined) {
      const rowspan = walkRows(node.rows).filter((each) => hasFigure(each.node)).length;
      pending.push(cell({ role: 'row-header', text: node.label, column, rowspan, align: 'left' }));
      continue;
    }
    const label = cell({
      role: 'row-header',
      text: node.label,
      column,
      colspan: grid.stub - column,
      align: 'left',
    });
    const labels = path.map((each) => each.label);
    rows.push({ cells: [...pending, label, ...unitCell(node, scope), ...figures(node, labels, scope)] });
    pending = [];
  }
  return rows;
}

/** Lays out one table of a report. */
export function composeTable(table: Table, report: Report, ledger: Ledger, newPage: boolean): TableBlock {
  const grid = measureGrid(table);
  const columns = gridColumns(grid);
  const rows = table.blocks.flatMap((block): TableRow[] => {
    const scope = { table, block, grid, report, ledger };
    const band = block.band === undefined ? [] : [cell({ role: 'band', text: block.band, column: 0, colspan: columns })];
    return [
      ...band.map((each) => ({ cells: [each] })),
      ...headerRows(table, block, grid),
      ...(table.stub === 'columns' ? nestedRows(scope) : indentedRows(scope)),
    ];
  });
  const [only, second] = table.blocks;
  // Only a header that holds for the whole table may repeat on the next page.
  const repeats = only !== undefined && second === undefined && only.band === undefined;
  return {
    kind: 'table',
    table: table.id,
    caption: table.name,
    title: table.title ?? null,
    newPage: newPage || (table.layout['new-page'] ?? false),
    widths:
      table.layout.widths ?? Array.from({ length: columns }, (_, index) => (index < grid.stub ? LABEL_WIDTH : 1)),
    size: table.layout.size ?? DEFAULT_SIZE,
    rowHeight: table.layout['row-height'] ?? DEFAULT_ROW_HEIGHT,
    headerRows: repeats ? depth(walkColumns(only.columns)) : 0,
    rows,
  };
}
