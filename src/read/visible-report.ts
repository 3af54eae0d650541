/** The report of an imported file as a reader of the file sees it. */
import type { Report } from '../report/report';
import type { Imported } from './import';
import { takeVisible } from './import/differences';
import { withThreads } from './import/known-threads';

/** A report that was read from a document, with what there is to say of the reading. */
export type ReadImport = Extract<Imported, { kind: 'embedded' | 'recognised' }>;

/** Where a document that carries its report was changed since, what it says now counts; its comments join the review. */
export function visibleReport(imported: ReadImport): Report {
  const { threads } = imported;
  const report = imported.kind === 'recognised' ? imported.recognised.report : takeVisible(imported.format, imported.report, imported.differences);
  return threads.length === 0 ? report : { ...report, review: withThreads(report.review, threads) };
}
