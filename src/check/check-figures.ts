/** Checks of the figures as a whole: blanks, units and cells that the format does not have. */
import type { Report } from '../report/report';
import { cellKey } from '../report/address';
import type { Cell, Format } from '../template/format';
import type { Finding } from './finding';
import type { Ledger } from './ledger';
import { blankMessage, unitMessage, unknownCellMessage } from './messages';
import { nameOfCell } from './value-finding';

const PLAIN = { left: null, right: null, difference: null, place: null } as const;

/** The cells that the clerk has to fill and has not; a computed total waits for its parts and is not counted. */
export function blankCells(cells: readonly Cell[], ledger: Ledger): Cell[] {
  return cells.filter((cell) => !ledger.isComputed(cell.key) && ledger.value(cell.key).kind === 'blank');
}

/** The cells that the clerk has to fill: all but the computed ones. */
export function fillableCells(cells: readonly Cell[], ledger: Ledger): Cell[] {
  return cells.filter((cell) => !ledger.isComputed(cell.key));
}

/** One finding for each table with blank cells. */
export function checkBlanks(format: Format, ledger: Ledger): Finding[] {
  return format.template.tables.flatMap((table) => {
    const cells = format.tableCells.get(table.id) ?? [];
    const blanks = blankCells(cells, ledger);
    const [first] = blanks;
    if (!first) return [];
    const total = fillableCells(cells, ledger).length;
    return {
      ...PLAIN,
      id: `blank@${table.id}`,
      rule: 'blank',
      severity: 'error',
      message: blankMessage(table.name, blanks.length, total, nameOfCell(first, format)),
      cells: blanks.map((cell) => cell.key),
      source: format.template.source,
    };
  });
}

/** Units that the report prints and the format does not: one finding for each pair of units in a table. */
export function checkUnits(format: Format, report: Report): Finding[] {
  const groups = new Map<string, { printed: string; expected: string; cells: Cell[] }>();
  for (const cell of format.cells.values()) {
    const printed = report.units[`${cell.table.id}/${cell.row.id}`];
    if (printed === undefined || printed === cell.unit) continue;
    const id = `unit@${cell.table.id}:${printed}:${cell.unit}`;
    const group = groups.get(id);
    if (group) group.cells.push(cell);
    else groups.set(id, { printed, expected: cell.unit, cells: [cell] });
  }
  return [...groups].map(([id, { printed, expected, cells }]) => ({
    ...PLAIN,
    id,
    rule: 'unit',
    severity: 'hint',
    message: unitMessage([...new Set(cells.map((cell) => cell.rowName))], printed, expected),
    cells: cells.map((cell) => cellKey(cell.table.id, cell.row.id, cell.column.id)),
    source: format.template.source,
  }));
}

/** Figures of the report that the format has no cell for: kept, not printed, and said. */
export function checkUnknownCells(format: Format, report: Report): Finding[] {
  return Object.keys(report.cells)
    .filter((key) => !format.cells.has(key))
    .map((key) => ({
      ...PLAIN,
      id: `unknown-cell@${key}`,
      rule: 'unknown-cell',
      severity: 'warning',
      message: unknownCellMessage(key),
      cells: [],
      source: format.template.source,
    }));
}
