/** Stores a report as a new draft of this device. */
import type { Repository } from '../../drafts/repository';
import type { DraftSummary } from '../../drafts/stored-draft';
import type { AttachedReport, TemplateFile } from '../../report/draft';
import type { Report } from '../../report/report';

export interface NewReport {
  report: Report;
  /** The file of an agency's own template; `null` for one that comes with the program. */
  template: TemplateFile | null;
  previous?: AttachedReport | null;
}

/** Rejects when it cannot be stored. What counts the report for the list is loaded only here. */
export async function createDraft(
  repository: Repository,
  { report, template, previous = null }: NewReport,
): Promise<{ id: string; summary: DraftSummary }> {
  const { summariseReport } = await import('./summarise-report');
  const summary = await summariseReport({ report, done: [], template });
  const { id } = await repository.create(report, summary, { template, previous });
  return { id, summary };
}
