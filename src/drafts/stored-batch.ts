/** What the database holds of many reports that were checked at once. */
import type { BatchRow } from '../batch/batch-row';
import type { RunCounts } from '../batch/summary';
import type { AttachedReport, TemplateFile } from '../report/draft';
import type { BatchChoices } from './batch-choices';

/** The version of the shapes below, the rows' included; the reports have one of their own. */
export const STORED_BATCH_SCHEMA = 1;

export interface StoredBatch {
  schema: typeof STORED_BATCH_SCHEMA;
  id: string;
  /** What it was made of: a folder's name, or when it was begun. */
  name: string;
  /** ISO 8601 times. */
  createdAt: string;
  changedAt: string;
  /** What its rows come to, so that listing does not load them. */
  counts: RunCounts;
  /** Files that were given and not come to before the run was ended. */
  left: number;
  /** Who should hand in, for which year; `null` when nobody has said. */
  expected: { units: string[] | null; year: number | null };
  /** What was chosen for its sums and its analysis; absent when nothing was. */
  chosen?: BatchChoices;
}

export interface StoredBatchRow {
  batch: string;
  row: BatchRow;
}

export interface StoredBatchReport {
  batch: string;
  file: string;
  /** A report of the schema of its day. */
  report: unknown;
  /** The agency's own format; `null` for a format of the program. */
  template: TemplateFile | null;
  /** Last year's report that a draft brings along, also of the schema of its day. */
  attached?: AttachedReport;
}
