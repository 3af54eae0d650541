/** What the database holds of a draft as it once stood (历史版本). */
import type { DraftSummary, StoredDraft } from './stored-draft';

/** On what occasion a snapshot was taken. */
export type SnapshotCause =
  /** The draft was opened for writing, and had changed since the last snapshot. */
  | 'opened'
  /** It had been edited for a while. */
  | 'editing'
  /** An older version was about to take its place. */
  | 'restored'
  /** A file was about to take its place. */
  | 'replaced';

/** Kept in the order in which they were taken, whatever the clock said. */
export interface StoredSnapshot {
  /** The draft's id. */
  draft: string;
  /** When what it holds was saved; ISO 8601. */
  at: string;
  cause: SnapshotCause;
  /** As it was stored, in whatever shape. */
  record: StoredDraft;
  summary: DraftSummary;
}

/** A snapshot with the number under which it is kept; later ones have higher numbers. */
export interface Snapshot extends StoredSnapshot {
  key: number;
}
