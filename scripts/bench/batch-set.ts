// Promises the files of a large batch in a folder, and what is known of each, for whoever measures how they are checked.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BatchRow } from '../../src/batch/batch-row';
import { loadFormat } from '../../src/catalogue/catalogue';
import { templateSummaries } from '../../src/catalogue/summaries';
import { loadVocabulary } from '../../src/catalogue/vocabulary';
import type { Format } from '../../src/template/format';
import { agreementOf } from '../../tests/support/agreement';
import { capturedReports } from '../../tests/support/captured-reports';
import type { Converter } from '../../tests/support/foreign/media';
import { reportSet, type SetFile, type Truth } from '../../tests/support/report-set';

/** Makes files of files, one for each. */
export type Convert = (files: readonly Uint8Array[]) => Promise<Uint8Array[]>;

/** What there is of such programs. */
export type Converters = Partial<Record<Converter, Convert>>;

export interface KnownFile {
  file: string;
  truth: Truth;
}

/** How the rows of a batch agree with what is known of its files. */
export interface Verdict {
  files: number;
  /** Files whose rows say all that is known of them, and nothing else. */
  agreeing: number;
  /** Files in which figures are to be looked at that are read right. */
  doubted: number;
  /** Relations that are broken in the files: found, not found; and found where they are not broken. */
  found: number;
  missed: number;
  invented: number;
  /** Relations broken in a report whose file leaves the figures out or in doubt. */
  unseen: number;
  /** Kinds of file with their layouts. */
  layouts: number;
  /** A line for each file that does not agree. */
  examples: string[];
}

/** Files that one start of a converter makes. */
const AT_ONCE = 50;

const allFormats = (): Promise<Format[]> => Promise.all(templateSummaries.map(({ id }) => loadFormat(id)));

/**
 * Writes so many files.
 * @param root the project's folder
 */
export async function writeSet(count: number, folder: string, root: string, converters: Converters = {}): Promise<KnownFile[]> {
  const formats = await allFormats();
  const known: KnownFile[] = [];
  const waiting = new Map<Converter, SetFile[]>();
  mkdirSync(folder, { recursive: true });
  const write = (name: string, bytes: Uint8Array): void => {
    writeFileSync(path.join(folder, name), bytes);
  };
  const convert = async (by: Converter): Promise<void> => {
    const files = waiting.get(by) ?? [];
    waiting.delete(by);
    const made = (await converters[by]?.(files.map(({ bytes }) => bytes))) ?? [];
    files.forEach(({ name }, index) => {
      write(name, made[index] ?? new Uint8Array());
    });
  };
  const tools = new Set(Object.keys(converters) as Converter[]);
  for await (const file of reportSet(count, formats, { converters: tools, fixed: capturedReports(root, formats) })) {
    const { name, by, bytes, truth } = file;
    known.push({ file: path.join(folder, name), truth });
    if (by === null) write(name, bytes);
    else {
      const files = [...(waiting.get(by) ?? []), file];
      waiting.set(by, files);
      if (files.length === AT_ONCE) await convert(by);
    }
  }
  for (const by of waiting.keys()) await convert(by);
  return known;
}

/** @param rows by the names of their files */
export async function judge(files: readonly KnownFile[], rows: ReadonlyMap<string, BatchRow>): Promise<Verdict> {
  const known = { formats: await allFormats(), vocabulary: await loadVocabulary(), openTemplate: () => Promise.resolve({ format: null, problems: [] }) };
  const verdict: Verdict = { files: files.length, agreeing: 0, doubted: 0, found: 0, missed: 0, invented: 0, unseen: 0, layouts: 0, examples: [] };
  const layouts = new Set<string>();
  for (const { file, truth } of files) {
    const name = path.basename(file);
    const { found, missed, invented, doubted, otherwise } = await agreementOf(truth, rows.get(name), known);
    verdict.found += found;
    verdict.missed += missed.length;
    verdict.invented += invented.length;
    if (doubted.length > 0) verdict.doubted += 1;
    if (truth.state === 'checked') {
      verdict.unseen += truth.unseen.length;
      layouts.add(`${path.extname(name)} ${truth.source} ${truth.layout}`);
    }
    const wrong = [...missed.map((id) => `missed ${id}`), ...invented.map((id) => `invented ${id}`), ...otherwise];
    if (wrong.length === 0) verdict.agreeing += 1;
    else verdict.examples.push(`${name} ${truth.state === 'checked' ? `${truth.report.template} ${truth.layout}` : ''}: ${wrong.slice(0, 4).join('; ')}`);
  }
  return { ...verdict, layouts: layouts.size };
}
