/** Which files a run is about: those named, those below named folders, and those listed on standard input. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../input-error';
import type { CliIo } from '../io';
import { failureText, sameAsInput, unreadableFile } from '../messages';
import { batchWords as words } from './messages';

/** `results`: what an earlier run has found. */
export interface BatchInput {
  kind: 'file' | 'results';
  file: string;
}

/** The file that a run writes. */
export interface Target {
  file: string;
  /** Whether what stands there is what the same command has made before: no input, and to be replaced. */
  isEarlier: () => Promise<boolean>;
}

/** Files that belong to the run without being its inputs. */
export interface Beside {
  /** `null` for standard output. */
  target: Target | null;
  /** Files that the run reads for something else. */
  others: readonly string[];
}

/** Names that systems and office programs leave beside documents. */
const BYPRODUCT = /^(?:\.|~\$|(?:thumbs\.db|desktop\.ini)$)/i;
const RESULTS = /.\.ndjson$/i;

/** By code units, so that every computer has the same order. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every file below a folder; results of earlier runs and by-products are none. Links to folders are not followed. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(folder, entry.name);
      if (BYPRODUCT.test(entry.name)) return [];
      if (entry.isDirectory()) return filesBelow(file);
      const isFile = entry.isFile() || (entry.isSymbolicLink() && (await stat(file).catch(() => null))?.isFile() === true);
      return isFile && !RESULTS.test(entry.name) && !entry.name.endsWith(RESUME_ENDING) ? [file] : [];
    }),
  );
  return below.flat().sort(compare);
}

/** The name of the file beside unfinished results in which those of the run before are kept. */
export const RESUME_ENDING = '.resume';

/** One name a line, or set off by NUL as `find -print0` writes them. */
function namesIn(bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes);
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '');
}

/** What an operand stands for. */
interface Found {
  inputs: BatchInput[];
  /** Whether somebody has named each of them, rather than the folder that holds them. */
  named: boolean;
}

const namedInput = (file: string): BatchInput => ({ kind: RESULTS.test(file) ? 'results' : 'file', file });

async function expand(operand: string, io: CliIo): Promise<Found> {
  if (operand === '-') return { inputs: namesIn(await io.readInput()).map(namedInput), named: true };
  const found = await stat(operand).catch((error: unknown) => {
    throw new InputError(unreadableFile(operand, failureText(error)));
  });
  if (!found.isDirectory()) return { inputs: [namedInput(operand)], named: true };
  return { inputs: (await filesBelow(operand)).map((file) => ({ kind: 'file', file })), named: false };
}

/** Nothing that is to be read is ever written over: the output is left out only where it is nothing but an earlier output. */
async function isOutput({ kind, file }: BatchInput, named: boolean, target: Target | null, io: CliIo): Promise<boolean> {
  if (target === null || !(await io.isSameFile(target.file, file))) return false;
  if (named) throw new InputError(kind === 'results' ? words.sameResults(target.file) : sameAsInput(target.file));
  if (!(await target.isEarlier())) throw new InputError(words.notEarlier(target.file));
  return true;
}

/**
 * @param operands files, folders, results of earlier runs, and `-` for a list of names on standard input
 * @returns each file once: as the operands stand, those below a folder sorted by name
 * @throws InputError when an operand is not there, or the output would take the place of an input; a listed file that is
 * not there becomes a row
 */
export async function collectInputs(operands: readonly string[], { target, others }: Beside, io: CliIo): Promise<BatchInput[]> {
  if (operands.filter((operand) => operand === '-').length > 1) throw new InputError(words.inputOnce);
  const seen = new Set(others.map((file) => path.resolve(file)));
  const inputs: BatchInput[] = [];
  for (const operand of operands) {
    const found = await expand(operand, io);
    for (const input of found.inputs) {
      if (await isOutput(input, found.named, target, io)) continue;
      const place = path.resolve(input.file);
      if (!seen.has(place)) inputs.push(input);
      seen.add(place);
    }
  }
  if (inputs.length === 0) throw new InputError(words.noFiles);
  return inputs;
}
