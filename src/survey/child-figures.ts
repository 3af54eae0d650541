/** What one report adds to each sum, and what is doubtful about it. */
import { cellsByConcept, stateOfCells, type CellsOfConcept } from '../check/concept-figures';
import { createLedger, type Ledger } from '../check/ledger';
import type { CellKey } from '../report/address';
import { BLANK, parseValue, printedValue, type Value } from '../report/value';
import type { Cell, Format } from '../template/format';
import type { Vocabulary } from '../template/vocabulary';
import { COVERED_RULES, type CellDoubt } from './doubt';
import { nameOf, type SurveyedReport } from './surveyed-report';

export interface ChildFigure {
  /** What counts; blank where nothing does. */
  value: Value;
  doubts: CellDoubt[];
}

/** Reads the figure for a cell of the sums' format. */
export type ReadChild = (cell: Cell) => ChildFigure;

const isSettled = ({ kind }: Value): boolean => kind === 'number' || kind === 'not-applicable';

/** The figures with every total computed from its parts, whatever was entered for it. */
function partsLedger({ format, report }: SurveyedReport): Ledger {
  const parts = Object.entries(report.cells).filter(([key]) => !format.computedBy.has(key));
  return createLedger(format, Object.fromEntries(parts));
}

/** A total: what its parts come to; what was entered only where they are not all filled in. */
function readTotal(cell: Cell, { report }: SurveyedReport, parts: Ledger, child: string): ChildFigure {
  const { value: computed, complete } = parts.read(cell.key, false);
  const entered = parseValue(report.cells[cell.key] ?? '', cell.quantity);
  if (!complete) {
    if (isSettled(entered)) return { value: entered, doubts: [{ kind: 'incomplete', child, entered: printedValue(entered) }] };
    const blank = computed.kind === 'blank' && entered.kind === 'blank';
    return { value: computed, doubts: [blank ? { kind: 'blank', child } : { kind: 'incomplete', child, entered: null }] };
  }
  const [is, should] = [printedValue(entered), printedValue(computed)];
  const agrees = entered.kind === 'number' && computed.kind === 'number' ? entered.number.eq(computed.number) : is === should;
  if (entered.kind === 'blank' || agrees) return { value: computed, doubts: [] };
  return { value: computed, doubts: [{ kind: 'total', child, entered: is, computed: should }] };
}

function readPart(value: Value, child: string): ChildFigure {
  if (value.kind === 'blank') return { value, doubts: [{ kind: 'blank', child }] };
  if (value.kind === 'invalid') return { value: BLANK, doubts: [{ kind: 'not-a-number', child, text: value.text }] };
  return { value, doubts: [] };
}

/** The unit in which the report prints the figures of a cell. */
function unitOf({ table, row, unit }: Cell, { report }: SurveyedReport): string {
  return report.units[`${table.id}/${row.id}`] ?? unit;
}

/** What the check and the reading of the report say against each of its cells. */
function faultsByCell({ row }: SurveyedReport, child: string): Map<CellKey, CellDoubt[]> {
  const faults = new Map<CellKey, CellDoubt[]>();
  const add = (key: CellKey, doubt: CellDoubt): void => {
    const known = faults.get(key);
    if (known) known.push(doubt);
    else faults.set(key, [doubt]);
  };
  for (const key of row.unsureCells ?? []) add(key, { kind: 'unsure', child });
  for (const { severity, rule, cells, message } of row.findings) {
    if (severity !== 'error' || COVERED_RULES.has(rule)) continue;
    for (const { key } of cells) add(key, { kind: 'error', child, message });
  }
  return faults;
}

/** Reads a report of the sums' own format. */
function readSame(report: SurveyedReport): ReadChild {
  const child = nameOf(report);
  const parts = partsLedger(report);
  const faults = faultsByCell(report, child);
  return (cell) => {
    const { key, quantity } = cell;
    const unit = unitOf(cell, report);
    if (quantity === 'amount' && unit !== cell.unit) {
      return { value: BLANK, doubts: [{ kind: 'unit', child, unit, expected: cell.unit }] };
    }
    const total = report.format.computedBy.has(key);
    const figure = total ? readTotal(cell, report, parts, child) : readPart(parts.value(key), child);
    const found = faults.get(key) ?? [];
    // That a total is wrong is said once.
    const others = figure.doubts.some(({ kind }) => kind === 'total') ? found.filter(({ kind }) => kind !== 'error') : found;
    return { value: figure.value, doubts: [...figure.doubts, ...others] };
  };
}

/** Reads a report of another format: only figures that count exactly the same. */
function readOther(report: SurveyedReport, cellsOf: CellsOfConcept): ReadChild {
  const child = nameOf(report);
  const ledger = createLedger(report.format, report.report.cells);
  const faults = faultsByCell(report, child);
  const notCounted: ChildFigure = { value: BLANK, doubts: [{ kind: 'not-counted', child }] };
  return ({ concept, quantity, unit }) => {
    const keys = concept === null ? null : cellsOf(concept);
    const cells = keys?.flatMap((key) => report.format.cells.get(key) ?? []) ?? [];
    if (keys === null || cells.some((cell) => cell.quantity !== quantity)) return notCounted;
    const foreign = quantity === 'amount' ? cells.map((cell) => unitOf(cell, report)).find((each) => each !== unit) : undefined;
    if (foreign !== undefined) return { value: BLANK, doubts: [{ kind: 'unit', child, unit: foreign, expected: unit }] };
    const { value, complete } = stateOfCells(ledger, keys);
    const doubts = keys.flatMap((key) => faults.get(key) ?? []);
    if (complete) return { value, doubts };
    const kinds = keys.map((key) => ledger.value(key).kind);
    if (kinds.includes('number') && !kinds.includes('invalid')) return { value, doubts: [{ kind: 'incomplete', child, entered: null }, ...doubts] };
    return { value: BLANK, doubts: [...readPart(value.kind === 'number' ? BLANK : value, child).doubts, ...doubts] };
  };
}

/** Reads the reports of a roll-up; what is the same for all reports of a format is found once. */
export function createChildReader(format: Format, vocabulary: Vocabulary): (report: SurveyedReport) => ReadChild {
  const concepts = new Map<Format, CellsOfConcept>();
  return (report) => {
    if (report.format.template.id === format.template.id) return readSame(report);
    const cellsOf = concepts.get(report.format) ?? cellsByConcept(report.format, vocabulary);
    concepts.set(report.format, cellsOf);
    return readOther(report, cellsOf);
  };
}
