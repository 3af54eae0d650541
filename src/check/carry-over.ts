/**
 * What last year's report supplies to this year's: cells that a relation sets equal to figures of last year alone (上年结转
 * to 结转下年度), lasting front matter, the agency's name. Only blank places are filled.
 */
import type { CellKey } from '../report/address';
import { formatNumber, NOT_APPLICABLE_TEXT, parseValue } from '../report/value';
import type { Report } from '../report/report';
import type { Format, RuleInstance, Side } from '../template/format';
import type { Field } from '../template/schema';
import type { Ledger } from './ledger';
import { totalOf } from './sums';

/** Places that were blank, each with the text that belongs there. */
export interface CarryOver {
  cells: ReadonlyMap<CellKey, string>;
  /** By field id. */
  fields: ReadonlyMap<string, string>;
  /** The agency's name; `null` when this year's report has one. */
  agency: string | null;
}

/** A report with its format. */
interface FormattedReport {
  format: Format;
  report: Report;
}

/** The cell of this year that a side consists of; `null` when it is anything else. */
function singleCell({ items, constant }: Side): CellKey | null {
  const [item, ...others] = items;
  if (!item || others.length > 0 || constant !== 0 || item.last || item.coefficient !== 1) return null;
  return item.cells.length === 1 ? (item.cells[0] ?? null) : null;
}

/** The cell that a relation sets equal to figures of last year alone, and those figures. */
function determined({ relation, left, right }: RuleInstance): { key: CellKey; by: Side } | null {
  if (relation !== '=') return null;
  for (const [cell, by] of [[left, right], [right, left]] as const) {
    const key = singleCell(cell);
    if (key !== null && by.items.length > 0 && by.items.every(({ last }) => last)) return { key, by };
  }
  return null;
}

/** What last year's figures come to, as the text of a cell; `null` while one of them is missing or the cell cannot hold it. */
function textOf(by: Side, key: CellKey, ledger: Ledger): string | null {
  const { value, complete } = totalOf(by, ledger.read);
  if (!complete || value.kind === 'blank' || value.kind === 'invalid') return null;
  const text = value.kind === 'number' ? formatNumber(value.number) : NOT_APPLICABLE_TEXT;
  const cell = ledger.format.cells.get(key);
  return cell && parseValue(text, cell.quantity).kind !== 'invalid' ? text : null;
}

function carriedCells(ledger: Ledger): Map<CellKey, string> {
  const { format } = ledger;
  const cells = new Map<CellKey, string>();
  for (const instance of format.rules) {
    const found = determined(instance);
    if (!found || cells.has(found.key) || format.computedBy.has(found.key) || ledger.text(found.key).trim() !== '') continue;
    const text = textOf(found.by, found.key, ledger);
    if (text !== null) cells.set(found.key, text);
  }
  return cells;
}

/** Last year's field of the same meaning: the same id, else the same label. */
function counterpart(field: Field, fields: readonly Field[]): Field | undefined {
  return fields.find(({ id }) => id === field.id) ?? fields.find(({ label }) => label === field.label);
}

function carriedFields({ format, report }: FormattedReport, last: FormattedReport): Map<string, string> {
  return new Map(
    format.template.fields.flatMap((field): [string, string][] => {
      if (!field.lasting || (report.fields[field.id] ?? '').trim() !== '') return [];
      const before = counterpart(field, last.format.template.fields);
      const text = before?.type === field.type ? (last.report.fields[before.id] ?? '').trim() : '';
      return text === '' ? [] : [[field.id, text]];
    }),
  );
}

/**
 * @param ledger this year's figures with last year's beside them
 * @param last last year's report in its own format
 */
export function carryOver(report: Report, ledger: Ledger, last: FormattedReport): CarryOver {
  const name = last.report.agency.name.trim();
  return {
    cells: carriedCells(ledger),
    fields: carriedFields({ format: ledger.format, report }, last),
    agency: report.agency.name.trim() === '' && name !== '' ? name : null,
  };
}

/** How many places it fills. */
export function carriedCount({ cells, fields, agency }: CarryOver): number {
  return cells.size + fields.size + (agency === null ? 0 : 1);
}

/** The report with the places filled. */
export function withCarryOver(report: Report, { cells, fields, agency }: CarryOver): Report {
  return {
    ...report,
    agency: agency === null ? report.agency : { ...report.agency, name: agency },
    fields: { ...report.fields, ...Object.fromEntries(fields) },
    cells: { ...report.cells, ...Object.fromEntries(cells) },
  };
}
