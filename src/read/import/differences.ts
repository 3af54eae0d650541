/** Where a visible document says something else than the report that travels in its file, and taking its side. */
import Big from 'big.js';
import { narrativesOf } from '../../check/check-text';
import { paragraphText } from '../../check/figure-text';
import { compareSeries } from '../../check/compare-series';
import { createLedger, type Ledger } from '../../check/ledger';
import type { CellKey } from '../../report/address';
import type { Paragraph } from '../../report/narrative';
import type { Report } from '../../report/report';
import { narrativeParagraphs } from '../../sentence/narrative-paragraphs';
import type { Format } from '../../template/format';
import { PLACEHOLDER } from '../../template/placeholders';
import type { NarrativeContent } from '../../template/schema';
import type { Origin } from '../read-document';
import type { Recognised } from '../recognise/recognised';

/** One place where the embedded report and the visible document differ. */
export type Difference =
  | { kind: 'cell'; key: CellKey; embedded: string; visible: string; sure: boolean; from: Origin | null }
  /**
   * A paragraph of a narrative. `index` is its place in the embedded narrative; for a paragraph that only the document
   * has, the place that it would take, with `embedded` `null`.
   */
  | { kind: 'paragraph'; narrative: string; index: number; embedded: string | null; visible: string | null; from: Origin | null }
  /** Front matter by field id, or `agency`. */
  | { kind: 'field'; field: string; embedded: string; visible: string; from: Origin | null };

/** Blanks and widths are the file's affair. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

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

/** The paragraphs of a narrative that are printed, with their places in the report. */
function printedParagraphs(content: NarrativeContent, report: Report, ledger: Ledger): { index: number; text: string }[] {
  return narrativeParagraphs(content, report, ledger)
    .map((paragraph, index) => ({ index, text: paragraphText(paragraph, ledger).trim() }))
    .filter(({ text }) => text !== '');
}

function paragraphDifferences(content: NarrativeContent, report: Report, ledger: Ledger, visible: Recognised): Difference[] {
  const left = printedParagraphs(content, report, ledger);
  const right = visible.narratives.get(content.narrative) ?? [];
  const result: Difference[] = [];
  let [i, j] = [0, 0];
  for (const stretch of compareSeries(left.map(({ text }) => bare(text)), right.map(({ printed }) => bare(printed)))) {
    if (stretch.kind === 'same') {
      i += stretch.items.length;
      j += stretch.items.length;
      continue;
    }
    const [lastLeft, lastRight] = [i + stretch.removed.length, j + stretch.added.length];
    for (; i < lastLeft || j < lastRight; i += i < lastLeft ? 1 : 0, j += j < lastRight ? 1 : 0) {
      const mine = i < lastLeft ? left[i] : undefined;
      const theirs = j < lastRight ? right[j] : undefined;
      result.push({
        kind: 'paragraph',
        narrative: content.narrative,
        index: mine?.index ?? left[i]?.index ?? (left[left.length - 1]?.index ?? -1) + 1,
        embedded: mine?.text ?? null,
        visible: theirs?.printed ?? null,
        from: theirs?.from ?? null,
      });
    }
  }
  return result;
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
    ...narrativesOf(format).flatMap(({ content }) => paragraphDifferences(content, report, ledger, visible)),
    ...cellDifferences(format, ledger, visible),
  ];
}

function withParagraphs(paragraphs: readonly Paragraph[], changes: readonly (Difference & { kind: 'paragraph' })[]): Paragraph[] {
  const result: Paragraph[] = [];
  for (let index = 0; index <= paragraphs.length; index += 1) {
    const here = changes.filter((change) => change.index === index);
    const own = here.find(({ embedded }) => embedded !== null);
    result.push(...here.filter(({ embedded }) => embedded === null).flatMap(({ visible }) => visible ?? []));
    const paragraph = paragraphs[index];
    if (own) result.push(...(own.visible === null ? [] : [own.visible]));
    else if (paragraph !== undefined) result.push(paragraph);
  }
  return result;
}

/**
 * The embedded report with the document's side taken for the chosen differences.
 * @param chosen differences that {@link findDifferences} found between just these two
 */
export function takeVisible(format: Format, report: Report, chosen: readonly Difference[]): Report {
  const result: Report = { ...report, agency: { ...report.agency }, fields: { ...report.fields }, narrative: { ...report.narrative }, cells: { ...report.cells } };
  const ledger = createLedger(format, report.cells);
  const paragraphs = chosen.filter((each): each is Difference & { kind: 'paragraph' } => each.kind === 'paragraph');
  for (const { content } of narrativesOf(format)) {
    const changes = paragraphs.filter(({ narrative }) => narrative === content.narrative);
    if (changes.length > 0) result.narrative[content.narrative] = withParagraphs(narrativeParagraphs(content, report, ledger), changes);
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
