/** Stores a report as a new draft of this device. */
import { draftName } from '../../drafts/messages';
import type { Repository } from '../../drafts/repository';
import type { DraftEntry, DraftSummary } from '../../drafts/stored-draft';
import type { Draft, TemplateFile } from '../../report/draft';
import type { Report } from '../../report/report';

export interface NewReport {
  report: Report;
  /** The file of an agency's own template; `null` for one that comes with the program. */
  template: TemplateFile | null;
  /** The draft of this device that holds last year's report: it is attached and fills in what it determines. */
  lastYear?: DraftEntry | null;
  /** Whether it is a copy of an example. */
  example?: true;
}

type Beginning = Pick<Draft, 'report' | 'template' | 'previous' | 'prefilled'>;

/** That last year's report cannot be read is no reason not to begin this year's: then nothing is attached. */
async function begin(repository: Repository, { report, template, lastYear = null }: NewReport): Promise<Beginning> {
  const alone = { report, template, previous: null, prefilled: [] };
  if (lastYear === null) return alone;
  const [{ takeDraft }, { withLastYear }] = await Promise.all([
    import('../../form/last-year/take-last-year'),
    import('../../form/last-year/supplied'),
  ]);
  try {
    const { attached } = await takeDraft(lastYear.id, draftName(lastYear.summary), report.year - 1, repository);
    return attached === null ? alone : await withLastYear({ report, template }, attached);
  } catch {
    return alone;
  }
}

/** Rejects when it cannot be stored. What counts the report for the list is loaded only here. */
export async function createDraft(repository: Repository, created: NewReport): Promise<{ id: string; summary: DraftSummary }> {
  const { report, ...beside } = await begin(repository, created);
  const { summariseReport } = await import('./summarise-report');
  const summary = await summariseReport({ report, done: [], template: beside.template });
  const { id } = await repository.create(report, summary, { ...beside, ...(created.example && { example: true }) });
  return { id, summary };
}
