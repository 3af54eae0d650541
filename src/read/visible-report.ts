/** The report of an imported file as a reader of the file sees it. */
import type { Report } from '../report/report';
import type { Imported } from './import';
import { takeVisible } from './import/differences';

/** A report that was read from a document, with what there is to say of the reading. */
export type ReadImport = Extract<Imported, { kind: 'embedded' | 'recognised' }>;

/** Where a document that carries its report was changed since, what it says now counts. */
export function visibleReport(imported: ReadImport): Report {
  if (imported.kind === 'recognised') return imported.recognised.report;
  return takeVisible(imported.format, imported.report, imported.differences);
}
