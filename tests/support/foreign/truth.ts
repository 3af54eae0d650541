/** What has to be read of a document in somebody else's layout: told by its own places and words, not by a reader. */
import { createLedger } from '../../../src/check/ledger';
import type { CellKey } from '../../../src/report/address';
import type { Report } from '../../../src/report/report';
import { reportTexts } from '../../../src/sentence/report-texts';
import type { Format } from '../../../src/template/format';
import { printedCells } from '../../read/recognise/read-back';
import type { LaidBlock, LaidTable, Place } from './laid';

export interface Carried {
  /** The report as far as the file prints it. */
  report: Report;
  /**
   * Figures that have to be looked at: those printed in doubt, and those left out of what is otherwise there; `null` where
   * an author's own sentences say figures, for then that is the reader's to decide.
   */
  unsure: readonly CellKey[] | null;
  /** Figures that the file does not print. */
  absent: readonly CellKey[];
  /** Figures that may come back otherwise, or not at all; then a person is told to look. */
  open: readonly CellKey[];
}

/** All of a report. */
export const wholly = (report: Report): Carried => ({ report, unsure: [], absent: [], open: [] });

const tablesIn = (blocks: readonly LaidBlock[]): LaidTable[] => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const placesIn = (blocks: readonly LaidBlock[]): Map<CellKey, Place> =>
  new Map(tablesIn(blocks).flatMap(({ grid }) => grid.flat().flatMap((place): [CellKey, Place][] => (place.key === null ? [] : [[place.key, place]]))));

const tableOf = (key: CellKey): string => key.slice(0, key.indexOf('/'));
/** Whether a text is another one with a piece more in it. */
function isLonger(long: string, short: string): boolean {
  let from = 0;
  while (from < short.length && long[from] === short[from]) from += 1;
  return long.length > short.length && long.endsWith(short.slice(from));
}

/**
 * What the sentences of a document do not say: `silent`, its words are the same with another number; `omitted`, 0 is said
 * by saying nothing, which a reader may take for either.
 */
function unsaid(format: Format, report: Report): { silent: CellKey[]; omitted: CellKey[]; said: Map<CellKey, string> } {
  const { sentences } = printedCells(format);
  const [silent, omitted, said] = [[] as CellKey[], [] as CellKey[], new Map<CellKey, string>()];
  const ledger = createLedger(format, report.cells);
  const wordsNow = (): string => JSON.stringify(reportTexts(format, report, ledger));
  // Totals as they stand, so that they do not change with their parts.
  for (const key of sentences) if (ledger.text(key) !== '') ledger.set(key, ledger.text(key));
  const words = wordsNow();
  for (const key of sentences) {
    const text = ledger.text(key);
    ledger.set(key, String(Number(text) + 1));
    const otherwise = wordsNow();
    ledger.set(key, text);
    if (otherwise === words) silent.push(key);
    else if (isLonger(otherwise, words)) omitted.push(key);
    else said.set(key, text);
  }
  return { silent, omitted, said };
}

/**
 * @param own the document as this program composes it
 * @param together tables share a sheet, on which one without a header may run on from the one before it; where no line
 *   goes over its whole width, so may any
 */
export function carriedBy(changed: readonly LaidBlock[], own: readonly LaidBlock[], format: Format, report: Report, together?: 'divided' | 'undivided'): Carried {
  const [before, after] = [placesIn(own), placesIn(changed)];
  const ledger = createLedger(format, report.cells);
  const { silent, omitted, said } = unsaid(format, report);
  const left = [...before.keys()].filter((key) => !after.has(key));
  const found = new Set([...after.keys()].map(tableOf));
  const runs = tablesIn(changed).some(({ headerRows }, index) => index > 0 && headerRows === 0 && tablesIn(own)[index]?.headerRows !== 0);
  const run = together === 'undivided' ? tablesIn(changed).length > 1 : together === 'divided' && runs;
  const openTables = new Set([
    ...[...after].flatMap(([key, { open }]) => (open === true || run ? [tableOf(key)] : [])),
    ...left.map(tableOf).filter((table) => !found.has(table)),
  ]);
  const isOpen = (key: CellKey): boolean => openTables.has(tableOf(key));
  const cells = { ...report.cells, ...Object.fromEntries(said) };
  for (const key of [...left, ...silent]) Reflect.deleteProperty(cells, key);
  for (const [key, { reads = ledger.text(key) }] of after) {
    if (reads === '') Reflect.deleteProperty(cells, key);
    else cells[key] = reads;
  }
  const doubtful = [...after].flatMap(([key, { doubt }]) => (doubt === true ? [key] : []));
  return {
    report: { ...report, cells },
    unsure: [...[...left, ...silent].filter((key) => !format.computedBy.has(key)), ...doubtful].filter((key) => !isOpen(key)),
    absent: [...left, ...silent],
    open: [...[...before.keys()].filter(isOpen), ...omitted],
  };
}
