/** Writes what a command made, whole or not at all. */
import { InputError } from './input-error';
import type { CliIo } from './io';
import { failureText, unwritableFile } from './messages';

/** @throws InputError when the file cannot be written; nothing has changed then */
export async function writeOutput(file: string, content: string | Uint8Array, io: CliIo): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await io.writeFile(file, bytes).catch((error: unknown) => {
    throw new InputError(unwritableFile(file, failureText(error)));
  });
}
