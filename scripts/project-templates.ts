// Promises the templates of this project as a library: what a template may include, and the concepts it may name.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { verifySentences } from '../src/sentence/verify';
import { summaryOf, type TemplateSummary } from '../src/template/choose';
import { loadTemplate, type TemplateLibrary } from '../src/template/load';
import { loadVocabulary } from '../src/template/vocabulary';

const folder = path.resolve(import.meta.dirname, '../templates');

/** The folder of each template and the vocabulary, read afresh at every call. */
export function projectLibrary(): TemplateLibrary {
  return {
    source(id) {
      const file = path.join(folder, id, 'template.yaml');
      return existsSync(file) ? { source: readFileSync(file, 'utf8'), file: `templates/${id}/template.yaml` } : null;
    },
    vocabulary: loadVocabulary(readFileSync(path.join(folder, 'vocabulary.yaml'), 'utf8')),
    verify: verifySentences,
  };
}

type LoadedProjectTemplate = ReturnType<typeof loadTemplate> & { summary: TemplateSummary | null };

/** Loads a template with this project's library behind it; with it what a catalogue shows of it. */
export function loadProjectTemplate(source: string, file: string): LoadedProjectTemplate {
  const loaded = loadTemplate(source, file, projectLibrary());
  return { ...loaded, summary: loaded.template && summaryOf(loaded.template) };
}
