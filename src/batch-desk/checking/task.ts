/** What is asked of those who check files, and what they answer. */
import type { CheckedRow } from '../../batch/batch-row';
import type { KeptLast } from '../../batch/check-again';
import type { CheckedReport, FileOutcome } from '../../batch/checked-report';
import type { UnitList } from '../../batch/expected-units';
import type { TemplateFile } from '../../report/draft';

/** What is known already of a file that may be the same. */
export interface KnownFile {
  file: string;
  hash: string;
  rules: string;
}

export type Task =
  /** `known`: files of this name in any folder, of which one may be this. */
  | { kind: 'check'; file: string; content: Blob; known: readonly KnownFile[] }
  /** A report that was read, to be checked beside another one of the year before, or none any more. */
  | { kind: 'compare'; again: CheckedReport; last: KeptLast | null }
  /** The list of units that a file holds. */
  | { kind: 'units'; file: string; content: Blob };

export type Answer =
  /** The row bears the name under which the file is known, if it is. */
  | { kind: 'outcome'; outcome: FileOutcome }
  /** The row of that file still holds. */
  | { kind: 'same'; file: string }
  /** `null` when a format of the two is not at hand. */
  | { kind: 'compared'; row: CheckedRow | null }
  | { kind: 'units'; list: UnitList };

/** The same for all tasks: template files of the agency's own, whose formats may be recognised too. */
export interface CheckerSetup {
  templates: readonly TemplateFile[];
}

/** What comes from a worker: once that it has begun, then an answer to each task. */
export type WorkerMessage = { kind: 'ready' } | { kind: 'answer'; answer: Answer };
