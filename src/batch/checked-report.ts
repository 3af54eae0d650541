/** A report that was read and checked among many: what is known of its file, and the report itself. */
import type { Report } from '../report/report';
import type { AttachedReport, TemplateFile } from '../report/draft';
import type { BrokenRow, CheckedRow } from './batch-row';

export interface CheckedReport {
  row: CheckedRow;
  report: Report;
  /** The agency's own format; `null` for a format of the program. */
  template: TemplateFile | null;
  /** Last year's report that a draft brings along. */
  attached?: AttachedReport;
}

/** What becomes of one file: a report with its row, or the reasons why there is none. */
export type FileOutcome = CheckedReport | { row: BrokenRow; report: null };
