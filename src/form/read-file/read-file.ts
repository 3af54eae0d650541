/** Reads a file with every format at hand; what the worker does, and the page where there is no worker. */
import vocabulary from '../../../templates/vocabulary.yaml';
import { loadFormat } from '../../catalogue/catalogue';
import { formatOf } from '../../catalogue/format-of';
import { templateSummaries } from '../../catalogue/summaries';
import { importFile, type Imported } from '../../read/import';
import type { Format } from '../../template/format';
import type { Tell } from '../worker/protocol';
import type { ImportRequest } from './import-request';

/** @param tell told of the pages that are read, for files that have many */
export async function readFile({ bytes, name, templates }: ImportRequest, tell?: Tell): Promise<Imported> {
  const own = templates.map((file) => formatOf('', file).catch(() => null));
  const formats = await Promise.all([...templateSummaries.map(({ id }) => loadFormat(id)), ...own]);
  const known = { formats: formats.filter((format): format is Format => format !== null), vocabulary };
  return importFile(bytes, name, known, tell);
}
