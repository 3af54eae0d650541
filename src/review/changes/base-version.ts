/** Which older version shows what changed since a draft was last read. */
import { openRecord } from '../../drafts/migrations';
import type { Snapshot } from '../../drafts/stored-snapshot';
import type { Report } from '../../report/report';

export interface Version {
  /** The number of the snapshot. */
  key: number;
  /** When it was saved, ISO 8601. */
  at: string;
  revision: number;
  report: Report;
}

/** The snapshots that this version of the program can read, the one taken last first. */
export function readableVersions(snapshots: readonly Snapshot[]): Version[] {
  return snapshots.flatMap(({ key, at, record }) => {
    const opened = openRecord(record);
    return opened.kind === 'draft' ? [{ key, at, revision: record.revision, report: opened.draft.report }] : [];
  });
}

/**
 * The latest version that is not newer than what was read; without one the oldest. Never read before: the latest one that
 * is older than the present.
 * @param versions the one taken last first; @param read the revision that was read last, @param present the one at hand
 */
export function baseVersion(versions: readonly Version[], read: number | null, present: number): Version | null {
  const reached = versions.find(({ revision }) => (read === null ? revision < present : revision <= read));
  return reached ?? versions[versions.length - 1] ?? null;
}
