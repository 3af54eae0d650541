/** The templates that come with the program: each is read, checked and compiled only when it is needed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textHash } from '../report/text-hash';
import { verifySentences } from '../sentence/verify';
import type { TemplateSummary } from '../template/choose';
import { compileTemplate } from '../template/compile';
import type { Format } from '../template/format';
import { loadTemplate, type TemplateLibrary, type TemplateProblem } from '../template/load';
import type { Template } from '../template/schema';
import { loadVocabulary, type Vocabulary } from '../template/vocabulary';
import { InputError } from './input-error';
import { brokenTemplate, failureText, misplacedTemplate, noTemplates, unknownTemplate, unreadableFile } from './messages';
import { suggest } from './suggest';

/** Where the templates are; all that this module asks of the world besides files. */
interface TemplateFolder {
  readonly templateFolder: string;
}

const TEMPLATE = 'template.yaml';
const VOCABULARY = 'vocabulary.yaml';

/** How messages name a file of the library, wherever the program stands. */
const nameOf = (...parts: string[]): string => ['templates', ...parts].join('/');

/** @throws InputError when the file cannot be read */
function readText(io: TemplateFolder, ...parts: string[]): string {
  try {
    return readFileSync(path.join(io.templateFolder, ...parts), 'utf8');
  } catch (error) {
    throw new InputError(unreadableFile(nameOf(...parts), failureText(error)));
  }
}

/** The concepts that compare figures across formats. @throws InputError when the file is missing or wrong */
export function readVocabulary(io: TemplateFolder): Vocabulary {
  const source = readText(io, VOCABULARY);
  try {
    return loadVocabulary(source);
  } catch (error) {
    throw new InputError(brokenTemplate(nameOf(VOCABULARY), error instanceof Error ? error.message : String(error), 0));
  }
}

/** What the templates of the folder may refer to. */
function openLibrary(io: TemplateFolder): TemplateLibrary {
  return {
    source: (id) =>
      existsSync(path.join(io.templateFolder, id, TEMPLATE))
        ? { source: readText(io, id, TEMPLATE), file: nameOf(id, TEMPLATE) }
        : null,
    vocabulary: readVocabulary(io),
    verify: verifySentences,
  };
}

/** The ids of all templates, sorted: the names of the folders with a template in them. */
function templateIds(io: TemplateFolder): string[] {
  try {
    return readdirSync(io.templateFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(path.join(io.templateFolder, entry.name, TEMPLATE)))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    throw new InputError(noTemplates(failureText(error)));
  }
}

type Loaded = ReturnType<typeof loadTemplate>;

function load(id: string, library: TemplateLibrary, io: TemplateFolder): Loaded {
  const file = nameOf(id, TEMPLATE);
  const loaded = loadTemplate(readText(io, id, TEMPLATE), file, library);
  if (loaded.template === null || loaded.template.id === id) return loaded;
  return { template: null, problems: [{ file, line: 1, column: 1, message: misplacedTemplate(id) }] };
}

/** Every template, or every mistake in it. */
export function readTemplates(io: TemplateFolder): Loaded[] {
  const ids = templateIds(io);
  const library = openLibrary(io);
  return ids.map((id) => load(id, library, io));
}

/** `file:line:column`, as editors open it. */
export function placeOf({ file, line, column }: TemplateProblem): string {
  return `${file}:${line}:${column}`;
}

function required({ template, problems }: Loaded): Template {
  if (template) return template;
  const [first] = problems;
  throw new InputError(brokenTemplate(first ? placeOf(first) : '', first?.message ?? '', problems.length - 1));
}

/** @throws InputError when there is no such template, or a mistake in it */
export function loadFormat(id: string, io: TemplateFolder): Format {
  const ids = templateIds(io);
  if (!ids.includes(id)) throw new InputError(unknownTemplate(id, suggest(id, ids), ids));
  return compileTemplate(required(load(id, openLibrary(io), io))).format;
}

export function summaryOf({ id, title, source, years, levels }: Template): TemplateSummary {
  return { id, title, source, years, levels };
}

/** Checks a template that is not part of the program: its format, or every mistake in it. */
export function checkTemplateText(
  source: string,
  file: string,
  io: TemplateFolder,
): { format: Format | null; problems: TemplateProblem[] } {
  const { template, problems } = loadTemplate(source, file, openLibrary(io));
  return { format: template && compileTemplate(template).format, problems };
}

/** What can be chosen from. @throws InputError when a template has a mistake */
export function templateSummaries(io: TemplateFolder): TemplateSummary[] {
  // The sentences of formats that are not chosen need no trial: it is the dearest part of loading.
  const library: TemplateLibrary = { ...openLibrary(io), verify: () => [] };
  return templateIds(io).map((id) => summaryOf(required(load(id, library, io))));
}

/** Every format of the program, its own templates being taken as checked. @throws InputError when one has a mistake */
export function loadFormats(io: TemplateFolder): Format[] {
  const library: TemplateLibrary = { ...openLibrary(io), verify: () => [] };
  return templateIds(io).map((id) => compileTemplate(required(load(id, library, io))).format);
}

/** Digest of all that decides what is found in a file: the templates, the vocabulary and the program's version. */
export function rulesVersion(version: string, io: TemplateFolder): string {
  return textHash(JSON.stringify([version, readText(io, VOCABULARY), ...templateIds(io).map((id) => [id, readText(io, id, TEMPLATE)])]));
}
