/** Expands a template to its format: every cell and every rule at every place that it holds for. */
import { cellKey, type CellKey } from '../report/address';
import { compileRules } from './compile-rules';
import type { TemplateFault } from './fault';
import type { Cell, Format, RuleInstance } from './format';
import { plainLabel } from './plain-label';
import type { Column, Row, Template } from './schema';
import { hasFigure, leafColumns, walkRows } from './tree';

/** A row's concept with its column's as facet; where only one of them has one, that one. */
function conceptOf(row: Row, column: Column): string | null {
  if (row.concept === undefined) return column.concept ?? null;
  return column.concept === undefined ? row.concept : `${row.concept}/${column.concept}`;
}

function compileCells(template: Template): Cell[] {
  return template.tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      const columns = leafColumns(block.columns);
      return walkRows(block.rows)
        .filter(({ node }) => hasFigure(node))
        .flatMap(({ node: row, path: rowPath }) =>
          columns.map(
            ({ node: column, path: columnPath }): Cell => ({
              key: cellKey(table.id, row.id, column.id),
              table,
              row,
              column,
              path: rowPath.map((each) => each.label),
              columnPath: columnPath.map((each) => each.label),
              rowName: row.name ?? plainLabel(row.label),
              columnName: column.name ?? plainLabel(column.label),
              unit: row.unit ?? column.unit ?? table.unit ?? '',
              quantity: row.quantity ?? column.quantity ?? table.quantity,
              concept: conceptOf(row, column),
            }),
          ),
        );
    }),
  );
}

function indexRules(rules: readonly RuleInstance[]): Pick<Format, 'rulesByCell' | 'computedBy' | 'dependents'> {
  const rulesByCell = new Map<CellKey, number[]>();
  const computedBy = new Map<CellKey, number>();
  const dependents = new Map<CellKey, CellKey[]>();
  const append = <T>(map: Map<CellKey, T[]>, key: CellKey, item: T): void => {
    const list = map.get(key);
    if (list) list.push(item);
    else map.set(key, [item]);
  };
  rules.forEach((rule, index) => {
    for (const cell of rule.cells) append(rulesByCell, cell, index);
    // The first rule that computes a cell provides its value; a second one stays a check.
    if (rule.computes === null || computedBy.has(rule.computes)) return;
    computedBy.set(rule.computes, index);
    for (const part of rule.cells) if (part !== rule.computes) append(dependents, part, rule.computes);
  });
  return { rulesByCell, computedBy, dependents };
}

/**
 * Expands a template that passed the schema.
 * @returns the format, and the faults in its rules; a template that was loaded has none
 */
export function compileFormat(template: Template): { format: Format; faults: TemplateFault[] } {
  const cells = compileCells(template);
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const tableCells = new Map(
    template.tables.map((table) => [table.id, cells.filter((cell) => cell.table.id === table.id)]),
  );
  const { instances, faults } = compileRules(template, tableCells);
  return { format: { template, cells: byKey, tableCells, rules: instances, ...indexRules(instances) }, faults };
}
