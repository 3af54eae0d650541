/** Where a visible document says something else than the report that travels in its file, and taking its side. */
import Big from 'big.js';
import { narrativesOf } from '../../check/check-text';
import { createLedger, type Ledger } from '../../check/ledger';
import type { CellKey } from '../../report/address';
import type { Report } from '../../report/report';
import { narrativeBlocks } from '../../sentence/narrative-blocks';
import type { Format } from '../../template/format';
import { PLACEHOLDER } from '../../template/placeholders';
import type { Origin } from '../read-document';
import type { Recognised } from '../recognise/recognised';
import { bare } from './bare';
import { narrativeDifferences, withVisibleBlocks, type NarrativeDifference } from './narrative-differences';

/** One place where the embedded report and the visible document differ. */
export type Difference =
  | { kind: 'cell'; key: CellKey; embedded: string; visible: string; sure: boolean; from: Origin | null }
  | NarrativeDifference
  /** Front matter by field id, or `agency`. */
  | { kind: 'field'; field: string; embedded: string; visible: string; from: Origin | null };

function sameFigure(a: string, b: string): boolean {
  if (a === b) return true;
  const number = /^-?\d+(?:\.\d+)?$/;
  return number.test(a) && number.test(b) && new Big(a).eq(b);
}

function cellDifferences(format: Format, ledger: Ledger, visible: Recognised): Difference[] {
  const printed = new Set(format.template.sections.flatMap(({ content }) => content.flatMap((part) => ('table' in part ? [part.table] : []))));
  return [...format.cells.values()].flatMap(({ key, table, quantity }): Difference[] => {
    if (!printed.has(table.id)) return [];
    const figure = visible.figures.get(key);
    const [embedded, found] = [ledger.text(key), figure?.text ?? ''];
    if (sameFigure(embedded, found)) return [];
    // A text that is no number is printed, and read, as it was typed.
    if (figure && quantity !== 'change' && bare(figure.printed) === bare(embedded)) return [];
    return [{ kind: 'cell', key, embedded, visible: found, sure: figure?.sure ?? false, from: figure?.from ?? null }];
  });
}

/** Placeholders of the fixed lines and signatures: the fields that a reader sees by themselves. */
function printedFields(format: Format): Set<string> {
  const lines = format.template.sections.flatMap(({ content }) =>
    content.flatMap((part) => ('lines' in part ? part.lines : 'signature' in part ? part.signature : [])),
  );
  return new Set(lines.flatMap((line) => [...line.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')));
}

function fieldDifferences(format: Format, report: Report, visible: Recognised): Difference[] {
  const printed = printedFields(format);
  const fields = format.template.fields.flatMap(({ id }): Difference[] => {
    const [embedded, found] = [report.fields[id] ?? '', visible.report.fields[id] ?? ''];
    if (!printed.has(id) || bare(embedded) === bare(found)) return [];
    return [{ kind: 'field', field: id, embedded, visible: found, from: visible.fields.get(id)?.from ?? null }];
  });
  const [embedded, found] = [report.agency.name, visible.report.agency.name];
  if (bare(embedded) === bare(found)) return fields;
  return [{ kind: 'field', field: 'agency', embedded, visible: found, from: visible.fields.get('agency')?.from ?? null }, ...fields];
}

/**
 * @param report the embedded one
 * @param visible what recognition makes of the visible document, in the same format
 */
export function findDifferences(format: Format, report: Report, visible: Recognised): Difference[] {
  const ledger = createLedger(format, report.cells);
  return [
    ...fieldDifferences(format, report, visible),
    ...narrativesOf(format).flatMap(({ content }) => narrativeDifferences(content, report, ledger, visible)),
    ...cellDifferences(format, ledger, visible),
  ];
}

/**
 * The embedded report with the document's side taken for the chosen differences.
 * @param chosen differences that {@link findDifferences} found between just these two
 */
export function takeVisible(format: Format, report: Report, chosen: readonly Difference[]): Report {
  const result: Report = { ...report, agency: { ...report.agency }, fields: { ...report.fields }, narrative: { ...report.narrative }, cells: { ...report.cells } };
  const ledger = createLedger(format, report.cells);
  const paragraphs = chosen.filter((each) => each.kind === 'paragraph');
  for (const { content } of narrativesOf(format)) {
    const changes = paragraphs.filter(({ narrative }) => narrative === content.narrative);
    if (changes.length > 0) result.narrative[content.narrative] = withVisibleBlocks(narrativeBlocks(content, report, ledger), changes);
  }
  for (const difference of chosen) {
    switch (difference.kind) {
      case 'paragraph':
        break;
      case 'cell':
        result.cells[difference.key] = difference.visible;
        break;
      case 'field':
        if (difference.field === 'agency') result.agency.name = difference.visible;
        else result.fields[difference.field] = difference.visible;
        break;
    }
  }
  // A blank cell has no entry.
  const blank = new Set(chosen.flatMap((each) => (each.kind === 'cell' && each.visible === '' ? [each.key] : [])));
  return { ...result, cells: Object.fromEntries(Object.entries(result.cells).filter(([key]) => !blank.has(key))) };
}
