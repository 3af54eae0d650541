/** All formats and the vocabulary of the project, as an importer is given them; made once. */
import { projectLibrary } from '../../scripts/project-templates';
import type { Known } from '../../src/read/recognise/recognise';
import type { Format } from '../../src/template/format';
import { templateIds } from './document-fixtures';
import { formatOf } from './formats';

let known: Known | null = null;

export function knownFormats(): Known {
  known ??= { formats: templateIds.map(formatOf), vocabulary: projectLibrary().vocabulary };
  return known;
}

/** One of them, by its id. */
export function knownFormat(id: string): Format {
  const format = knownFormats().formats.find(({ template }) => template.id === id);
  if (!format) throw new Error(`No template ${id}`);
  return format;
}
