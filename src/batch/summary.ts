/** What closes the results of a run: how many files there were, what was found in them, and who is missing. */
import type { BatchRow } from './batch-row';
import type { UnitOverview } from './units';

const SUMMARY_SCHEMA = 'gongkai/batch-summary/1';

export interface RunCounts {
  files: number;
  checked: number;
  /** Files of which nothing can be said. */
  broken: number;
  /** Reports with at least one open error. */
  withErrors: number;
  error: number;
  warning: number;
  hint: number;
}

export function countNothing(): RunCounts {
  return { files: 0, checked: 0, broken: 0, withErrors: 0, error: 0, warning: 0, hint: 0 };
}

/** Counts one more row. */
export function countRow(counts: RunCounts, row: BatchRow): void {
  counts.files += 1;
  if (row.state === 'broken') {
    counts.broken += 1;
    return;
  }
  counts.checked += 1;
  if (row.counts.error > 0) counts.withErrors += 1;
  for (const severity of ['error', 'warning', 'hint'] as const) counts[severity] += row.counts[severity];
}

/** The last line of complete results, its line end included. */
export function summaryLine(counts: RunCounts, units: UnitOverview): string {
  return `${JSON.stringify({ schema: SUMMARY_SCHEMA, ...counts, ...units })}\n`;
}

/** Whether a line is the closing one of some results. */
export function isSummaryLine(line: string): boolean {
  return line.startsWith(`{"schema":"${SUMMARY_SCHEMA}"`);
}
