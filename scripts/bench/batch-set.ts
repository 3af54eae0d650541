// Promises the files of a large batch in a folder, and what is known of each, for whoever measures how they are checked.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadFormat } from '../../src/catalogue/catalogue';
import { templateSummaries } from '../../src/catalogue/summaries';
import { pageOf, reportSet, type Medium } from '../../tests/support/report-set';

export interface KnownFile {
  file: string;
  state: 'checked' | 'broken';
  /** Whether a figure was made wrong in it. */
  faulty: boolean;
  /** Ids of the relations that its figures break. */
  broken: string[];
  /** Whose report it is; `null` of a file that holds none. */
  of: { agency: string; year: number } | null;
}

/** Makes a PDF of a page. */
export type PrintPage = (html: string) => Promise<Uint8Array>;

/**
 * Writes so many files, one after another.
 * @param print with it some are PDF files
 */
export async function writeSet(count: number, folder: string, print: PrintPage | null = null): Promise<KnownFile[]> {
  const pdf: Medium[] = print ? [{ ending: 'pdf', source: 'recognised', make: (format, report) => print(pageOf(format, report, false)) }] : [];
  const formats = await Promise.all(templateSummaries.map(({ id }) => loadFormat(id)));
  const known: KnownFile[] = [];
  mkdirSync(folder, { recursive: true });
  for await (const { name, bytes, truth } of reportSet(count, formats, 1, pdf)) {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const broken = truth.state === 'checked' ? truth.broken : [];
    const of = truth.state === 'checked' ? { agency: truth.report.agency.name, year: truth.report.year } : null;
    known.push({ file, state: truth.state, faulty: broken.length > 0, broken, of });
  }
  return known;
}
