/** Reads what shall be attached as last year's report: a draft of this device, or a file of any readable kind. */
import { isKnownTemplate } from '../../catalogue/catalogue';
import { readDraftFile } from '../../drafts/draft-file';
import type { Repository } from '../../drafts/repository';
import type { AttachedReport, Draft, TemplateFile } from '../../report/draft';
import type { Imported } from '../../read/import';
import { lastYearMessages as messages } from './messages';

export type Taken =
  | {
      attached: AttachedReport;
      /** Figures of a document that are not beyond doubt. */
      unsure: number;
      problems: readonly [];
    }
  | { attached: null; problems: readonly string[] };

/** Problems shown of one file. */
const MOST_PROBLEMS = 5;

const refuse = (...problems: string[]): Taken => ({ attached: null, problems: problems.slice(0, MOST_PROBLEMS) });

function take({ report, template }: Pick<Draft, 'report' | 'template'>, name: string, year: number, unsure = 0): Taken {
  if (report.year !== year) return refuse(messages.wrongYear(name, report.year, year));
  return { attached: { report, template, name }, unsure, problems: [] };
}

/** @param year the year that the report must be of */
export async function takeDraft(id: string, name: string, year: number, repository: Repository): Promise<Taken> {
  const opened = await repository.load(id);
  return opened.kind === 'draft' ? take(opened.draft, name, year) : refuse(messages.notHere);
}

async function takeJson(file: File, year: number): Promise<Taken> {
  const { value, problems } = await readDraftFile(file);
  if (value === null) return refuse(...problems);
  return take(value.kind === 'draft' ? value.draft : { report: value.report, template: null }, file.name, year);
}

async function takeImported(imported: Imported, template: TemplateFile | null, name: string, year: number): Promise<Taken> {
  switch (imported.kind) {
    case 'failed':
      return refuse(...imported.messages.map(({ message }) => message));
    case 'draft':
      return take(imported.draft, name, year);
    case 'report':
      return take({ report: imported.report, template }, name, year);
    case 'embedded': {
      // What was changed in the document since is what was published.
      const { takeVisible } = await import('../../read/import/differences');
      return take({ report: takeVisible(imported.format, imported.report, imported.differences), template }, name, year);
    }
    case 'recognised': {
      const { figures, report } = imported.recognised;
      return take({ report, template }, name, year, [...figures.values()].filter(({ sure }) => !sure).length);
    }
  }
}

/**
 * @param year the year that the report must be of
 * @param own the template file of this year's report: last year's may be in the same format
 */
export async function takeFile(file: File, year: number, own: TemplateFile | null): Promise<Taken> {
  try {
    if (/\.json$/i.test(file.name)) return await takeJson(file, year);
    const { readInWorker } = await import('../read-file/read-in-worker');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const reading = await new Promise<Parameters<Parameters<typeof readInWorker>[1]>[0]>((resolve) => {
      readInWorker({ bytes, name: file.name, templates: own ? [own] : [] }, resolve);
    });
    if (reading.kind !== 'read') return refuse(messages.unreadableFile);
    const { imported } = reading;
    const id = 'recognised' in imported ? imported.recognised.report.template : '';
    const ownId = own && id !== '' && !isKnownTemplate(id) ? own : null;
    return await takeImported(imported, ownId, file.name, year);
  } catch {
    return refuse(messages.unreadableFile);
  }
}
