/** What checks one file after another, in a thread of its own or in this one: files in, rows out. */
import type { PreviousFile } from '../../batch/audit-beside';
import type { BatchRow } from '../../batch/batch-row';
import { ownerKey } from '../../batch/previous-reports';
import { brokenRow, readAndCheck } from '../../batch/read-and-check';
import { readFile, type BatchKnown } from '../../batch/read-file';
import { unitKey } from '../../batch/units';
import { fileKind } from '../../read/kind';
import { MAX_FILE_BYTES } from '../../read/limits';
import { bytesHash } from '../../report/text-hash';
import { failureText, unreadableFile } from '../messages';
import { checkTemplateText, loadFormats, readVocabulary } from '../template-library';

/** What is the same for all files; it crosses to another thread as it is. */
export interface CheckerSetup {
  templateFolder: string;
  rules: string;
  /** Last year's files by agency and year (`unitKey`). */
  previous: ReadonlyMap<string, KnownFile>;
}

export interface KnownFile {
  file: string;
  hash: string;
}

export type CheckerTask =
  /** `unless`: the digest of the file for which a good row is at hand. */
  | { kind: 'check'; file: string; unless: string | null }
  /** Whose report a file is. */
  | { kind: 'identify'; file: string };

export type CheckerAnswer =
  | { kind: 'row'; row: BatchRow }
  | { kind: 'same' }
  /** `key` is `null` when the file holds no report. */
  | { kind: 'identity'; key: string | null; hash: string };

export interface Checker {
  /** Rejects, with the reason as message, when a file brings the work to an end; the next file finds it started anew. */
  ask(task: CheckerTask): Promise<CheckerAnswer>;
  stop(): Promise<void>;
}

/** Reads at most so many bytes and one more. */
type ReadBytes = (file: string, limit: number) => Promise<Uint8Array>;

/** All formats of the program, which takes a while to load. */
export function loadKnown(templateFolder: string): BatchKnown {
  const io = { templateFolder };
  return {
    formats: loadFormats(io),
    vocabulary: readVocabulary(io),
    openTemplate: ({ name, source }) => Promise.resolve(checkTemplateText(source, name, io)),
  };
}

/** The checker of this thread; formats are loaded with the first file that is checked. */
export function createChecker({ templateFolder, rules, previous }: CheckerSetup, readBytes: ReadBytes, load = loadKnown): Pick<Checker, 'ask'> {
  let known: BatchKnown | null = null;
  const knowledge = (): BatchKnown => (known ??= load(templateFolder));

  async function findLast(agency: string, year: number): Promise<PreviousFile | null> {
    const found = previous.get(unitKey(agency, year));
    if (!found) return null;
    const outcome = await readFile(await readBytes(found.file, MAX_FILE_BYTES), found.file, knowledge());
    return outcome.ok ? { ...found, report: outcome.read.report, format: outcome.read.format } : null;
  }

  async function check(file: string, unless: string | null): Promise<CheckerAnswer> {
    let bytes: Uint8Array;
    try {
      bytes = await readBytes(file, MAX_FILE_BYTES);
    } catch (error) {
      return { kind: 'row', row: brokenRow(file, null, rules, [unreadableFile(file, failureText(error))]) };
    }
    if (bytes.length > MAX_FILE_BYTES) {
      return { kind: 'row', row: brokenRow(file, null, rules, [fileKind(bytes).problem?.message ?? '']) };
    }
    if (unless !== null && bytesHash(bytes) === unless) return { kind: 'same' };
    return { kind: 'row', row: await readAndCheck({ name: file, bytes }, rules, knowledge(), findLast) };
  }

  async function identify(file: string): Promise<CheckerAnswer> {
    const bytes = await readBytes(file, MAX_FILE_BYTES);
    const outcome = await readFile(bytes, file, knowledge());
    const hash = bytesHash(bytes);
    if (!outcome.ok) return { kind: 'identity', key: null, hash };
    const { agency, year } = outcome.read.report;
    return { kind: 'identity', key: ownerKey(agency.name, year), hash };
  }

  return { ask: (task) => (task.kind === 'check' ? check(task.file, task.unless) : identify(task.file)) };
}
