/** Compares a report with what was read of its document: every figure, and every paragraph in its section. */
import Big from 'big.js';
import { createLedger } from '../../../src/check/ledger';
import { bare } from '../../../src/read/recognise/standard-pattern';
import type { Recognised } from '../../../src/read/recognise/recognised';
import type { Report } from '../../../src/report/report';
import { reportTexts } from '../../../src/sentence/report-texts';
import type { CellKey } from '../../../src/report/address';
import type { Format } from '../../../src/template/format';

export interface WrongCell {
  key: CellKey;
  was: string;
  is: string;
  /** A person is asked to look at it. */
  flagged: boolean;
}

/** A number without the zeros at its end, which sentences do not print. */
function canonical(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? new Big(text).toFixed() : text;
}

/** Cells of a format that its documents print: in tables, or in the words of sentences. */
export function printedCells(format: Format): { tables: Set<CellKey>; sentences: Set<CellKey> } {
  const content = format.template.sections.flatMap((section) => section.content);
  const asked = new Set(content.flatMap((part) => ('figures' in part ? [part.figures] : [])));
  const cells = [...format.cells.values()];
  const keys = (inSentences: boolean): Set<CellKey> =>
    new Set(cells.filter(({ table }) => asked.has(table.id) === inSentences).map(({ key }) => key));
  return { tables: keys(false), sentences: keys(true) };
}

/** Every printed cell that came back as something else. */
export function wrongCells(format: Format, report: Report, { report: read, figures }: Recognised): WrongCell[] {
  const [before, after] = [createLedger(format, report.cells), createLedger(format, read.cells)];
  const { sentences } = printedCells(format);
  return [...format.cells.keys()].flatMap((key) => {
    const [was, is] = [canonical(before.text(key)), canonical(after.text(key))];
    // A sentence may leave out a figure; then nothing is found, and nothing wrong.
    if (was === is || (sentences.has(key) && is === '' && (figures.get(key)?.printed ?? '') === '')) return [];
    return [{ key, was, is, flagged: figures.get(key)?.sure === false }];
  });
}

/** The paragraphs of each narrative as a document prints them, in one width and without blanks. */
export function printedParagraphs(format: Format, report: Report): Record<string, string[]> {
  const texts = reportTexts(format, report, createLedger(format, report.cells));
  return Object.fromEntries(texts.map(({ narrative, paragraphs }) => [narrative, paragraphs.map(bare).filter((each) => each !== '')]));
}
