/** Puts an older version in the place of the present one, which is kept as a snapshot first: both or neither. */
import type { Report } from '../report/report';
import type { ReviewSummary } from '../report/review-summary';
import { lockOf } from '../report/workflow';
import type { WriteTransaction } from './database';
import type { StoreName } from './database-schema';
import { openRecord } from './migrations';
import { SAVE_STORES, saveDraft, type SaveResult, type WriteContext } from './save-draft';
import { addSnapshot, presentAs } from './snapshots';

export const RESTORE_STORES: StoreName[] = [...SAVE_STORES, 'snapshots'];

export interface Restored {
  /** A copy when what stands there cannot be written over: it is damaged, or of a newer version of the program. */
  result: SaveResult;
  /** The snapshot of what stood there before: the way back. */
  before: number | null;
}

export interface RestoreRequest {
  /** The draft's id. */
  id: string;
  /** The snapshot's number. */
  key: number;
  /** A fresh id: the writer of this one write, and the id of the copy if it has to be one. */
  writer: string;
  now: Date;
  /** Says how far the restored report is; given, for the digest that it needs is no part of the first load. */
  reviewed: (report: Report) => ReviewSummary;
}

/**
 * Restores within a transaction over `RESTORE_STORES`. The write stands as another writer's, so that a window which
 * still holds the former text finds a conflict and writes over nothing.
 * @returns `null` when draft or snapshot is not here any more, this version of the program cannot read the snapshot, or the
 * report has been passed, so that nothing of it may change
 */
export async function restoreSnapshot(
  transaction: WriteTransaction,
  { id, key, writer, now, reviewed }: RestoreRequest,
  context: WriteContext,
): Promise<Restored | null> {
  const [snapshot, present] = await Promise.all([
    transaction.objectStore('snapshots').get(key),
    presentAs(transaction, id, 'restored'),
  ]);
  if (snapshot?.draft !== id || present === null) return null;
  const opened = openRecord(snapshot.record, context.steps);
  if (opened.kind !== 'draft') return null;
  const standing = openRecord(present.record, context.steps);
  // What reviewing left is no part of an older version: it goes on from where it stands.
  const review = standing.kind === 'draft' ? standing.draft.report.review : opened.draft.report.review;
  if (lockOf(review) !== null) return null;
  const before = await addSnapshot(transaction, present, now);
  const report = { ...opened.draft.report, review };
  const { agency, year, template, format, filled, total, errors } = snapshot.summary;
  const counts = { agency, year, template, ...(format !== undefined && { format }), filled, total, errors };
  const request = {
    draft: { ...opened.draft, report },
    summary: { ...counts, ...reviewed(report) },
    base: { revision: present.record.revision, writer, edits: 1 },
    savedAt: now.toISOString(),
  };
  return { result: await saveDraft(transaction, request, context), before };
}
