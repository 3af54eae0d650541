/** The columns of the table of reports: what stands in each, and what it is sorted by. */
import type { BatchFigures, BatchRow } from '../../batch/batch-row';
import { bookMessages } from '../../batch/messages';
import type { LastYear, Pairing } from '../../batch/previous-reports';
import { NOT_APPLICABLE_TEXT } from '../../report/value';
import { deskMessages, lastYearMessages, tableMessages as messages } from '../messages';

export type ColumnId = keyof typeof messages.columns;

/** How a report stands to the one of the year before. */
export type LastYearState = LastYear['state'];

export function lastYearState(row: BatchRow, pairing: Pairing): LastYearState {
  return row.state === 'broken' ? 'none' : pairing.stateOf(row).state;
}

export interface Column {
  id: ColumnId;
  /** Figures stand on the right. */
  figure: boolean;
  /** '' where there is nothing to say. */
  text: (row: BatchRow, lastYear: LastYearState) => string;
  /** `null` comes last, whatever the direction. */
  key: (row: BatchRow, lastYear: LastYearState) => string | number | null;
}

function figureText(figures: BatchFigures, name: keyof BatchFigures): string {
  const value = figures[name];
  if (value === undefined) return messages.notCounted;
  if (value === null) return messages.blank;
  return value === NOT_APPLICABLE_TEXT ? messages.notApplicable : value;
}

function figure(id: ColumnId & keyof BatchFigures): Column {
  return {
    id,
    figure: true,
    text: (row) => (row.state === 'broken' ? '' : figureText(row.figures, id)),
    key: (row) => {
      const value = row.state === 'broken' ? null : row.figures[id];
      return value === undefined || value === null || value === NOT_APPLICABLE_TEXT ? null : Number(value);
    },
  };
}

function count(id: 'error' | 'warning'): Column {
  return {
    id,
    figure: true,
    text: (row) => (row.state === 'broken' ? '' : String(row.counts[id])),
    key: (row) => (row.state === 'broken' ? null : row.counts[id]),
  };
}

/** Where it says the same as it is sorted by. */
function words(id: ColumnId, text: Column['text']): Column {
  return { id, figure: false, text, key: (row, lastYear) => text(row, lastYear) || null };
}

/** The part of a format's title by which clerks call it. */
const shortTitle = (title: string): string => title.replace(/[（(].*$/, '');

export const COLUMNS: readonly Column[] = [
  words('agency', (row) => (row.state === 'broken' ? '' : row.agency)),
  words('level', (row) => (row.state === 'broken' ? '' : deskMessages.levels[row.level])),
  {
    id: 'year',
    figure: true,
    text: (row) => (row.state === 'broken' ? '' : String(row.year)),
    key: (row) => (row.state === 'broken' ? null : row.year),
  },
  words('format', (row) => (row.state === 'broken' ? '' : shortTitle(row.template.title))),
  count('error'),
  count('warning'),
  figure('received'),
  figure('handled'),
  figure('carriedOut'),
  figure('review'),
  figure('litigation'),
  words('deadline', (row) => (row.state === 'broken' || row.deadline === null ? '' : bookMessages.deadline[row.deadline.state])),
  words('lastYear', (_, lastYear) => lastYearMessages.short[lastYear]),
  words('file', (row) => row.file),
];
