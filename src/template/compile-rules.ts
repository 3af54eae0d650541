/** Expands each rule of a template to its instances: one per column, per row, or one in all. */
import type { CellKey } from '../report/address';
import { parseEquation, type Equation, type ExpressionTerm } from './expression';
import type { TemplateFault } from './fault';
import type { Cell, RuleInstance, Side, SideItem } from './format';
import { plainLabel } from './plain-label';
import type { Rule, Template } from './schema';
import { hasFigure, walkColumns, walkRows } from './tree';

type TableCells = ReadonlyMap<string, readonly Cell[]>;

/** A row or column by id, with the ids of the figure-carrying ones it stands for. */
interface Target {
  name: string;
  members: string[];
}

interface Axes {
  rows: Map<string, Target>;
  columns: Map<string, Target>;
}

interface Labelled {
  id: string;
  label: string;
  name?: string | undefined;
}

/** A group without a figure of its own stands for the figures below it; anything else for itself. */
function targets<T extends Labelled>(
  nested: readonly { node: T; path: T[] }[],
  carries: (node: T) => boolean,
): [string, Target][] {
  return nested.map(({ node }) => {
    const below = nested.filter(({ node: other, path }) => other !== node && path.includes(node) && carries(other));
    const members = carries(node) ? [node.id] : below.map(({ node: other }) => other.id);
    return [node.id, { name: node.name ?? plainLabel(node.label), members }];
  });
}

function axesOf(template: Template): Map<string, Axes> {
  return new Map(
    template.tables.map((table) => [
      table.id,
      {
        rows: new Map(table.blocks.flatMap((block) => targets(walkRows(block.rows), hasFigure))),
        columns: new Map(
          table.blocks.flatMap((block) => targets(walkColumns(block.columns), (column) => column.columns === undefined)),
        ),
      },
    ]),
  );
}

/** A reference that names nothing; the message is for the template's author. */
class UnresolvedReference extends Error {}

function find(map: Map<string, Target>, id: string, what: string): Target {
  const target = map.get(id);
  if (!target) throw new UnresolvedReference(`没有标识为“${id}”的${what}`);
  return target;
}

function cellsAt(cells: readonly Cell[], rows: readonly string[], columns: readonly string[]): CellKey[] {
  return cells.filter((cell) => rows.includes(cell.row.id) && columns.includes(cell.column.id)).map((cell) => cell.key);
}

interface Scope {
  rule: Rule;
  axes: Map<string, Axes>;
  tableCells: TableCells;
  /** The member of `each` that the instance is for. */
  at: string | null;
}

function resolve(term: ExpressionTerm, scope: Scope): SideItem {
  const { rule, axes, tableCells, at } = scope;
  const reference = [...term.reference];
  // A leading table id is needed only for cells of another table.
  const first = reference[0] ?? '';
  const own = axes.get(rule.table);
  const named = axes.has(first) && (reference.length === 3 || !own?.rows.has(first)) && !own?.columns.has(first);
  const tableId = named ? first : rule.table;
  if (named) reference.shift();
  const axis = axes.get(tableId);
  const cells = tableCells.get(tableId);
  if (!axis || !cells) throw new UnresolvedReference(`没有标识为“${tableId}”的表`);
  const [a, b] = reference;
  if (a === undefined || reference.length > 2) throw new UnresolvedReference(`“${term.reference.join('.')}”应为“行”或“行.列”`);
  const item = (name: string, rows: string[], columns: string[]): SideItem => {
    const keys = cellsAt(cells, rows, columns);
    if (keys.length === 0) throw new UnresolvedReference(`“${term.reference.join('.')}”没有可填数的格`);
    return { name, coefficient: term.coefficient, cells: keys, last: term.last };
  };
  if (b !== undefined) {
    const row = find(axis.rows, a, '行');
    const column = find(axis.columns, b, '列');
    return item(`${row.name}·${column.name}`, row.members, column.members);
  }
  if (at !== null && rule.each === 'row') {
    const column = find(axis.columns, a, '列');
    return item(column.name, [at], column.members);
  }
  const row = find(axis.rows, a, '行');
  if (at !== null) return item(row.name, row.members, [at]);
  const columns = [...new Set(cells.filter((cell) => row.members.includes(cell.row.id)).map((cell) => cell.column.id))];
  if (columns.length > 1) throw new UnresolvedReference(`“${a}”有 ${columns.length} 列，应写明“${a}.列”`);
  return item(row.name, row.members, columns);
}

function side(terms: readonly ExpressionTerm[], scope: Scope): Side {
  const constants = terms.filter((term) => term.reference.length === 0);
  return {
    items: terms.filter((term) => term.reference.length > 0).map((term) => resolve(term, scope)),
    constant: constants.reduce((sum, term) => sum + term.coefficient, 0),
  };
}

/** The columns or rows that a rule with `each` holds for. */
function places(rule: Rule, axis: Axes, cells: readonly Cell[]): string[] {
  const map = rule.each === 'column' ? axis.columns : axis.rows;
  const chosen = rule.only?.flatMap((id) => find(map, id, rule.each === 'column' ? '列' : '行').members);
  const all = cells.map((cell) => (rule.each === 'column' ? cell.column.id : cell.row.id));
  return [...new Set(chosen ?? all)];
}

function instance(equation: Equation, scope: Scope): RuleInstance {
  const { rule, at, axes } = scope;
  const left = side(equation.left, scope);
  const right = side(equation.right, scope);
  const items = [...left.items, ...right.items];
  const cells = [...new Set(items.filter((item) => !item.last).flatMap((item) => item.cells))];
  if (cells.length === 0) throw new UnresolvedReference('至少应有一项是本年的格');
  const total = left.items.length === 1 && left.constant === 0 ? left.items[0] : undefined;
  if (rule.compute && (equation.relation !== '=' || total?.coefficient !== 1 || total.cells.length !== 1 || items.some((item) => item.last))) {
    throw new UnresolvedReference('compute 的等式左边应是单独一格，关系应为 =，不能用上年数');
  }
  const axis = axes.get(rule.table);
  const name = at === null ? null : ((rule.each === 'column' ? axis?.columns : axis?.rows)?.get(at)?.name ?? at);
  return {
    id: `${rule.table}/${rule.id}${at === null ? '' : `@${at}`}`,
    rule,
    place: name,
    relation: equation.relation,
    left,
    right,
    cells,
    computes: rule.compute ? (total?.cells[0] ?? null) : null,
  };
}

/** All instances of all rules, in the template's order, and the faults in their references. */
export function compileRules(
  template: Template,
  tableCells: TableCells,
): { instances: RuleInstance[]; faults: TemplateFault[] } {
  const axes = axesOf(template);
  const instances: RuleInstance[] = [];
  const faults: TemplateFault[] = [];
  template.rules.forEach((rule, index) => {
    const path = ['rules', index, 'equation'];
    const equation = parseEquation(rule.equation);
    if (typeof equation === 'string') {
      faults.push({ path, message: equation });
      return;
    }
    const axis = axes.get(rule.table);
    if (!axis) {
      faults.push({ path: ['rules', index, 'table'], message: `没有标识为“${rule.table}”的表` });
      return;
    }
    try {
      const at = rule.each === undefined ? [null] : places(rule, axis, tableCells.get(rule.table) ?? []);
      instances.push(...at.map((place) => instance(equation, { rule, axes, tableCells, at: place })));
    } catch (error) {
      if (!(error instanceof UnresolvedReference)) throw error;
      faults.push({ path, message: error.message });
    }
  });
  return { instances, faults };
}
