/** Reads a report from a file of any readable kind, as the app does. */
import { importFile } from '../read/import';
import { fileKind } from '../read/kind';
import type { ReadImport } from '../read/visible-report';
import type { Format } from '../template/format';
import { InputError } from './input-error';
import type { CliIo } from './io';
import { unusableFile } from './messages';
import { loadFormat, readVocabulary, templateSummaries } from './template-library';

/** Whether a file is one of this program's own JSON files, or is to be refused as one. */
export function isJsonFile(bytes: Uint8Array): boolean {
  const { kind } = fileKind(bytes);
  return kind === 'json' || bytes.length === 0;
}

/**
 * @param own the format of the report's own template file, when it is named
 * @throws InputError when nothing can be read, saying why
 */
export async function importReport(bytes: Uint8Array, file: string, own: Format | null, io: CliIo): Promise<ReadImport> {
  const formats = own ? [own] : templateSummaries(io).map(({ id }) => loadFormat(id, io));
  const imported = await importFile(bytes, file, { formats, vocabulary: readVocabulary(io) });
  if (imported.kind === 'embedded' || imported.kind === 'recognised') return imported;
  throw new InputError(unusableFile(file, imported.messages.map(({ message }) => message)));
}
