/** The format of a report: one that the program carries, or the one of the template file beside the report. */
import type { TemplateFile } from '../report/draft';
import type { Format } from '../template/format';
import { loadFormat } from './catalogue';

/** By source text: a file that has another text is another template. */
const formats = new Map<string, Promise<Format>>();

async function readFormat(file: TemplateFile): Promise<Format> {
  const { readTemplateFile } = await import('./template-file');
  const { format, problems } = await readTemplateFile(file);
  const [first] = problems;
  if (format === null) throw new Error(first ? `${first.file}:${first.line}:${first.column} ${first.message}` : file.name);
  return format;
}

/**
 * @param id the report's template
 * @param file the template file kept beside the report, if its format does not come with the program
 * @returns the same format for the same template; rejects when it cannot be had, saying why
 */
export function formatOf(id: string, file: TemplateFile | null): Promise<Format> {
  if (file === null) return loadFormat(id);
  const known = formats.get(file.source);
  if (known) return known;
  const format = readFormat(file);
  format.catch(() => formats.delete(file.source));
  formats.set(file.source, format);
  return format;
}
