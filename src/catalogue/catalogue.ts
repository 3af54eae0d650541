/** The formats that the app carries, each loaded only when a draft needs it; `summaries.ts` lists them. */
import { compileFormat } from '../template/compile-format';
import type { Format } from '../template/format';
import type { Template } from '../template/schema';

const loaders = import.meta.glob<Template>('../../templates/*/template.yaml', { import: 'default' });

/** Whether the app carries a template of this id. */
export function isKnownTemplate(id: string): boolean {
  return `../../templates/${id}/template.yaml` in loaders;
}

const formats = new Map<string, Promise<Format>>();

/** Loads and expands a format once (its template was checked when the app was built); rejects when the app carries no template of this id. */
export function loadFormat(id: string): Promise<Format> {
  const known = formats.get(id);
  if (known) return known;
  const load = loaders[`../../templates/${id}/template.yaml`];
  if (!load) return Promise.reject(new Error(`没有名为“${id}”的模板`));
  const format = load().then((template) => compileFormat(template).format);
  // A failed download is not remembered, so that the next try can succeed.
  format.catch(() => formats.delete(id));
  formats.set(id, format);
  return format;
}
