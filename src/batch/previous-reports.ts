/** Which of many files is whose report of the year before: by agency and year, whatever the files are called. */
import type { BatchRow, CheckedRow } from './batch-row';
import { bareName, unitKey } from './units';

export interface NamedFile {
  file: string;
  /** Digest of its bytes. */
  hash: string;
}

export interface PreviousReports {
  /** The one report of an agency and year, by `ownerKey`. */
  single: Map<string, NamedFile>;
  /** Agencies and years with several reports, of which none counts: nobody has said which. */
  several: Map<string, NamedFile[]>;
}

/** Whose report it is; `null` when it names no agency. */
export function ownerKey(agency: string, year: number): string | null {
  return bareName(agency) === '' ? null : unitKey(agency, year);
}

/** @param files with their owner's key; `null` for a file that is nobody's */
export function previousReports(files: Iterable<NamedFile & { key: string | null }>): PreviousReports {
  const found = new Map<string, NamedFile[]>();
  for (const { file, hash, key } of files) {
    if (key === null) continue;
    const group = found.get(key);
    if (group) group.push({ file, hash });
    else found.set(key, [{ file, hash }]);
  }
  const single = new Map<string, NamedFile>();
  const several = new Map<string, NamedFile[]>();
  for (const [key, group] of found) {
    const [only] = group;
    if (only && group.length === 1) single.set(key, only);
    else several.set(key, group);
  }
  return { single, several };
}

/** How a report stands to the one of the year before. */
export type LastYear =
  | { state: 'compared'; file: string }
  /** With the one that its draft brings along. */
  | { state: 'attached' }
  /** Its findings do not follow from what is there now: `file` is to be compared with, `null`: nothing any more. */
  | { state: 'due'; file: string | null }
  /** There are several, and it was compared with none of them. */
  | { state: 'several'; files: string[] }
  | { state: 'none' };

export interface Pairing {
  /** The report of the year before among the rows. */
  lastOf(row: CheckedRow): NamedFile | null;
  stateOf(row: CheckedRow): LastYear;
}

/** Pairs the reports of one set of files among themselves. */
export function pairReports(rows: Iterable<BatchRow>): Pairing {
  const checked = [...rows].flatMap((row) => (row.state === 'checked' ? [{ file: row.file, hash: row.hash, key: ownerKey(row.agency, row.year) }] : []));
  const { single, several } = previousReports(checked);
  const keyOf = ({ agency, year }: CheckedRow): string => ownerKey(agency, year - 1) ?? '';
  const lastOf = (row: CheckedRow): NamedFile | null => single.get(keyOf(row)) ?? null;
  return {
    lastOf,
    stateOf(row) {
      const last = lastOf(row);
      const { previous } = row;
      if (previous?.file !== last?.file || previous?.hash !== last?.hash) return { state: 'due', file: last?.file ?? null };
      if (last) return { state: 'compared', file: last.file };
      if (row.attached) return { state: 'attached' };
      const others = several.get(keyOf(row));
      return others ? { state: 'several', files: others.map(({ file }) => file) } : { state: 'none' };
    },
  };
}
