/** Which reports the table shows, and in which order. */
import type { BatchRow } from '../../batch/batch-row';
import type { Pairing } from '../../batch/previous-reports';
import { bareName } from '../../batch/units';
import { COLUMNS, lastYearState, type ColumnId } from './columns';

export type RowState = 'errors' | 'broken' | 'unsure' | 'late' | 'clean';

/** '' leaves open; `missing` shows units without a report instead of reports. */
export interface Filter {
  search: string;
  level: string;
  year: string;
  format: string;
  state: RowState | 'missing' | '';
}

export const NO_FILTER: Filter = { search: '', level: '', year: '', format: '', state: '' };

export interface Order {
  column: ColumnId;
  descending: boolean;
}

function isIn(row: BatchRow, state: RowState): boolean {
  if (row.state === 'broken') return state === 'broken';
  switch (state) {
    case 'errors':
      return row.counts.error > 0;
    case 'broken':
      return false;
    case 'unsure':
      return row.unsure > 0;
    case 'late':
      return row.deadline?.state === 'late';
    case 'clean':
      return row.findings.length === 0 && row.unsure === 0;
  }
}

function matches(row: BatchRow, { search, level, year, format, state }: Filter, searched: string): boolean {
  if (state !== '' && state !== 'missing' && !isIn(row, state)) return false;
  if (search !== '' && !bareName(row.file).toLowerCase().includes(searched)) {
    if (row.state === 'broken' || !bareName(row.agency).toLowerCase().includes(searched)) return false;
  }
  if (row.state === 'broken') return level === '' && year === '' && format === '';
  return (level === '' || row.level === level) && (year === '' || String(row.year) === year) && (format === '' || row.template.id === format);
}

const collator = new Intl.Collator('zh', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** @param order `null`: as the files came @param pairing of all rows */
export function chooseRows(rows: readonly BatchRow[], filter: Filter, order: Order | null, pairing: Pairing): BatchRow[] {
  const searched = bareName(filter.search).toLowerCase();
  const chosen = rows.filter((row) => matches(row, filter, searched));
  const column = order && COLUMNS.find(({ id }) => id === order.column);
  if (!column) return chosen;
  const sign = order.descending ? -1 : 1;
  const keyed = chosen.map((row) => ({ row, key: column.key(row, lastYearState(row, pairing)) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
    return sign * compare(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}
