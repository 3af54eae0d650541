/** The files that commands make: what their names say, and writing them whole or not at all. */
import { InputError } from './input-error';
import type { CliIo } from './io';
import { failureText, unwritableFile } from './messages';

/** What a file's name says it is; `null` for what the program does not make. */
export function endingOf(file: string): 'docx' | 'html' | null {
  const ending = /.\.(docx|html)$/i.exec(file)?.[1]?.toLowerCase();
  return ending === 'docx' || ending === 'html' ? ending : null;
}

/** @throws InputError when it can be told beforehand that the file cannot be written; nothing has changed either way */
export async function ensureWritable(file: string, io: CliIo): Promise<void> {
  await io.tryWriting(file).catch((error: unknown) => {
    throw new InputError(unwritableFile(file, failureText(error)));
  });
}

/** @throws InputError when the file cannot be written; nothing has changed then */
export async function writeOutput(file: string, content: string | Uint8Array, io: CliIo): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await io.writeFile(file, bytes).catch((error: unknown) => {
    throw new InputError(unwritableFile(file, failureText(error)));
  });
}
