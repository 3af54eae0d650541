/** Takes in a draft from a file: never at the cost of a draft that is already here. */
import type { Draft } from '../report/draft';
import type { WriteTransaction } from './database';
import { openRecord, type Migration } from './migrations';
import { entryOf, toRecord } from './save-draft';
import type { DraftSummary } from './stored-draft';
import { discard } from './trash';

/** What to do with a draft whose id is already here. Replacing moves the present one to the trash. */
export type OnSameId = 'keep-both' | 'replace';

export type ImportResult = { kind: 'added' | 'added-beside' | 'replaced'; draft: Draft };

/** Stores the draft as it is, within a transaction over `TRASH_STORES`; only a taken id is changed, or the revision. */
export async function takeIn(
  transaction: WriteTransaction,
  { draft, summary, onSameId }: { draft: Draft; summary: DraftSummary; onSameId: OnSameId },
  { freshId, now, steps }: { freshId: string; now: string; steps: readonly Migration[] },
): Promise<ImportResult> {
  const drafts = transaction.objectStore('drafts');

  async function add(kind: ImportResult['kind'], taken: Draft): Promise<ImportResult> {
    // It comes from a file, so there is one.
    const exported = { at: now, revision: taken.revision };
    const entry = entryOf(taken, summary, { exported });
    await Promise.all([drafts.add(toRecord(taken)), transaction.objectStore('entries').add(entry)]);
    return { kind, draft: taken };
  }

  const present = await drafts.get(draft.id);
  if (present === undefined) return add('added', draft);
  const replaces = onSameId === 'replace' && openRecord(present, steps).kind !== 'newer';
  if (!replaces) return add('added-beside', { ...draft, id: freshId });
  await discard(transaction, draft.id, now);
  // Above both revisions, so that a window in which the replaced draft is open cannot write over this one.
  return add('replaced', { ...draft, revision: Math.max(draft.revision, present.revision) + 1 });
}
