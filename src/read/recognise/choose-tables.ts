/** Decides which read table is which table of the format; the parts of one that pages cut are put together. */
import type { ReadTable } from '../read-document';
import { rowLabels, type ExpectedTable } from './expected';
import { matchTable, type TableMatch } from './match-table';
import { linesOf, type Carried, type IsRow, type TableLine } from './table-lines';

export interface ChosenTable {
  match: TableMatch;
  /** The parts, in order. */
  parts: ReadTable[];
  /** Lines of words in and between its rows. */
  words: (TableLine & { kind: 'words' })[];
  /** Rows or columns of a part were too many to be read. */
  cut: boolean;
}

interface Candidate {
  expected: ExpectedTable;
  turned: boolean;
  match: TableMatch;
}

/** At least so much of a table has to be understood before it is taken for one of the format's. */
const LEAST_SHARE = 0.5;
const ENOUGH_SHARE = 0.9;

function candidateFor(table: ReadTable, tables: readonly ExpectedTable[], isRow: IsRow): Candidate | null {
  let best: Candidate | null = null;
  for (const turned of [false, true]) {
    // Turning round a table that is understood as it stands gains nothing.
    if (best !== null && best.match.share >= ENOUGH_SHARE) break;
    const { lines } = linesOf(table, turned, isRow);
    for (const expected of tables) {
      const match = matchTable(lines, expected);
      if (match.share < LEAST_SHARE || match.gain <= 0) continue;
      // A table that is read as it stands needs no better reading than an equal one turned round.
      if (best === null || match.gain > best.match.gain + 1e-6) best = { expected, turned, match };
    }
  }
  return best;
}

/**
 * @returns the tables that were recognised, in the order of the format, and the read tables that are none of them
 */
export function chooseTables(tables: readonly ReadTable[], expected: readonly ExpectedTable[]): { chosen: ChosenTable[]; others: ReadTable[] } {
  const isRow = rowLabels(expected);
  const found = tables.map((table) => ({ table, candidate: candidateFor(table, expected, isRow) }));
  const chosen = expected.flatMap((each): ChosenTable[] => {
    const parts = found.flatMap(({ table, candidate }) => (candidate?.expected === each ? [{ table, turned: candidate.turned }] : []));
    if (parts.length === 0) return [];
    const lines: TableLine[] = [];
    let carried: Carried = { header: null };
    let cut = false;
    for (const { table, turned } of parts) {
      const part = linesOf(table, turned, isRow, carried);
      lines.push(...part.lines);
      carried = part.carried;
      cut ||= part.cut;
    }
    const words = lines.filter((line): line is TableLine & { kind: 'words' } => line.kind === 'words');
    return [{ match: matchTable(lines, each), parts: parts.map(({ table }) => table), words, cut }];
  });
  return { chosen, others: found.flatMap(({ table, candidate }) => (candidate ? [] : [table])) };
}
