/** Valid reports of the two formats with most relations, as large and as sparse as real ones, every total entered. */
import { createLedger, type PreviousFigures } from '../../src/check/ledger';
import type { CellKey } from '../../src/report/address';
import { parseValue } from '../../src/report/value';
import type { Format } from '../../src/template/format';
import type { Random } from './random';

export type Size = 'small' | 'medium' | 'large';
export type Cells = Record<CellKey, string>;

export interface ValidReport {
  format: Format;
  size: Size;
  cells: Cells;
  /** Last year's figures, which it agrees with; empty for some reports. */
  previous: PreviousFigures;
}

/** How many applications a column has at most, and how large a share of cells is 0. */
const SIZES: Record<Size, { most: number; zeros: number }> = {
  small: { most: 9, zeros: 0.8 },
  medium: { most: 120, zeros: 0.55 },
  large: { most: 4000, zeros: 0.25 },
};

/** Small counts are commoner than large ones, and many cells are 0. */
function count(random: Random, { most, zeros }: { most: number; zeros: number }): number {
  return random.chance(zeros) ? 0 : Math.ceil(most ** random.next());
}

function figuresOf(cells: Cells, format: Format): PreviousFigures {
  return new Map(
    Object.entries(cells).map(([key, text]) => {
      const quantity = format.cells.get(key)?.quantity ?? 'count';
      return [key, { value: parseValue(text, quantity), complete: true }] as const;
    }),
  );
}

/** Enters what the format computes, so that the report stands as an imported one does. */
function withTotals(format: Format, cells: Cells): Cells {
  const ledger = createLedger(format, cells);
  return Object.fromEntries([...format.cells.keys()].map((key) => [key, ledger.text(key)]));
}

/** A report of the format of 2021 (or 2019): its applications balance in every column. */
export function applicationsReport(format: Format, size: Size, random: Random): ValidReport {
  const scale = SIZES[size];
  const cells: Cells = {};
  const last: Cells = {};
  for (const cell of format.cells.values()) {
    if (!format.computedBy.has(cell.key)) cells[cell.key] = String(count(random, scale));
  }
  const columns = new Set((format.tableCells.get('applications') ?? []).map((cell) => cell.column.id));
  columns.delete('total');
  for (const column of columns) {
    // Natural persons and businesses apply; the other kinds of applicants do so now and then.
    const rare = column !== 'natural' && column !== 'business' && random.chance(0.6);
    const at = (row: string): CellKey => `applications/${row}/${column}`;
    const results = (format.rules.find(({ id }) => id === `applications/handled@${column}`)?.cells ?? []).slice(1);
    for (const key of results) if (rare) cells[key] = '0';
    const handled = results.reduce((sum, key) => sum + Number(cells[key]), 0);
    const open = rare ? 0 : count(random, { most: scale.most / 3 + 1, zeros: 0.5 });
    const carried = Math.min(handled + open, rare ? 0 : count(random, { most: scale.most / 3 + 1, zeros: 0.5 }));
    cells[at('carried-out')] = String(open);
    cells[at('carried-in')] = String(carried);
    cells[at('received')] = String(handled + open - carried);
  }
  const full = withTotals(format, cells);
  if (random.chance(0.5)) {
    for (const [key, text] of Object.entries(full)) last[key] = String(Math.round(Number(text) * (0.7 + random.next() * 0.6)));
    for (const column of [...columns, 'total']) {
      last[`applications/carried-out/${column}`] = full[`applications/carried-in/${column}`] ?? '0';
    }
    for (const row of ['regulations', 'normative-documents']) {
      const at = (column: string): CellKey => `disclosure/${row}/${column}`;
      const least = Math.max(Number(full[at('repealed')]) - Number(full[at('issued')]), 0);
      last[at('in-force')] = String(least + count(random, scale));
      full[at('in-force')] = String(Number(last[at('in-force')]) + Number(full[at('issued')]) - Number(full[at('repealed')]));
    }
  }
  return { format, size, cells: full, previous: figuresOf(last, format) };
}

/** A report of the statistics of 2014: its bounds hold as well. */
export function statisticsReport(format: Format, size: Size, random: Random): ValidReport {
  const scale = SIZES[size];
  const cells: Cells = {};
  const at = (row: string): CellKey => `statistics/${row}/figure`;
  for (const cell of format.cells.values()) {
    if (!format.computedBy.has(cell.key)) cells[cell.key] = String(count(random, scale));
  }
  const set = (row: string, most: number): void => {
    cells[at(row)] = String(Math.min(Number(cells[at(row)]), most));
  };
  const number = (row: string): number => Number(cells[at(row)]);
  set('disclosed-normative', Math.min(number('disclosed'), number('issued-normative')));
  const channels = Object.keys(cells).filter((key) => key.startsWith('statistics/channel-'));
  const short = number('disclosed') - channels.reduce((sum, key) => sum + Number(cells[key]), 0);
  const main = at('channel-website');
  if (short > 0) cells[main] = String(Number(cells[main]) + short);
  set('press-conferences-principal', number('press-conferences'));
  set('interviews-principal', number('interviews'));
  const ways = ['press-conferences', 'interviews', 'interpretations', 'social-media', 'responses-other'];
  set('response-topics', ways.reduce((sum, row) => sum + number(row), 0));
  const full = withTotals(format, cells);
  const last = random.chance(0.5)
    ? Object.fromEntries(Object.entries(full).map(([key, text]) => [key, String(Math.round(Number(text) * (0.7 + random.next() * 0.6)))]))
    : {};
  return { format, size, cells: full, previous: figuresOf(last, format) };
}
