/** A report of the set that is surveyed, with its format and the name by which people know it. */
import type { CheckedReport } from '../batch/checked-report';
import type { BrokenRow } from '../batch/batch-row';
import type { Format } from '../template/format';

export interface SurveyedReport extends CheckedReport {
  format: Format;
}

/** What should be in the set and is not. */
export interface Absent {
  /** Files of which nothing can be said. */
  broken: readonly Pick<BrokenRow, 'file' | 'reasons'>[];
  /** Expected units without a report. */
  missing: readonly string[];
}

export const NOBODY_ABSENT: Absent = { broken: [], missing: [] };

/** What tells one report of a set from another: files that say the same to the byte under one name are one. */
export function reportKey({ row }: Pick<CheckedReport, 'row'>): string {
  return `${row.file} ${row.hash}`;
}

/** The agency's name, else the file's. */
export function nameOf({ row }: Pick<CheckedReport, 'row'>): string {
  const agency = row.agency.trim();
  return agency === '' ? row.file : agency;
}
