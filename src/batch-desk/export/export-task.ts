/** What is said between the page and the worker that makes a file of the results. */
import type { BatchRow } from '../../batch/batch-row';
import type { UnitOverview } from '../../batch/units';

export type ResultKind = 'xlsx' | 'ndjson';

export type ExportMessage =
  | { kind: 'begin'; format: ResultKind }
  /** Some rows, in their order. */
  | { kind: 'rows'; rows: BatchRow[] }
  | { kind: 'write'; units: UnitOverview };

/** The finished file. */
export interface ExportAnswer {
  bytes: Uint8Array<ArrayBuffer>;
}
