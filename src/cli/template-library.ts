/** The templates that come with the program: each is read, checked and compiled only when it is needed. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { TemplateSummary } from '../template/choose';
import { compileTemplate } from '../template/compile';
import type { Format } from '../template/format';
import { loadTemplate, type TemplateProblem } from '../template/load';
import type { Template } from '../template/schema';
import { InputError } from './input-error';
import type { CliIo } from './io';
import { brokenTemplate, failureText, misplacedTemplate, noTemplates, unknownTemplate, unreadableFile } from './messages';
import { suggest } from './suggest';

const FILE = 'template.yaml';
const MAX_BYTES = 5_000_000;

/** The ids of all templates, sorted: the names of the folders with a template in them. */
export async function templateIds(io: CliIo): Promise<string[]> {
  const entries = await readdir(io.templateFolder, { withFileTypes: true }).catch((error: unknown) => {
    throw new InputError(noTemplates(failureText(error)));
  });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const present = await Promise.all(folders.map((id) => io.exists(path.join(io.templateFolder, id, FILE))));
  return folders.filter((_, index) => present[index]).sort();
}

/** Reads a template that is known to be there: the template, or every mistake in it. */
export async function readTemplate(
  id: string,
  io: CliIo,
): Promise<{ template: Template | null; problems: TemplateProblem[] }> {
  const file = `templates/${id}/${FILE}`;
  const bytes = await io.readFile(path.join(io.templateFolder, id, FILE), MAX_BYTES).catch((error: unknown) => {
    throw new InputError(unreadableFile(file, failureText(error)));
  });
  const loaded = loadTemplate(new TextDecoder().decode(bytes), file);
  if (loaded.template === null || loaded.template.id === id) return loaded;
  return { template: null, problems: [{ file, line: 1, column: 1, message: misplacedTemplate(id) }] };
}

/** `file:line:column`, as editors open it. */
export function placeOf({ file, line, column }: TemplateProblem): string {
  return `${file}:${line}:${column}`;
}

async function requireTemplate(id: string, io: CliIo): Promise<Template> {
  const { template, problems } = await readTemplate(id, io);
  if (template) return template;
  const [first] = problems;
  throw new InputError(brokenTemplate(first ? placeOf(first) : id, first?.message ?? '', problems.length - 1));
}

/** @throws InputError when there is no such template, or a mistake in it */
export async function loadFormat(id: string, io: CliIo): Promise<Format> {
  const ids = await templateIds(io);
  if (!ids.includes(id)) throw new InputError(unknownTemplate(id, suggest(id, ids), ids));
  return compileTemplate(await requireTemplate(id, io)).format;
}

export function summaryOf({ id, title, source, years, levels }: Template): TemplateSummary {
  return { id, title, source, years, levels };
}

/** What can be chosen from. @throws InputError when a template has a mistake */
export async function templateSummaries(io: CliIo): Promise<TemplateSummary[]> {
  const templates = await Promise.all((await templateIds(io)).map((id) => requireTemplate(id, io)));
  return templates.map(summaryOf);
}
