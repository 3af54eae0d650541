/** Reads a template file of an agency's own as the program's own are read; loaded only when there is one. */
import type { TemplateFile } from '../report/draft';
import { compileTemplate } from '../template/compile';
import type { Format } from '../template/format';
import { loadTemplate, type TemplateProblem } from '../template/load';
import { verifySentences } from '../sentence/verify';
import { loadFormat } from './catalogue';
import { templateSummaries } from './summaries';
import { loadVocabulary } from './vocabulary';

/** The texts of the program's templates that the file may include: JSON, which is YAML. */
async function includable(source: string): Promise<Map<string, string>> {
  const ids = templateSummaries.map(({ id }) => id).filter((id) => source.includes(id));
  const formats = await Promise.all(ids.map(loadFormat));
  return new Map(formats.map(({ template }) => [template.id, JSON.stringify({ ...template, include: [] })]));
}

/**
 * @returns the format, or `null` with at least one problem; each names line and column and what was expected
 */
export async function readTemplateFile({
  name,
  source,
}: TemplateFile): Promise<{ format: Format | null; problems: TemplateProblem[] }> {
  const [texts, vocabulary] = await Promise.all([includable(source), loadVocabulary()]);
  const { template, problems } = loadTemplate(source, name, {
    source(id) {
      const text = texts.get(id);
      return text === undefined ? null : { source: text, file: id };
    },
    vocabulary,
    verify: verifySentences,
  });
  return { format: template && compileTemplate(template).format, problems };
}
