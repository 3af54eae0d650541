/** The formats that the app carries: their summaries at once, each format itself only when a draft needs it. */
import { compileTemplate } from '../template/compile';
import type { TemplateSummary } from '../template/choose';
import type { Format } from '../template/format';
import type { Template } from '../template/schema';

const summaries = import.meta.glob<TemplateSummary>('../../templates/*/template.yaml', {
  query: '?summary',
  import: 'default',
  eager: true,
});
const loaders = import.meta.glob<Template>('../../templates/*/template.yaml', { import: 'default' });

/** Every template, the latest format first. */
export const templateSummaries: readonly TemplateSummary[] = Object.values(summaries).sort(
  (a, b) => b.years.from - a.years.from || a.id.localeCompare(b.id),
);

const formats = new Map<string, Promise<Format>>();

/** Loads and compiles a format once; rejects when the app carries no template of this id. */
export function loadFormat(id: string): Promise<Format> {
  const known = formats.get(id);
  if (known) return known;
  const load = loaders[`../../templates/${id}/template.yaml`];
  if (!load) return Promise.reject(new Error(`没有名为“${id}”的模板`));
  const format = load().then((template) => compileTemplate(template).format);
  // A failed download is not remembered, so that the next try can succeed.
  format.catch(() => formats.delete(id));
  formats.set(id, format);
  return format;
}
