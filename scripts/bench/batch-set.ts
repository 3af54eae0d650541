// Promises the files of a large batch in a folder, and what is known of each, for whoever measures how they are checked.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadFormat } from '../../src/catalogue/catalogue';
import { templateSummaries } from '../../src/catalogue/summaries';
import { reportSet } from '../../tests/support/report-set';

export interface KnownFile {
  file: string;
  state: 'checked' | 'broken';
  /** Whether a figure was made wrong in it. */
  faulty: boolean;
}

/** Writes so many files, one after another. */
export async function writeSet(count: number, folder: string): Promise<KnownFile[]> {
  const formats = await Promise.all(templateSummaries.map(({ id }) => loadFormat(id)));
  const known: KnownFile[] = [];
  mkdirSync(folder, { recursive: true });
  for await (const { name, bytes, truth } of reportSet(count, formats)) {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    known.push({ file, state: truth.state, faulty: truth.state === 'checked' && truth.broken.length > 0 });
  }
  return known;
}
