/** Finds the row of a table for each copied line by its label, in whatever order the lines stand. */
import { aroundLikeness } from '../../../read/recognise/around';
import type { ExpectedRow, ExpectedTable } from '../../../read/recognise/expected';
import { likeness, SURE_LABEL } from '../../../read/recognise/label';
import { matchTable } from '../../../read/recognise/match-table';
import type { DataLine } from '../../../read/recognise/table-lines';

export interface MatchedLine {
  line: DataLine;
  /** `null` when the table has no such row. */
  row: ExpectedRow | null;
  sure: boolean;
}

/** Labels less alike than this are not those of one row. */
const LEAST = 0.75;
/** Rows so equally alike cannot be told apart by their labels. */
const EQUAL = 0.005;

function alike(line: DataLine, row: ExpectedRow): number {
  const inner = line.labels[line.labels.length - 1];
  if (!inner) return 0;
  return likeness(inner, row.label) * (0.92 + 0.08 * aroundLikeness(line.labels.slice(0, -1), row.above));
}

type Rows = readonly (number | null)[];

/** The rows as they come when the lines are in the table's order; tells rows of equal labels apart by their neighbours. */
function inOrder(lines: readonly DataLine[], expected: ExpectedTable): Rows {
  const { placed, unfit } = matchTable(lines, expected);
  const rows = new Map([...placed, ...unfit].map(({ line, row }) => [line, row]));
  return lines.map((line) => {
    const row = rows.get(line) ?? null;
    return row === null ? null : expected.rows.indexOf(row);
  });
}

/** The rows whatever the order: the best pair first, each row once. */
function inAnyOrder(likes: readonly (readonly number[])[]): Rows {
  const pairs = likes.flatMap((row, line) => row.map((value, index) => ({ line, index, value }))).filter(({ value }) => value >= LEAST);
  pairs.sort((a, b) => b.value - a.value || a.line - b.line || a.index - b.index);
  const rows: (number | null)[] = likes.map(() => null);
  const taken = new Set<number>();
  for (const { line, index } of pairs) {
    if (rows[line] !== null || taken.has(index)) continue;
    rows[line] = index;
    taken.add(index);
  }
  return rows;
}

/** @param lines with labels and figures */
export function matchRows(lines: readonly DataLine[], expected: ExpectedTable): MatchedLine[] {
  const likes = lines.map((line) => expected.rows.map((row) => alike(line, row)));
  const like = (line: number, row: number | null): number => (row === null ? 0 : (likes[line]?.[row] ?? 0));
  const ordered = inOrder(lines, expected);
  const keepsOrder = ordered.every((row, line) => like(line, row) >= SURE_LABEL);
  const rows = keepsOrder ? ordered : inAnyOrder(likes);
  return lines.map((line, index) => {
    const row = rows[index] ?? null;
    const value = like(index, row);
    const expectedRow = row === null || value < LEAST ? null : (expected.rows[row] ?? null);
    if (expectedRow === null) return { line, row: null, sure: false };
    // In the table's order the neighbours tell which of several rows it is, unless another one stands free between them.
    const from = keepsOrder ? (rows[index - 1] ?? -1) : -1;
    const to = keepsOrder ? (rows[index + 1] ?? expected.rows.length) : expected.rows.length;
    const rival = (likes[index] ?? []).some(
      (other, at) => at !== row && Math.abs(other - value) < EQUAL && at > from && at < to && !(keepsOrder && rows.includes(at)),
    );
    return { line, row: expectedRow, sure: value >= SURE_LABEL && !rival };
  });
}
