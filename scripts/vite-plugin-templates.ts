// Promises that a template imported into the app is already checked and parsed, so no YAML reader is shipped.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport, type Plugin } from 'vite';

type Loader = typeof import('./project-templates');

const root = path.resolve(import.meta.dirname, '..');

/**
 * `import template from './template.yaml'` gives the loaded template (defaults filled in) as plain data;
 * `import summary from './template.yaml?summary'` gives only what a catalogue shows.
 * `import vocabulary from './vocabulary.yaml'` gives the concepts that compare figures across formats.
 * A template with a problem fails the build, naming file, line and column.
 */
export function templates(): Plugin {
  let loading: ReturnType<typeof runnerImport<Loader>> | undefined;
  return {
    name: 'gongkai:templates',
    enforce: 'pre',
    watchChange() {
      loading = undefined;
    },
    load: {
      filter: { id: /\.yaml(?:\?summary)?$/ },
      async handler(id) {
        const [file = id, query] = id.split('?');
        // The project's own loader, run from its sources: what the build accepts is what the command line accepts.
        loading ??= runnerImport<Loader>(path.join(root, 'scripts/project-templates.ts'));
        const { module: loader, dependencies } = await loading;
        for (const watched of [file, ...dependencies]) this.addWatchFile(watched);
        if (path.basename(file) === 'vocabulary.yaml') {
          const vocabulary = loader.projectLibrary().vocabulary;
          return { code: `export default ${JSON.stringify(vocabulary)};\n`, map: null, moduleType: 'js' };
        }
        const name = path.relative(root, file).replaceAll(path.sep, '/');
        const { template, summary, problems } = loader.loadProjectTemplate(await readFile(file, 'utf8'), name);
        if (template === null || problems.length > 0) {
          const lines = problems.map((p) => `${p.file}:${String(p.line)}:${String(p.column)} ${p.message}`);
          return this.error(['The template does not load.', ...lines].join('\n'));
        }
        const value = query === 'summary' ? summary : template;
        return { code: `export default ${JSON.stringify(value)};\n`, map: null, moduleType: 'js' };
      },
    },
  };
}
