/** Compiles a template: expands rows × columns to cells and each rule to its instances, and finds wrong references. */
import { cellKey, type CellKey } from '../report/address';
import { compileRules } from './compile-rules';
import { tableOf } from './content';
import type { TemplateFault } from './fault';
import type { Cell, Format, RuleInstance } from './format';
import { gridColumns, measureGrid } from './grid';
import { plainLabel } from './plain-label';
import { unknownPlaceholders } from './placeholders';
import type { Column, Row, Template } from './schema';
import { hasFigure, leafColumns, walkColumns, walkRows } from './tree';

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

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function findWrongTables(template: Template): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const report = (ids: readonly string[], path: (string | number)[], what: string): void => {
    for (const id of repeated(ids)) faults.push({ path, message: `${what}标识“${id}”重复` });
  };
  report(template.sections.map((each) => each.id), ['sections'], '部分');
  report(template.tables.map((each) => each.id), ['tables'], '表');
  report(template.fields.map((each) => each.id), ['fields'], '栏目');
  report(template.rules.map((each) => `${each.table}/${each.id}`), ['rules'], '规则');
  template.tables.forEach((table, index) => {
    const rows = table.blocks.flatMap((block) => walkRows(block.rows).map(({ node }) => node.id));
    report(rows, ['tables', index, 'blocks'], '行');
    const expected = gridColumns(measureGrid(table));
    const widths = table.layout.widths?.length ?? expected;
    if (widths !== expected) {
      const message = `应有 ${expected} 个宽度（每个印出的列一个），现有 ${widths} 个`;
      faults.push({ path: ['tables', index, 'layout', 'widths'], message });
    }
    table.blocks.forEach((block, blockIndex) => {
      if (table.stub === 'columns') {
        for (const { node } of walkRows(block.rows)) {
          if (node.rows !== undefined && hasFigure(node)) {
            const message = `行“${node.id}”下有子行，在并列的行标题中不能再有自己的数`;
            faults.push({ path: ['tables', index, 'blocks', blockIndex, 'rows'], message });
          }
        }
      }
      const columns = walkColumns(block.columns).map(({ node }) => node.id);
      report(columns, ['tables', index, 'blocks', blockIndex, 'columns'], '列');
    });
  });
  return faults;
}

function findWrongContent(template: Template): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const tables = new Set(template.tables.map((table) => table.id));
  const narratives: string[] = [];
  const checkLine = (line: string, path: (string | number)[]): void => {
    for (const name of unknownPlaceholders(line, template)) {
      faults.push({ path, message: `没有名为“${name}”的占位内容：应为 agency、year、next-year 或 fields 中的标识` });
    }
  };
  checkLine(template.document.title, ['document', 'title']);
  template.sections.forEach((section, at) => {
    if (section.heading === undefined && section.name === undefined) {
      faults.push({ path: ['sections', at], message: '应有 heading（印出的标题）或 name（名称）' });
    }
    if (section.heading !== undefined) {
      checkLine(section.heading, ['sections', at, 'heading']);
      if (section.name === undefined && section.heading.includes('{{')) {
        faults.push({ path: ['sections', at, 'heading'], message: '标题中有占位内容，应另有 name（名称）' });
      }
    }
    section.content.forEach((content, index) => {
      const path = ['sections', at, 'content', index];
      const table = tableOf(content);
      if (table !== null && !tables.has(table)) {
        faults.push({ path: [...path, Object.keys(content)[0] ?? ''], message: `没有标识为“${table}”的表` });
      }
      if ('narrative' in content) narratives.push(content.narrative);
      if ('lines' in content) content.lines.forEach((line, n) => checkLine(line, [...path, 'lines', n]));
      if ('signature' in content) content.signature.forEach((line, n) => checkLine(line, [...path, 'signature', n]));
    });
  });
  for (const id of repeated(narratives)) faults.push({ path: ['sections'], message: `文字段标识“${id}”重复` });
  const fields = new Map(template.fields.map((field) => [field.id, field.type]));
  template['date-rules'].forEach((rule, index) => {
    for (const side of ['left', 'right'] as const) {
      if (fields.get(rule[side]) !== 'date') {
        faults.push({ path: ['date-rules', index, side], message: `没有标识为“${rule[side]}”的日期栏目` });
      }
    }
  });
  return faults;
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

/** The computed cells on a circle of computations, if there is one. */
function findCircle(dependents: Format['dependents']): CellKey | null {
  const state = new Map<CellKey, 'open' | 'done'>();
  const visit = (key: CellKey): CellKey | null => {
    if (state.get(key) === 'done') return null;
    if (state.get(key) === 'open') return key;
    state.set(key, 'open');
    for (const next of dependents.get(key) ?? []) {
      const found = visit(next);
      if (found !== null) return found;
    }
    state.set(key, 'done');
    return null;
  };
  for (const key of dependents.keys()) {
    const found = visit(key);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Compiles a template that passed the schema.
 * @returns the format, and the faults that the schema cannot see (wrong references, repeated ids, circular totals);
 *   with faults the format is unusable
 */
export function compileTemplate(template: Template): { format: Format; faults: TemplateFault[] } {
  const cells = compileCells(template);
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const tableCells = new Map(
    template.tables.map((table) => [table.id, cells.filter((cell) => cell.table.id === table.id)]),
  );
  const { instances, faults: ruleFaults } = compileRules(template, tableCells);
  const indexes = indexRules(instances);
  const faults = [...findWrongTables(template), ...findWrongContent(template), ...ruleFaults];
  const circle = findCircle(indexes.dependents);
  if (circle !== null) faults.push({ path: ['rules'], message: `“${circle}”的计算绕成了圈` });
  return { format: { template, cells: byKey, tableCells, rules: instances, ...indexes }, faults };
}
