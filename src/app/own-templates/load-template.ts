/** Turns a file that somebody chose into a template for this device, or into what is wrong with it. */
import { templateSummaries } from '../../catalogue/summaries';
import type { StoredTemplate } from '../../drafts/stored-template';
import { MAX_TEMPLATE_BYTES } from '../../report/draft';
import { summaryOf } from '../../template/choose';
import { ownTemplateMessages as messages } from './messages';

/** Problems shown of one file; the rest is counted. */
const MOST_PROBLEMS = 8;

const kilobytes = (bytes: number): string => `${String(Math.ceil(bytes / 1000))} KB`;

export type LoadedTemplate = { template: StoredTemplate; problems: readonly [] } | { template: null; problems: string[] };

/** @param now ISO 8601 time */
export async function loadTemplate(file: File, now: string): Promise<LoadedTemplate> {
  const refuse = (...problems: string[]): LoadedTemplate => ({ template: null, problems });
  if (file.size > MAX_TEMPLATE_BYTES) {
    return refuse(messages.tooLarge(kilobytes(file.size), kilobytes(MAX_TEMPLATE_BYTES)));
  }
  let source: string;
  try {
    source = await file.text();
  } catch {
    return refuse(messages.unreadable);
  }
  const { readTemplateFile } = await import('../../catalogue/template-file');
  const { format, problems } = await readTemplateFile({ name: file.name, source });
  if (format === null) {
    const shown = problems.slice(0, MOST_PROBLEMS).map(({ line, column, message }) => messages.problem(line, column, message));
    const rest = problems.length - shown.length;
    return refuse(...shown, ...(rest > 0 ? [messages.more(rest)] : []));
  }
  const summary = summaryOf(format.template);
  const { id } = summary;
  if (templateSummaries.some((each) => each.id === id)) return refuse(messages.taken(id));
  return { template: { ...summary, file: { name: file.name, source }, addedAt: now }, problems: [] };
}
