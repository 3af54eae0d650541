/** Writes a draft only on top of what its writer has read; whatever else it meets, both versions are kept. */
import { DRAFT_SCHEMA, type Draft } from '../report/draft';
import type { WriteTransaction } from './database';
import type { StoreName } from './database-schema';
import { openRecord, type Migration } from './migrations';
import type { CopyReason, DraftEntry, DraftSummary, StoredDraft, WriteBase, WriterMark } from './stored-draft';

export type SaveResult =
  | { kind: 'saved'; draft: Draft }
  /** Another version stands under the id; this one was stored under a new id. */
  | { kind: 'kept-as-copy'; reason: CopyReason; draft: Draft };

export const SAVE_STORES: StoreName[] = ['drafts', 'entries', 'originals'];

/** What the writes of one window share. */
export interface WriteContext {
  steps: readonly Migration[];
  /** Drafts that were migrated here and have not been opened again since, so that their originals stay. */
  unproven: Set<string>;
}

/** The draft as a record: an interface has no index signature, a fresh object may have one. */
export function toRecord(draft: Draft): StoredDraft {
  return { ...draft };
}

/** The line of the list that belongs to a draft. */
export function entryOf(
  draft: Draft,
  summary: DraftSummary,
  copyOf: DraftEntry['copyOf'] = null,
  written: WriterMark | null = null,
): DraftEntry {
  const { id, schema, revision, createdAt, savedAt } = draft;
  return { id, schema, revision, createdAt, savedAt, summary, copyOf, written };
}

/** What forbids writing over the stored draft; `null` for nothing. */
function obstacle(
  stored: StoredDraft,
  mark: WriterMark | null,
  base: WriteBase,
  steps: readonly Migration[],
): CopyReason | null {
  if (openRecord(stored, steps).kind === 'newer') return 'newer';
  // A revision that this writer wrote itself is its own, even if the answer to that write never came.
  return stored.revision === base.revision || mark?.writer === base.writer ? null : 'changed';
}

/** Saves within a transaction over `SAVE_STORES`. */
export async function saveDraft(
  transaction: WriteTransaction,
  { draft, summary, base, savedAt }: { draft: Draft; summary: DraftSummary; base: WriteBase; savedAt: string },
  { steps, unproven }: WriteContext,
): Promise<SaveResult> {
  const drafts = transaction.objectStore('drafts');
  const entries = transaction.objectStore('entries');
  const originals = transaction.objectStore('originals');

  async function put(id: string, revision: number, copyOf: DraftEntry['copyOf']): Promise<Draft> {
    const written: Draft = { ...draft, schema: DRAFT_SCHEMA, id, revision, savedAt };
    const entry = entryOf(written, summary, copyOf, { writer: base.writer, edits: base.edits });
    await Promise.all([drafts.put(toRecord(written)), entries.put(entry)]);
    return written;
  }

  const [stored, entry] = await Promise.all([drafts.get(draft.id), entries.get(draft.id)]);
  const mark = entry?.written ?? null;
  const reason = stored === undefined ? 'deleted' : obstacle(stored, mark, base, steps);
  if (stored === undefined || reason !== null) {
    // The copy takes the writer's id, so that an attempt whose answer was lost does not leave a second copy behind.
    const earlier = await drafts.get(base.writer);
    const copyOf = { id: draft.id, reason: reason ?? 'deleted' };
    const copy = await put(base.writer, (earlier?.revision ?? 0) + 1, copyOf);
    return { kind: 'kept-as-copy', reason: copyOf.reason, draft: copy };
  }
  if (mark?.writer === base.writer && mark.edits >= base.edits) {
    const opened = openRecord(stored, steps);
    if (opened.kind === 'draft') return { kind: 'saved', draft: opened.draft };
  }
  if (stored.schema < DRAFT_SCHEMA) {
    unproven.add(draft.id);
    await originals.put(stored);
  } else if (!unproven.has(draft.id)) {
    await originals.delete(draft.id);
  }
  return { kind: 'saved', draft: await put(draft.id, stored.revision + 1, entry?.copyOf ?? null) };
}
