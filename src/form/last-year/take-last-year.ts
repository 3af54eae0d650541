/** Reads what shall be attached as last year's report: a draft of this device or a draft file. */
import { readDraftFile } from '../../drafts/draft-file';
import type { Repository } from '../../drafts/repository';
import type { AttachedReport, Draft } from '../../report/draft';
import { lastYearMessages as messages } from './messages';

export type Taken = { attached: AttachedReport; problems: readonly [] } | { attached: null; problems: readonly string[] };

function take({ report, template }: Pick<Draft, 'report' | 'template'>, name: string, year: number): Taken {
  if (report.year !== year) return { attached: null, problems: [messages.wrongYear(name, report.year, year)] };
  return { attached: { report, template, name }, problems: [] };
}

/** @param year the year that the report must be of */
export async function takeDraft(id: string, name: string, year: number, repository: Repository): Promise<Taken> {
  const opened = await repository.load(id);
  return opened.kind === 'draft' ? take(opened.draft, name, year) : { attached: null, problems: [messages.notHere] };
}

export async function takeFile(file: File, year: number): Promise<Taken> {
  let read: Awaited<ReturnType<typeof readDraftFile>>;
  try {
    read = await readDraftFile(file);
  } catch {
    return { attached: null, problems: [messages.unreadableFile] };
  }
  if (read.value === null) return { attached: null, problems: read.problems.slice(0, 5) };
  const { value } = read;
  return take(value.kind === 'draft' ? value.draft : { report: value.report, template: null }, file.name, year);
}
