/** Writes a draft only on top of what its writer has read; whatever else it meets, both versions are kept. */
import { DRAFT_SCHEMA, type Draft } from '../report/draft';
import type { WriteTransaction } from './database';
import type { StoreName } from './database-schema';
import { openRecord, type Migration } from './migrations';
import {
  marked,
  type CopyReason,
  type DraftEntry,
  type DraftSummary,
  type StoredDraft,
  type WriteBase,
} from './stored-draft';

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

/** What a line of the list keeps from one write to the next. */
type Kept = Pick<DraftEntry, 'copyOf' | 'writers' | 'exported' | 'example'>;

/** The line of the list that belongs to a draft. */
export function entryOf(
  draft: Draft,
  summary: DraftSummary,
  { copyOf = null, writers = [], exported, example }: Partial<Kept> = {},
): DraftEntry {
  const { id, schema, revision, createdAt, savedAt } = draft;
  const kept = { copyOf, writers, ...(exported && { exported }), ...(example && { example }) };
  return { id, schema, revision, createdAt, savedAt, summary, ...kept };
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

  /** Whether everything that is to be written is there already. */
  const has = (writers: DraftEntry['writers']): boolean =>
    writers.some(({ writer, edits }) => writer === base.writer && edits >= base.edits);

  async function put(id: string, revision: number, old: Kept): Promise<Draft> {
    const written: Draft = { ...draft, schema: DRAFT_SCHEMA, id, revision, savedAt };
    const writers = marked(old.writers, { writer: base.writer, edits: base.edits });
    await Promise.all([drafts.put(toRecord(written)), entries.put(entryOf(written, summary, { ...old, writers }))]);
    return written;
  }

  /**
   * Copies take the writer's id, so that an attempt whose answer was lost does not leave a second copy behind. Where
   * somebody has gone on with such a copy, the next one stands beside it.
   */
  async function keepAsCopy(reason: CopyReason, number = 1): Promise<SaveResult> {
    const id = number === 1 ? base.writer : `${base.writer}-${String(number)}`;
    const [earlier, line] = await Promise.all([drafts.get(id), entries.get(id)]);
    const opened = openRecord(earlier, steps);
    if (earlier !== undefined && line !== undefined) {
      const own = line.writers[0]?.writer === base.writer;
      if (opened.kind === 'draft' && has(line.writers)) {
        // Of what others wrote on top the writer knows nothing; no revision is the one that it has read.
        return { kind: 'kept-as-copy', reason, draft: own ? opened.draft : { ...opened.draft, revision: 0 } };
      }
      if (!own) return keepAsCopy(reason, number + 1);
    }
    const copy = await put(id, (earlier?.revision ?? 0) + 1, { copyOf: { id: draft.id, reason }, writers: line?.writers ?? [] });
    return { kind: 'kept-as-copy', reason, draft: copy };
  }

  const [stored, entry] = await Promise.all([drafts.get(draft.id), entries.get(draft.id)]);
  if (stored === undefined || entry === undefined) return keepAsCopy('deleted');
  const opened = openRecord(stored, steps);
  // A damaged draft cannot be what the writer has read.
  if (opened.kind !== 'draft') return keepAsCopy(opened.kind === 'newer' ? 'newer' : 'changed');
  const { writers } = entry;
  // A revision that this writer wrote last is its own, even if the answer to that write never came.
  const own = writers[0]?.writer === base.writer;
  if (has(writers)) {
    // It is all there already. Of what others wrote on top the writer knows nothing yet, so it keeps its revision.
    return { kind: 'saved', draft: own ? opened.draft : { ...opened.draft, revision: base.revision } };
  }
  if (stored.revision !== base.revision && !own) return keepAsCopy('changed');
  if (stored.schema < DRAFT_SCHEMA) {
    unproven.add(draft.id);
    await originals.put(stored);
  } else if (!unproven.has(draft.id)) {
    await originals.delete(draft.id);
  }
  return { kind: 'saved', draft: await put(draft.id, stored.revision + 1, entry) };
}
