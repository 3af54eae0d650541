/** Merges the last words of pages that were closed before their edits were saved. */
import type { Draft } from '../report/draft';
import type { Database } from './database';
import { openRecord, type Migration } from './migrations';
import type { SaveResult } from './save-draft';
import type { DraftSummary, RescuedDraft, WriteBase } from './stored-draft';

/** Puts the edits of a page that is about to end where `mergeRescued` finds them; nothing is waited for. */
export function rescue(database: Database, rescued: RescuedDraft): boolean {
  return database.writeNow(['rescued'], (transaction) => transaction.objectStore('rescued').put(rescued));
}

/** Drops the last words of a writer whose edits are saved after all. */
export function dropRescued(database: Database, writer: string): void {
  database.writeNow(['rescued'], (transaction) => transaction.objectStore('rescued').delete(writer));
}

/**
 * Saves whatever pages left behind. Each is saved under the name of its writer, so that a page that is still there, and
 * was only hidden, finds its own write and no conflict.
 */
export async function mergeRescued(
  database: Database,
  save: (draft: Draft, summary: DraftSummary, base: WriteBase) => Promise<SaveResult>,
  steps: readonly Migration[],
): Promise<void> {
  const left = await database.read(['rescued'], (transaction) => transaction.objectStore('rescued').getAll());
  for (const rescued of left) {
    const opened = openRecord(rescued.draft, steps);
    // What this version cannot read waits for the one that wrote it.
    if (opened.kind !== 'draft') continue;
    await save(opened.draft, rescued.summary, rescued.base);
    await database.write(['rescued'], async (transaction) => {
      const store = transaction.objectStore('rescued');
      const present = await store.get(rescued.writer);
      if (present?.base.edits === rescued.base.edits) await store.delete(rescued.writer);
    });
  }
}
